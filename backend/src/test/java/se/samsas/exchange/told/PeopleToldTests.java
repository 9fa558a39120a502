package se.samsas.exchange.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samsas.api.Text;
import se.samsas.exchange.load.Difference;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.person.PersonTables;

/// What an import makes of people, in sentences.
class PeopleToldTests {

    @Test
    void languagesAreToldByTheirNames() {
        var told = new PeopleTold(Map.of());
        told.hear(new Difference(
                PersonTables.PEOPLE,
                new Origin("staff.csv", 2),
                person("one.1", List.of()),
                person("one.1", List.of("en", "sv")),
                false));
        told.hear(new Difference(
                PersonTables.PEOPLE,
                new Origin("staff.csv", 3),
                person("one.2", List.of("sv")),
                person("one.2", List.of("fi", "swl")),
                false));
        assertThat(told.people())
                .flatExtracting(ImportedPerson::what)
                .containsExactly(
                        new Text(
                                "has the languages English, Swedish, not none",
                                "har språken engelska, svenska, inte inga"),
                        new Text(
                                "has the languages Finnish, Swedish Sign Language, not Swedish",
                                "har språken finska, svenskt teckenspråk, inte svenska"));
    }

    private static List<@Nullable Object> person(String id, List<String> languages) {
        List<@Nullable Object> cells =
                Arrays.asList(new @Nullable Object[PersonTables.PEOPLE.columns().size()]);
        cells.set(PersonTables.PEOPLE.place("person"), id);
        cells.set(PersonTables.PEOPLE.place("family_name"), "Ek");
        cells.set(PersonTables.PEOPLE.place("languages"), languages);
        return cells;
    }
}
