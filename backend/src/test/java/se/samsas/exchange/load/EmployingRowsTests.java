package se.samsas.exchange.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.TableRow.Origin;

class EmployingRowsTests {

    @Test
    void thoseOfAPersonAreFoundInTheOrderOfTheFile() {
        try (var rows = new EmployingRows()) {
            rows.add(row("one.2", "b", 1));
            rows.add(row("one.1", "a", 2));
            rows.add(row("one.2", "a", 3));
            assertThat(rows.of(Set.of("one.2", "one.3")))
                    .isEqualTo(Map.of("one.2", List.of(row("one.2", "b", 1), row("one.2", "a", 3))));
            rows.add(row("one.3", "a", 4));
            assertThat(rows.of(Set.of("one.3"))).containsOnlyKeys("one.3");
        }
    }

    /// Two names with one hash are two people.
    @Test
    void peopleWithOneHashAreToldApart() {
        try (var rows = new EmployingRows()) {
            rows.add(row("Aa", "a", 1));
            rows.add(row("BB", "b", 2));
            assertThat("Aa").hasSameHashCodeAs("BB");
            assertThat(rows.of(Set.of("BB"))).isEqualTo(Map.of("BB", List.of(row("BB", "b", 2))));
            assertThat(rows.of(Set.of("Aa", "BB"))).containsOnlyKeys("Aa", "BB");
        }
    }

    @Test
    void eachOfManyIsFound() {
        int many = 12_345;
        try (var rows = new EmployingRows()) {
            IntStream.range(0, many).forEach(i -> rows.add(row("one.%d".formatted(i), "a", i + 1)));
            var people = IntStream.range(0, many).mapToObj("one.%d"::formatted).collect(Collectors.toSet());
            assertThat(rows.of(people)).containsOnlyKeys(people);
            assertThat(rows.of(Set.of("one.0", "one.6000", "one.%d".formatted(many - 1))))
                    .extractingByKey("one.6000")
                    .isEqualTo(List.of(row("one.6000", "a", 6_001)));
        }
    }

    private static TableRow row(String person, String unit, int line) {
        return new TableRow(new Origin("staff.csv", line), Arrays.asList(person, unit, LocalDate.of(2026, 1, 1), null));
    }
}
