package se.samsas.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTests {
    @Test
    void rowsSortByCodePointNotByUtf16() {
        assertThat(Csv.compare("\uFF5E", "\uD83D\uDE00")).isNegative();
        assertThat(Csv.compare("a", "ab")).isNegative();
        assertThat(Csv.compare("å", "z")).isPositive();
        assertThat(Csv.BY_CODE_POINT.compare(List.of("a", "z"), List.of("ab", "a")))
                .isNegative();
    }

    @Test
    void aTableRefusesASecondRowOfAKeyAndNamesIt() {
        var table = new Table(SeedFile.SKILL_BROADER);
        table.add("a", "b");

        assertThatThrownBy(() -> table.add("a", "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("skill-broader.csv")
                .hasMessageContaining("[a, b]");
    }

    @Test
    void aTableRefusesARowWithTooFewCells() {
        assertThatThrownBy(() -> new Table(SeedFile.SKILL_BROADER).add("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[skill, broader]");
    }
}
