package se.samsas.matching;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samsas.matching.Example.MONTH;
import static se.samsas.matching.Example.TODAY;
import static se.samsas.matching.Example.asks;
import static se.samsas.matching.Example.held;
import static se.samsas.matching.Example.person;
import static se.samsas.matching.Example.question;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The figures of the section on scores, one at a time.
class ScoreTests {
    @ParameterizedTest
    @CsvSource({"5, 5, 60", "5, 3, 60", "3, 4, 45", "2, 3, 40", "1, 5, 12", "4, 5, 48"})
    void theRatioIsTheLevelToTheMinimumInSixtieths(int level, int minimum, int ratio) {
        assertThat(shown(held("java", level), minimum).ratio()).isEqualTo(ratio);
    }

    @ParameterizedTest
    @CsvSource({"SELF, 6", "COURSE, 7", "PEER, 8", "MANAGER, 9", "CERTIFIED, 10"})
    void theConfidenceIsThatOfTheEvidence(Evidence evidence, int confidence) {
        assertThat(shown(held("java", 3, evidence), 3).confidence()).isEqualTo(confidence);
    }

    @Test
    void aCertificateCountsAsSelfFromTheDayAfterItsLast() {
        Held valid = shown(new Assertion("java", Evidence.CERTIFIED, 3, MONTH, TODAY), 3);
        Held expired = shown(new Assertion("java", Evidence.CERTIFIED, 3, MONTH, TODAY.minusDays(1)), 3);
        assertThat(valid.confidence()).isEqualTo(10);
        assertThat(valid.expired()).isFalse();
        assertThat(expired.confidence()).isEqualTo(6);
        assertThat(expired.expired()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = "CERTIFIED", mode = EnumSource.Mode.EXCLUDE)
    void otherEvidenceDoesNotExpire(Evidence evidence) {
        Held held = shown(new Assertion("java", evidence, 3, MONTH, TODAY.minusYears(1)), 3);
        assertThat(held.confidence()).isEqualTo(evidence.confidence());
    }

    @ParameterizedTest
    @CsvSource({"-3, 10", "0, 10", "24, 10", "25, 9", "48, 9", "49, 8", "72, 8", "73, 7", "400, 7"})
    void theFreshnessGoesByCalendarMonths(int monthsAgo, int freshness) {
        assertThat(shown(usedIn(MONTH.minusMonths(monthsAgo)), 3).freshness()).isEqualTo(freshness);
    }

    @Test
    void whatIsNotKnownToBeUsedIsAsStaleAsCanBe() {
        assertThat(shown(usedIn(null), 3).freshness()).isEqualTo(7);
    }

    @Test
    void theScoreIsTheWeightedCoverage() {
        Profile person = person("p", held("java", 3, Evidence.PEER), held("sql", 1));
        Match match = only(person, new Asked("java", 3, 7, false, false), new Asked("sql", 2, 2, false, false));
        assertThat(match.reasons()).extracting(Reason::coverage).containsExactly(10 * 60 * 8 * 10, 10 * 30 * 6 * 10);
        assertThat(match.ranked().score()).isEqualTo(7 * 48_000 + 2 * 18_000);
        assertThat(match.reasons()).extracting(Reason::points).containsExactly(336_000, 36_000);
        assertThat(match.reasons()).extracting(Reason::part).containsExactly(90, 9);
    }

    @Test
    void fitAndCertaintyAreTwoFigures() {
        Match match = only(
                person("p", held("java", 3, Evidence.PEER), held("sql", 1)),
                new Asked("java", 3, 7, false, false),
                new Asked("sql", 2, 2, false, false));
        assertThat(match.ranked().fit()).isEqualTo(100 * (7 * 600 + 2 * 300) / (600 * 9));
        assertThat(match.ranked().certainty()).isEqualTo(372_000 / (7 * 600 + 2 * 300));
    }

    @Test
    void anAssertionMoreNeverLowersAScore() {
        Profile less = person("p", held("java", 3, Evidence.MANAGER));
        Profile more = person("p", held("java", 3, Evidence.MANAGER), held("java", 1, Evidence.CERTIFIED));
        assertThat(only(more, asks("java", 3)).ranked().score())
                .isGreaterThanOrEqualTo(only(less, asks("java", 3)).ranked().score());
    }

    @Test
    void theHighestOfTheScaleIsSixtyThousandASkill() {
        Match match = only(person("p", held("java", 5, Evidence.CERTIFIED)), new Asked("java", 5, 10, true, false));
        assertThat(match.ranked().score()).isEqualTo(600_000);
        assertThat(match.ranked().fit()).isEqualTo(100);
        assertThat(match.ranked().certainty()).isEqualTo(100);
    }

    @Test
    void ofEqualCoveragesTheCloserOneIsShown() {
        // 9 · 60 · 10 · 10 = 10 · 60 · 9 · 10
        List<TaxonomyEdge> edges = List.of(new TaxonomyEdge("java", TaxonomyEdge.Kind.BROADER, "programming"));
        Profile person = person("p", held("java", 5, Evidence.CERTIFIED), held("programming", 5, Evidence.MANAGER));
        assertThat(shown(edges, person, asks("programming", 5)).assertion().skill())
                .isEqualTo("programming");
    }

    @Test
    void whatIsHadForOneSkillIsNotNearToAnother() {
        List<TaxonomyEdge> edges = List.of(new TaxonomyEdge("java", TaxonomyEdge.Kind.RELATED, "sql"));
        Profile person = person("p", held("java", 3));
        assertThat(Example.matches(edges, person)
                        .answer(question(asks("java", 3), asks("sql", 3)))
                        .matches()
                        .getFirst()
                        .reasons())
                .extracting(Reason::coverage)
                .containsExactly(36_000, 0);
        assertThat(shown(edges, person, asks("sql", 3)).closeness()).isEqualTo(Closeness.RELATED);
    }

    @Test
    void askedForExactlyANarrowerSkillIsNear() {
        List<TaxonomyEdge> edges = List.of(new TaxonomyEdge("java", TaxonomyEdge.Kind.BROADER, "programming"));
        Profile person = person("p", held("java", 3));
        Answer exactly = Example.matches(edges, person).answer(question(new Asked("programming", 3, 5, true, true)));
        assertThat(exactly.matchCount()).isZero();
        Reason reason = exactly.nearMisses().getFirst().match().reasons().getFirst();
        assertThat(reason.near()).isTrue();
        assertThat(reason.coverage()).isEqualTo(9 * 60 * 6 * 10);
        assertThat(Example.matches(edges, person)
                        .answer(question(Example.must("programming", 3)))
                        .matchCount())
                .isEqualTo(1);
    }

    @Test
    void ofEqualAssertionsTheHigherLevelThenTheSmallerUriIsShown() {
        List<TaxonomyEdge> edges = List.of(
                new TaxonomyEdge("a", TaxonomyEdge.Kind.SAME_AS, "s"),
                new TaxonomyEdge("b", TaxonomyEdge.Kind.SAME_AS, "s"));
        assertThat(shown(edges, person("p", held("a", 3), held("b", 4)), asks("s", 3))
                        .assertion()
                        .skill())
                .isEqualTo("b");
        assertThat(shown(edges, person("p", held("b", 3), held("a", 3)), asks("s", 3))
                        .assertion()
                        .skill())
                .isEqualTo("a");
    }

    private static Assertion usedIn(@Nullable YearMonth month) {
        return new Assertion("java", Evidence.SELF, 3, month, null);
    }

    private static Held shown(Assertion assertion, int minimum) {
        return shown(List.of(), person("p", assertion), asks("java", minimum));
    }

    private static Held shown(List<TaxonomyEdge> edges, Profile person, Asked asked) {
        Match match =
                Example.matches(edges, person).answer(question(asked)).matches().getFirst();
        return requireNonNull(match.reasons().getFirst().held());
    }

    private static Match only(Profile person, Asked... asked) {
        return Example.matches(person).answer(question(asked)).matches().getFirst();
    }
}
