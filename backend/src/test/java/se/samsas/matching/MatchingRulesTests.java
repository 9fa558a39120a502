package se.samsas.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of the rules is what the engine does.
class MatchingRulesTests {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "UP_TO_24_MONTHS, UP_TO_48_MONTHS",
        "UP_TO_48_MONTHS, UP_TO_72_MONTHS",
        "UP_TO_72_MONTHS, OLDER_OR_UNKNOWN"
    })
    void aSkillIsWorthLessFromTheMonthAfter(Freshness freshness, Freshness later) {
        assertThat(freshnessOf(freshness.months())).isEqualTo(freshness.tenths());
        assertThat(freshnessOf(freshness.months() + 1)).isEqualTo(later.tenths());
    }

    @Test
    void theMostIsWhatDocsMatchingSays() {
        assertThat(MatchingRules.MOST_COVERAGE).isEqualTo(60_000);
        assertThat(MatchingRules.work(5, 4, Closeness.SAME, Evidence.CERTIFIED, Freshness.UP_TO_24_MONTHS))
                .isEqualTo(new MatchingRules.Worked(60, 60_000, 100, 100));
    }

    @Test
    void anExampleIsFlooredAsTheEngineFloors() {
        assertThat(MatchingRules.work(3, 4, Closeness.NARROWER, Evidence.SELF, Freshness.UP_TO_48_MONTHS))
                .isEqualTo(new MatchingRules.Worked(45, 9 * 45 * 6 * 9, 67, 54));
    }

    @Test
    void aNeedTakesWhatTheRulesSay() {
        assertThat(Arrays.stream(Evidence.values()).mapToInt(Evidence::confidence))
                .isSorted();
        assertThat(Arrays.stream(Closeness.values()).mapToInt(Closeness::tenths))
                .isSorted();
        assertThat(new Asked("urn:x", MatchingRules.LEVELS, MatchingRules.WEIGHTS, false, false).weight())
                .isEqualTo(10);
    }

    private static int freshnessOf(int months) {
        var used = Calendar.month(YearMonth.from(DATE).minusMonths(months));
        return AsOf.freshnessAt(Calendar.month(YearMonth.from(DATE)) - used);
    }
}
