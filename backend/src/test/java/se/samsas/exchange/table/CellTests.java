package se.samsas.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsas.exchange.table.Cell.InvalidCell;

class CellTests {

    @Test
    void whatIsNotUtf8IsRefused() {
        assertThatThrownBy(() -> Column.text().read("f\uFFFDrvaltare"))
                .isInstanceOf(InvalidCell.class)
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a|b", "a\nb", " a"})
    void anIdHoldsNoBlankAndNoBar(String text) {
        assertThatThrownBy(() -> Column.id().read(text)).isInstanceOf(InvalidCell.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "3.0", "x", "99999999999999999999"})
    void aNumberOutsideItsRangeIsNamed(String text) {
        assertThatThrownBy(() -> Column.whole(1, 5).read(text))
                .isInstanceOf(InvalidCell.class)
                .hasMessage("'%s' is not a whole number from 1 to 5".formatted(text));
    }

    @Test
    void datesAndMonthsAreReadStrictly() {
        assertThat(Column.day().read("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Column.month().read("2026-11")).isEqualTo("2026-11");
        assertThatThrownBy(() -> Column.day().read("2026-02-29")).isInstanceOf(InvalidCell.class);
        assertThatThrownBy(() -> Column.month().read("2026-13")).isInstanceOf(InvalidCell.class);
        assertThatThrownBy(() -> Column.month().read("2026-11-21")).isInstanceOf(InvalidCell.class);
    }

    @Test
    void aListKeepsItsOrderAndASetIsSorted() {
        assertThat(Column.listOf(Column.county()).read("25 01 25")).isEqualTo(List.of("25", "01"));
        assertThat(Column.setOf(Column.county()).read("25 01 25")).isEqualTo(List.of("01", "25"));
        assertThatThrownBy(() -> Column.listOf(Column.county()).read("01  25")).isInstanceOf(InvalidCell.class);
    }

    @Test
    void aLongCellIsShortenedInTheMessage() {
        assertThatThrownBy(() -> Column.flag().read("x".repeat(1_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(150));
    }
}
