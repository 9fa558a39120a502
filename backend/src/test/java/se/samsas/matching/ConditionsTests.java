package se.samsas.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsas.matching.Example.MONTH;
import static se.samsas.matching.Example.TODAY;
import static se.samsas.matching.Example.asks;
import static se.samsas.matching.Example.held;
import static se.samsas.matching.Example.must;
import static se.samsas.matching.Example.need;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samsas.findability.Purpose;

/// Each row of the table of conditions. The need begins on the first of next month and has three months.
class ConditionsTests {
    private static final LocalDate FIRST = MONTH.plusMonths(1).atDay(1);
    private static final LocalDate LAST = MONTH.plusMonths(3).atEndOfMonth();
    private static final Profile SKILLED = Example.person("p", held("java", 3));
    private static final Need NEED = need(asks("java", 3));

    @Test
    void aMustIsMetByTheSkillAtItsMinimum() {
        assertThat(failed(SKILLED, need(must("java", 3)))).isEmpty();
        assertThat(failed(SKILLED, need(must("java", 4)))).containsExactly(new Condition.Must("java"));
    }

    @Test
    void aMustIsMetByANarrowerSkillAndNotByARelatedOne() {
        TaxonomyEdge narrower = new TaxonomyEdge("java", TaxonomyEdge.Kind.BROADER, "programming");
        TaxonomyEdge related = new TaxonomyEdge("java", TaxonomyEdge.Kind.RELATED, "programming");
        Need need = need(must("programming", 3));
        assertThat(failed(List.of(narrower), SKILLED, need)).isEmpty();
        assertThat(failed(List.of(related), SKILLED, need)).containsExactly(new Condition.Must("programming"));
    }

    @Test
    void employmentCoversEveryDayOfThePeriod() {
        assertThat(failed(employed(at("home", FIRST, LAST), now()), NEED)).isEmpty();
        assertThat(failed(employed(at("home", FIRST, LAST.minusDays(1)), now()), NEED))
                .contains(Condition.Common.EMPLOYED);
        assertThat(failed(employed(at("home", FIRST.plusDays(1), LAST), now()), NEED))
                .contains(Condition.Common.EMPLOYED);
    }

    @Test
    void severalEmploymentsAtOneAgencyCoverThePeriodTogether() {
        LocalDate middle = FIRST.plusDays(40);
        assertThat(failed(employed(at("home", middle, LAST), at("home", TODAY, middle.minusDays(1))), NEED))
                .isEmpty();
        assertThat(failed(employed(at("home", middle, LAST), at("home", TODAY, middle.minusDays(2))), NEED))
                .contains(Condition.Common.EMPLOYED);
        assertThat(failed(employed(at("other", middle, LAST), at("home", TODAY, middle.minusDays(1))), NEED))
                .contains(Condition.Common.EMPLOYED);
    }

    @Test
    void ownStaffAreNotInThePoolOfALoanAndAreCountedAsInternalMatches() {
        Answer loan = Example.matches(SKILLED).answer(Example.question(with(Purpose.LOAN)));
        assertThat(loan.poolSize()).isZero();
        assertThat(loan.ownStaff()).isEqualTo(1);
        assertThat(failed(SKILLED, with(Purpose.INTERNAL))).isEmpty();
        assertThat(Example.matches(SKILLED)
                        .answer(Example.question(with(Purpose.INTERNAL)))
                        .ownStaff())
                .isNull();
    }

    @Test
    void onePlaceOfSeveralIsEnough() {
        assertThat(failed(living("12", "14"), at(false, "14", "01"))).isEmpty();
        assertThat(failed(living("12"), at(false, "14"))).containsExactly(Condition.Common.PLACE);
        assertThat(failed(living(), at(false, "14"))).containsExactly(Condition.Common.PLACE);
    }

    @Test
    void aPlaceDoesNotMatterWhereNoneIsNamed() {
        assertThat(failed(living(), at(false))).isEmpty();
        assertThat(failed(living("12"), at(true))).isEmpty();
    }

    @Test
    void remoteWorkIsForWhoWorksSo() {
        assertThat(failed(living("12"), at(true, "14"))).containsExactly(Condition.Common.PLACE);
        assertThat(failed(living("14"), at(true, "14"))).isEmpty();
        assertThat(failed(remote("12"), at(true, "14"))).isEmpty();
        assertThat(failed(remote("12"), at(false, "14"))).containsExactly(Condition.Common.PLACE);
    }

    @Test
    void everyLanguageIsNeeded() {
        assertThat(failed(speaking("sv", "en"), inLanguages("sv"))).isEmpty();
        assertThat(failed(speaking("sv"), inLanguages("sv", "en"))).containsExactly(Condition.Common.LANGUAGES);
    }

    @Test
    void aLanguageIsHadWithOrWithoutRegionInAnyCase() {
        assertThat(failed(speaking("sv-SE", "EN"), inLanguages("sv", "en-GB"))).isEmpty();
        assertThat(failed(speaking("es-419", "zh-Hant-TW"), inLanguages("es", "zh-hant")))
                .isEmpty();
        assertThat(failed(speaking("sr-Cyrl"), inLanguages("sr-Latn"))).containsExactly(Condition.Common.LANGUAGES);
        assertThat(failed(speaking("svx"), inLanguages("sv"))).containsExactly(Condition.Common.LANGUAGES);
    }

