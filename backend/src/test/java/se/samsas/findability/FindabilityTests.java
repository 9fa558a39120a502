package se.samsas.findability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindabilityTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final VisibilityChoice VISIBLE = VisibilityChoice.of(Visibility.VISIBLE);

    @Test
    void whoHasNotChosenIsNotFound() {
        assertThat(isFoundAtHome(new Person("home", Map.of(), false))).isFalse();
    }

    @Test
    void whoChoseToBeSeenIsFoundAtTheOwnAgency() {
        assertThat(isFoundAtHome(person(VISIBLE))).isTrue();
        assertThat(isFoundAtHome(person(VisibilityChoice.of(Visibility.SKILLS_ONLY))))
                .isTrue();
        assertThat(isFoundAtHome(person(VisibilityChoice.of(Visibility.HIDDEN))))
                .isFalse();
    }

    @Test
    void aChoiceIsForOnePurpose() {
        Findability findability = new Findability(SharingPolicy.NONE);
        assertThat(findability.mayBeFound(person(VISIBLE), Purpose.MENTORING, "home", TODAY))
                .isFalse();
    }

    @Test
    void aChoiceHoldsThroughItsLastDay() {
        assertThat(isFoundAtHome(person(new VisibilityChoice(Visibility.VISIBLE, TODAY))))
                .isTrue();
        assertThat(isFoundAtHome(person(new VisibilityChoice(Visibility.VISIBLE, YESTERDAY))))
                .isFalse();
    }

    @Test
    void whoHasAProtectedIdentityIsNotFound() {
        assertThat(isFoundAtHome(new Person("home", Map.of(Purpose.LOAN, VISIBLE), true)))
                .isFalse();
    }

    @Test
    void whoIsNotEmployedIsNotFound() {
        assertThat(isFoundAtHome(new Person(null, Map.of(Purpose.LOAN, VISIBLE), false)))
                .isFalse();
    }

    @Test
    void anotherAgencyFindsOnlyWhatIsSharedWithIt() {
        assertThat(isFoundBy("other", new Sharing("home", "other", Purpose.LOAN, null, null)))
                .isTrue();
        assertThat(isFoundBy("third", new Sharing("home", "other", Purpose.LOAN, null, null)))
                .isFalse();
    }

    @Test
    void sharingIsDirectedAndForOnePurpose() {
        assertThat(isFoundBy("other", new Sharing("other", "home", Purpose.LOAN, null, null)))
                .isFalse();
        assertThat(isFoundBy("other", new Sharing("home", "other", Purpose.INTERNAL, null, null)))
                .isFalse();
    }

    @Test
    void sharingHoldsFromItsFirstDayThroughItsLast() {
        assertThat(isFoundBy("other", new Sharing("home", "other", Purpose.LOAN, TODAY, TODAY)))
                .isTrue();
        assertThat(isFoundBy("other", new Sharing("home", "other", Purpose.LOAN, TOMORROW, null)))
                .isFalse();
        assertThat(isFoundBy("other", new Sharing("home", "other", Purpose.LOAN, null, YESTERDAY)))
                .isFalse();
    }

    @Test
    void oneOfSeveralSharingsIsEnough() {
        Sharing past = new Sharing("home", "other", Purpose.LOAN, null, YESTERDAY);
        Sharing now = new Sharing("home", "other", Purpose.LOAN, TODAY, null);
        assertThat(isFoundBy("other", past, now)).isTrue();
    }

    @Test
    void aSharingThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> new Sharing("home", "other", Purpose.LOAN, TODAY, YESTERDAY))
                .hasMessageContaining("ends on 2026-03-14, before it begins on 2026-03-15");
    }

    private static boolean isFoundAtHome(Person person) {
        return new Findability(SharingPolicy.NONE).mayBeFound(person, Purpose.LOAN, "home", TODAY);
    }

    private static boolean isFoundBy(String asker, Sharing... sharings) {
        Findability findability = new Findability(new SharingPolicy(List.of(sharings)));
        return findability.mayBeFound(person(VISIBLE), Purpose.LOAN, asker, TODAY);
    }

    private static Person person(VisibilityChoice choice) {
        return new Person("home", Map.of(Purpose.LOAN, choice), false);
    }

    private record Person(@Nullable String agency, Map<Purpose, VisibilityChoice> choices, boolean protectedIdentity)
            implements Findable {
        @Override
        public VisibilityChoice visibility(Purpose purpose) {
            return choices.getOrDefault(purpose, VisibilityChoice.NONE);
        }

        @Override
        public boolean employedOn(LocalDate date, Predicate<String> condition) {
            return agency != null && condition.test(agency);
        }
    }
}
