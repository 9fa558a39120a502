package se.samsas.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samsas.administration.SharingChange.Begin;
import se.samsas.administration.SharingChange.SetEnd;
import se.samsas.failure.Failure;
import se.samsas.findability.Purpose;
import se.samsas.findability.Sharing;

class SharingChangeTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2027, 6, 1);

    private static final Sharing HELD = sharing(LocalDate.of(2026, 1, 1), null);

    @Test
    void whatBeginsHoldsFromItsFirstDay() {
        var begin = new Begin("a", "b", Purpose.LOAN, SPRING, SUMMER);
        assertThat(begin.applied(TODAY, List.of())).containsExactly(sharing(SPRING, SUMMER));
        assertThat(begin.effective(TODAY, List.of())).isEqualTo(SPRING);
    }

    @Test
    void whatHasPassedStaysAsItWas() {
        assertThatThrownBy(() -> new Begin("a", "b", Purpose.LOAN, YESTERDAY, null).applied(TODAY, List.of()))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("has passed");
        assertThatThrownBy(() -> end(TODAY.minusDays(2)).applied(TODAY, List.of(HELD)))
                .isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> new SetEnd("a", "b", Purpose.LOAN, HELD.from(), null, "v")
                        .applied(TODAY, List.of(sharing(LocalDate.of(2026, 1, 1), YESTERDAY))))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("has ended");
    }

    @Test
    void anEndIsSetAndTheDayAfterItDiffers() {
        assertThat(end(SPRING).applied(TODAY, List.of(HELD)))
                .containsExactly(sharing(LocalDate.of(2026, 1, 1), SPRING));
        assertThat(end(SPRING).effective(TODAY, List.of(HELD))).isEqualTo(SPRING.plusDays(1));
        assertThat(end(YESTERDAY).effective(TODAY, List.of(HELD))).isEqualTo(TODAY);
    }

    @Test
    void anEndThatIsPutOffDiffersAfterTheEarlierOne() {
        var until = sharing(LocalDate.of(2026, 1, 1), SPRING);
        assertThat(end(SUMMER).effective(TODAY, List.of(until))).isEqualTo(SPRING.plusDays(1));
        assertThat(end(null).applied(TODAY, List.of(until))).containsExactly(HELD);
    }

    @Test
    void whatEndsBeforeItBeginsNeverDoes() {
        var later = sharing(SUMMER, null);
        assertThat(new SetEnd("a", "b", Purpose.LOAN, SUMMER, SPRING, "v").applied(TODAY, List.of(later)))
                .isEmpty();
    }

    @Test
    void noDayIsCoveredTwice() {
        var begin = new Begin("a", "b", Purpose.LOAN, SPRING, null);
        assertThatThrownBy(() -> begin.applied(TODAY, List.of(HELD))).isInstanceOf(Failure.Conflict.class);
        assertThat(begin.applied(TODAY, List.of(sharing(LocalDate.of(2026, 1, 1), SPRING.minusDays(1)))))
                .hasSize(2);
        assertThat(new Begin("a", "b", Purpose.MENTORING, SPRING, null).applied(TODAY, List.of(HELD)))
                .hasSize(2);
        assertThat(new Begin("b", "a", Purpose.LOAN, SPRING, null).applied(TODAY, List.of(HELD)))
                .hasSize(2);
    }

    @Test
    void nobodySharesWithThemselvesOrEndsBeforeTheyBegin() {
        assertThatThrownBy(() -> new Begin("a", "a", Purpose.LOAN, SPRING, null).applied(TODAY, List.of()))
                .isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> new Begin("a", "b", Purpose.LOAN, SUMMER, SPRING).applied(TODAY, List.of()))
                .isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> end(SPRING).applied(TODAY, List.of())).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void numbersAreFloored() {
        assertThat(SharingPreview.of(TODAY, 14, 4)).isEqualTo(new SharingPreview(TODAY, 10, 0));
    }

    private static SetEnd end(@Nullable LocalDate to) {
        return new SetEnd("a", "b", Purpose.LOAN, HELD.from(), to, "v");
    }

    private static Sharing sharing(LocalDate from, @Nullable LocalDate to) {
        return new Sharing("a", "b", Purpose.LOAN, from, to);
    }
}