    @Test
    void norwegianIsHadByEitherOfItsWrittenLanguagesAndNotTheOtherWayRound() {
        assertThat(failed(speaking("nb"), inLanguages("no"))).isEmpty();
        assertThat(failed(speaking("nn-NO"), inLanguages("no"))).isEmpty();
        assertThat(failed(speaking("no"), inLanguages("nb"))).containsExactly(Condition.Common.LANGUAGES);
        assertThat(failed(speaking("nb"), inLanguages("nn"))).containsExactly(Condition.Common.LANGUAGES);
    }

    @Test
    void theShareIsFreeInEveryMonth() {
        assertThat(failed(with(Map.of(MONTH.plusMonths(2), new Capacity(50, 0, 0))), NEED))
                .isEmpty();
        assertThat(failed(with(Map.of(MONTH.plusMonths(2), new Capacity(49, 0, 0))), NEED))
                .containsExactly(Condition.Common.SHARE);
        assertThat(failed(with(Map.of(MONTH.plusMonths(4), new Capacity(0, 0, 0))), NEED))
                .isEmpty();
    }

    @Test
    void absenceAndReservationsTakeFromWhatMayBeLent() {
        assertThat(free(with(Map.of(MONTH.plusMonths(1), new Capacity(null, 20, 30)))))
                .isEqualTo(50);
        assertThat(free(with(Map.of(MONTH.plusMonths(1), new Capacity(80, 20, 10)))))
                .isEqualTo(50);
        assertThat(free(with(Map.of(MONTH.plusMonths(1), new Capacity(80, 20, 130)))))
                .isZero();
    }

    @Test
    void whatMayBeLentIsTheSumOfTheEmploymentsOfWholeMonthsAtMostEverything() {
        Employment half = new Employment("home", TODAY, null, 60);
        assertThat(free(employed(half))).isEqualTo(60);
        assertThat(free(employed(half, half))).isEqualTo(100);
        assertThat(free(employed(half, at("home", FIRST.plusDays(1), null)))).isEqualTo(60);
    }

    private static int free(Profile person) {
        Need need = need(asks("java", 3));
        Need little = new Need(
                need.asker(), need.purpose(), need.skills(), 1, null, 1, need.period(), Set.of(), false, Set.of());
        Answer answer = Example.matches(person).answer(Example.question(little));
        return (answer.matches().isEmpty()
                        ? answer.nearMisses().getFirst().match()
                        : answer.matches().getFirst())
                .ranked()
                .free();
    }

    private static List<Condition> failed(Profile person, Need need) {
        return failed(List.of(), person, need);
    }

    private static List<Condition> failed(List<TaxonomyEdge> edges, Profile person, Need need) {
        Answer answer = Example.matches(edges, person).answer(Example.question(need));
        assertThat(answer.poolSize()).isEqualTo(1);
        return answer.conditions().stream()
                .filter(count -> count.fails() > 0)
                .map(ConditionCount::condition)
                .toList();
    }

    private static Employment at(String agency, LocalDate from, @Nullable LocalDate to) {
        return new Employment(agency, from, to, 100);
    }

    private static Employment now() {
        return at("home", TODAY, TODAY);
    }

    private static Profile employed(Employment... employments) {
        return changed(List.of(employments), Set.of(), false, Set.of(), Map.of());
    }

    private static Profile living(String... places) {
        return changed(SKILLED.employments(), Set.of(places), false, Set.of(), Map.of());
    }

    private static Profile remote(String... places) {
        return changed(SKILLED.employments(), Set.of(places), true, Set.of(), Map.of());
    }

    private static Profile speaking(String... languages) {
        return changed(SKILLED.employments(), Set.of(), false, Set.of(languages), Map.of());
    }

    private static Profile with(Map<YearMonth, Capacity> capacity) {
        return changed(SKILLED.employments(), Set.of(), false, Set.of(), capacity);
    }

    private static Profile changed(
            List<Employment> employments,
            Set<String> places,
            boolean remote,
            Set<String> languages,
            Map<YearMonth, Capacity> capacity) {
        return new Profile(
                "p",
                1,
                employments,
                SKILLED.visibility(),
                false,
                places,
                remote,
                languages,
                capacity,
                SKILLED.assertions());
    }

    private static Need with(Purpose purpose) {
        return new Need("home", purpose, NEED.skills(), 50, null, 1, NEED.period(), Set.of(), false, Set.of());
    }

    private static Need at(boolean remote, String... places) {
        return new Need(
                "home", NEED.purpose(), NEED.skills(), 50, null, 1, NEED.period(), Set.of(places), remote, Set.of());
    }

    private static Need inLanguages(String... languages) {
        return new Need(
                "home", NEED.purpose(), NEED.skills(), 50, null, 1, NEED.period(), Set.of(), false, Set.of(languages));
    }
}
