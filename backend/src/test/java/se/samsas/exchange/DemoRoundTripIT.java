package se.samsas.exchange;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.exchange.load.ImportReport;
import se.samsas.exchange.table.DataSource;
import se.samsas.exchange.table.Spilled;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.person.PersonTables;

class DemoRoundTripIT {

    @TempDir
    Path one;

    @TempDir
    Path other;

    @Test
    void whatWasExportedAndImportedElsewhereIsExportedAlikeByteForByte() throws IOException {
        Path export;
        try (var desk = desk(one)) {
            var first = desk.take(DemoData.SEED);
            assertThat(desk.complaints()).isEmpty();
            assertThat(first.sum(ImportReport.Counts::created)).isGreaterThan(80_000);

            assertThat(desk.take(DemoData.SEED)).satisfies(second -> {
                assertThat(second.changedNothing()).isTrue();
                assertThat(second.sum(ImportReport.Counts::unchanged))
                        .isEqualTo(first.sum(ImportReport.Counts::created));
            });
            export = desk.give();
            assertLieInFiles(desk);
        }
        try (var desk = desk(other)) {
            desk.take(new DataSource.Folder(export));
            assertThat(desk.complaints()).isEmpty();
            assertThat(Desk.contents(desk.give())).isEqualTo(Desk.contents(export));
        }
        for (var table : AllTables.ALL.list()) {
            assertThat(Desk.text(export.resolve(table.file()))).as(table.file()).isEqualTo(seed(table));
        }
    }

    /// Rows as the graph gives them come back from a file as they were.
    private static void assertLieInFiles(Desk desk) throws IOException {
        for (var table : AllTables.ALL.list()) {
            var heads = seed(table)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 2)[0])
                    .limit(100)
                    .collect(toSet());
            var rows = table.stored(desk.graph(), heads).stream()
                    .map(cells -> new TableRow(new Origin(table.file(), 2), cells))
                    .toList();
            assertThat(rows.isEmpty()).as(table.file()).isEqualTo(heads.isEmpty());
            if (rows.isEmpty()) {
                continue;
            }
            try (var spilled = new Spilled<TableRow>()) {
                while (spilled.size() < 2 * Spilled.BLOCK) {
                    spilled.addAll(rows);
                }
                assertThat(spilled.stream().limit(rows.size())).as(table.file()).containsExactlyElementsOf(rows);
            }
        }
    }

    Desk desk(Path folder) {
        return new Desk(folder);
    }

    private static String seed(Table table) throws IOException {
        try (var in = DemoData.SEED.open(table.file()).orElseThrow()) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // Where nothing is said of absence and reservations, there are none.
            return table.equals(PersonTables.CAPACITY)
                    ? text.replaceAll("(?m),,$", ",0,").replaceAll("(?m),$", ",0")
                    : text;
        }
    }
}
