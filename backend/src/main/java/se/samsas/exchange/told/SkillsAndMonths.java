package se.samsas.exchange.told;

import java.util.ArrayList;
import java.util.List;
import se.samsas.api.Text;
import se.samsas.exchange.load.Difference;
import se.samsas.exchange.load.Differences;
import se.samsas.exchange.table.Table;
import se.samsas.person.PersonTables;

/// What becomes of one person's skills and months where an import is taken back, in figures: there may be hundreds.
///
/// @param goes  of rows that are no more then
/// @param comes of those that are as they were
record SkillsAndMonths(Table table, Text goes, Text comes) {

    private static final List<SkillsAndMonths> ALL = List.of(
            new SkillsAndMonths(
                    PersonTables.ASSERTIONS,
                    new Text("levels of skills that are taken away: %s", "kompetensnivåer som tas bort: %s"),
                    new Text("levels of skills that are as before: %s", "kompetensnivåer som blir som förut: %s")),
            new SkillsAndMonths(
                    PersonTables.PAST_ASSERTIONS,
                    new Text("earlier levels that are taken away: %s", "tidigare nivåer som tas bort: %s"),
                    new Text("earlier levels that are as before: %s", "tidigare nivåer som blir som förut: %s")),
            new SkillsAndMonths(
                    PersonTables.CAPACITY,
                    new Text("months of capacity that are taken away: %s", "kapacitetsmånader som tas bort: %s"),
                    new Text("months of capacity that are as before: %s", "kapacitetsmånader som blir som förut: %s")));

    static List<Text> of(List<Difference> differences) {
        var said = new ArrayList<Text>();
        for (var one : ALL) {
            long all = Differences.of(one.table, differences).count();
            long gone = Differences.of(one.table, differences)
                    .filter(difference -> difference.after() == null)
                    .count();
            add(said, one.goes, gone);
            add(said, one.comes, all - gone);
        }
        return said;
    }

    private static void add(List<Text> said, Text form, long count) {
        if (count > 0) {
            said.add(form.with(count));
        }
    }
}
