package se.samsas.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsas.findability.Purpose;

/// What a need may be, and what it is called where it has no id.
class NeedTests {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void aMinimumIsALevel(int minimum) {
        refused(
                "minimum",
                "The minimum level of java is %d: give a whole number from 1 to 5".formatted(minimum),
                () -> new Asked("java", minimum, 5, true, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11})
    void aWeightIsOneToTen(int weight) {
        refused(
                "weight",
                "The weight of java is %d: give".formatted(weight),
                () -> new Asked("java", 3, weight, true, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void aShareIsOneToAHundred(int share) {
        refused("share", "The share in percent is %d: give".formatted(share), () -> need(skills(1), share, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31})
    void oneToThirtySkillsAreAskedFor(int count) {
        refused("skills", "The number of skills is %d: give".formatted(count), () -> need(skills(count), 50, 1));
    }

    @Test
    void aSkillIsAskedForOnce() {
        Asked java = new Asked("java", 3, 5, true, false);
        refused(
                "skills",
                "java is asked for twice",
                () -> need(List.of(java, new Asked("java", 4, 1, false, false)), 50, 1));
    }

    @Test
    void somebodyIsNeeded() {
        refused("headcount", "The number of people is 0", () -> need(skills(1), 50, 0));
    }

    @Test
    void aPeriodEndsAfterItStarts() {
        refused(
                "period",
                "ends with 2026-04, before it starts with 2026-05",
                () -> new Period(MAY, MAY.minusMonths(1)));
        assertThat(new Period(MAY, MAY).months()).isEqualTo(1);
    }

    @Test
    void aPeriodHasAtMostThirtySixMonths() {
        assertThat(new Period(MAY, MAY.plusMonths(35)).months()).isEqualTo(36);
        refused("period", "from 2026-05 to 2029-05 is 37: give", () -> new Period(MAY, MAY.plusMonths(36)));
    }

    @Test
    void aTextHasNoLineEnds() {
        refused("skills", "A skill is “ja\nva”", () -> new Asked("ja\nva", 3, 5, true, false));
        refused(
                "asker",
                "is “ ”",
                () -> new Need(
                        " ", Purpose.LOAN, skills(1), 50, null, 1, new Period(MAY, MAY), Set.of(), false, Set.of()));
    }

    @Test
    void theCanonicalTextHoldsWhatDecidesTheAnswer() {
        Need need = new Need(
                "agency-7",
                Purpose.LOAN,
                List.of(new Asked("s:b", 3, 5, true, false), new Asked("s:a", 4, 10, false, true)),
                50,
                20,
                3,
                new Period(MAY, MAY.plusMonths(5)),
                Set.of("12", "01"),
                false,
                Set.of("sv"));
        assertThat(Draft.canonical(need)).isEqualTo("""
                        need 2
                        asker agency-7
                        purpose LOAN
                        share 50
                        from 2026-05
                        to 2026-10
                        part 20
                        remote false
                        place 01
                        place 12
                        language sv
                        skill s:a 4 10 false true
                        skill s:b 3 5 true false
                        """);
    }

    @Test
    void theCanonicalTextIsReadAgain() {
        Need need = new Need(
                "agency-7",
                Purpose.MENTORING,
                List.of(new Asked("s:a", 4, 10, false, false), new Asked("s:b", 3, 5, true, false)),
                50,
                null,
                1,
                new Period(MAY, MAY.plusMonths(5)),
                Set.of("12", "01"),
                true,
                Set.of("sv", "en"));
        assertThat(Need.ofCanonical(need.canonical())).isEqualTo(need);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Need.ofCanonical("need 3\n"));
    }

    @Test
    void theTextOfTheVersionBeforeIsReadAsItWasMeant() {
        Need need = Need.ofCanonical("""
                need 1
                asker agency-7
                purpose LOAN
                share 50
                from 2026-05
                to 2026-10
                remote false
                skill s:a 4 10 false
                """);
        assertThat(need.skills()).containsExactly(new Asked("s:a", 4, 10, false, false));
        assertThat(need.splittable()).isFalse();
    }

    @Test
    void skillsStandAsTheyWereWritten() {
        Need need = Need.ofCanonical(need(skills(3), 50, 1).canonical());
        Need written = need.asWritten(List.of("skill-2", "skill-0", "skill-1"), 7);
        assertThat(written.skills()).extracting(Asked::skill).containsExactly("skill-2", "skill-0", "skill-1");
        assertThat(written.headcount()).isEqualTo(7);
        assertThat(need.asWritten(List.of(), 1)).isEqualTo(need);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 51})
    void aPartIsOneToTheShare(int part) {
        refused(
                "smallestPart",
                "The smallest part of the share in percent is %d: give a whole number from 1 to 50".formatted(part),
                () -> new Need(
                        "home", Purpose.LOAN, skills(1), 50, part, 1, new Period(MAY, MAY), Set.of(), false, Set.of()));
        assertThat(Need.usualPart(50)).isEqualTo(20);
        assertThat(Need.usualPart(10)).isEqualTo(10);
    }

    @Test
    void aNeedThatIsOverIsNotAsked() {
        Need need = need(skills(1), 50, 1);
        refused(
                "to",
                "The last month is 2026-05, which has passed on 2026-06-01: give a last month from 2026-06 on",
                () -> Question.draft(need, LocalDate.of(2026, 6, 1), Page.first(1)));
        assertThat(Question.draft(need, LocalDate.of(2026, 5, 31), Page.first(1))
                        .period())
                .isEqualTo(new Period(MAY, MAY));
    }

    @Test
    void aDraftIsRankedByTheDigestOfItsText() {
        Need need = need(skills(2), 50, 1);
        Need reordered = need(need.skills().reversed(), 50, 4);
        String key = key(need);
        assertThat(key).matches("draft-[0-9a-f]{32}");
        assertThat(key(reordered)).isEqualTo(key);
        assertThat(key(need(skills(2), 60, 1))).isNotEqualTo(key);
    }

    private static String key(Need need) {
        return Question.draft(need, LocalDate.of(2026, 3, 15), Page.first(1)).rankingKey();
    }

    private static List<Asked> skills(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Asked("skill-" + i, 3, 5, false, false))
                .toList();
    }

    private static Need need(List<Asked> skills, int share, int headcount) {
        return new Need(
                "home", Purpose.LOAN, skills, share, null, headcount, new Period(MAY, MAY), Set.of(), false, Set.of());
    }

    private static void refused(String field, String message, ThrowingCallable making) {
        assertThatExceptionOfType(InvalidNeed.class)
                .isThrownBy(making)
                .withMessageContaining(message)
                .extracting(InvalidNeed::field)
                .isEqualTo(field);
    }
}
