package se.samsas.seed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;

/// The curated needs of the demo agencies.
final class Needs {
    private Needs() {}

    static void into(Tables tables) {
        var names = new SkillNames(tables);
        for (var row : Curated.rows("needs.csv")) {
            tables.get(SeedFile.NEEDS).add(cells(row, SeedFile.NEEDS));
        }
        var asked = new HashMap<String, Integer>();
        for (var row : Curated.rows("need-skills.csv")) {
            tables.get(SeedFile.NEED_SKILLS)
                    .add(
                            row.getField("need"),
                            names.uri(row.getField("skill")),
                            row.getField("level"),
                            row.getField("weight"),
                            row.getField("must"),
                            "false",
                            Integer.toString(asked.merge(row.getField("need"), 1, Integer::sum)));
        }
    }

    private static String[] cells(NamedCsvRecord row, SeedFile file) {
        return file.columns().stream().map(row::getField).toArray(String[]::new);
    }
}
