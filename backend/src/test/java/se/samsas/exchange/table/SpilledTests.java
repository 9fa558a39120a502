package se.samsas.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.person.PersonTables;

class SpilledTests {

    @Test
    void whatIsReadIsWhatWasAddedInItsOrderAndAsOftenAsAsked() {
        for (int size : new int[] {0, 1, 1_999, 2_000, 2_001, 9_999}) {
            var rows = IntStream.range(0, size).mapToObj(SpilledTests::row).toList();
            try (var spilled = new Spilled<TableRow>()) {
                spilled.addAll(rows);
                assertThat(spilled).hasSize(size).containsExactlyElementsOf(rows);
                assertThat(spilled.stream()).containsExactlyElementsOf(rows);
            }
        }
    }

    @Test
    void thoseOfSomePlacesAreFound() {
        try (var spilled = new Spilled<TableRow>()) {
            IntStream.range(0, 4_321).mapToObj(SpilledTests::row).forEach(spilled::add);
            var places = new int[] {0, 1_999, 2_000, 2_001, 4_000, 4_320};
            assertThat(spilled.at(places))
                    .containsExactlyElementsOf(
                            Arrays.stream(places).mapToObj(SpilledTests::row).toList());
        }
    }

    @Test
    void whatWasConvertedIsLetGoOf() {
        var spilled = new Spilled<TableRow>();
        IntStream.range(0, 5_000).mapToObj(SpilledTests::row).forEach(spilled::add);
        try (var converted = new Converted(PersonTables.PEOPLE, spilled, List.of())) {
            assertThat(converted.rows()).hasSize(5_000);
        }
        assertThat(spilled).isEmpty();
    }

    @Test
    void nothingIsLeftOnceItIsClosed() {
        var spilled = new Spilled<TableRow>();
        IntStream.range(0, 5_000).forEach(i -> spilled.add(row(i)));
        spilled.close();
        spilled.close();
        assertThat(spilled).isEmpty();
    }

    private static TableRow row(int i) {
        return new TableRow(
                new Origin("personal.csv", i, List.of("P-%d".formatted(i), "Åsa Exempel")),
                Arrays.asList(
                        "P-%d".formatted(i), null, LocalDate.of(2026, 1, 1).plusDays(i), i % 2 == 0, List.of("sv")),
                Set.of(1, 4));
    }
}
