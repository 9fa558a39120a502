package se.samsas.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsas.matching.Example.MONTH;
import static se.samsas.matching.Example.asks;
import static se.samsas.matching.Example.held;
import static se.samsas.matching.Example.matches;
import static se.samsas.matching.Example.person;
import static se.samsas.matching.Example.question;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A share that several may divide among them.
class PartsTests {

    @Test
    void whoCanGiveAPartIsListedApartAndIsNoNearMiss() {
        Answer answer = matches(with("whole", 80, 3), with("part", 40, 3), with("little", 19, 3))
                .answer(question(split(60, 20, 1)));
        assertThat(people(answer.matches())).containsExactly("whole");
        assertThat(people(answer.parts())).containsExactly("part");
        assertThat(answer.partCount()).isEqualTo(1);
        assertThat(answer.nearMisses())
                .extracting(miss -> miss.match().ranked().person())
                .containsExactly("little");
        assertThat(answer.together()).isEmpty();
    }

    @Test
    void theFewestWhoCoverTheShareDoSoTogetherAndTheHighestScoresOfThem() {
        Answer answer = matches(with("a", 30, 5), with("b", 39, 4), with("c", 30, 3), with("d", 50, 1))
                .answer(question(split(60, 20, 2)));
        assertThat(together(answer)).containsExactly("a 30", "b 30");
        assertThat(answer.covered()).isEqualTo(1);
    }

    @Test
    void threeDoWhereTwoDoNotAndFourAreTooMany() {
        assertThat(together(matches(with("a", 30, 5), with("b", 40, 4), with("c", 30, 3))
                        .answer(question(split(100, 20, 1)))))
                .containsExactly("a 30", "b 40", "c 30");
        assertThat(together(matches(with("a", 20, 5), with("b", 20, 4), with("c", 20, 3), with("d", 20, 2))
                        .answer(question(split(80, 20, 1)))))
                .isEmpty();
    }

    @Test
    void theFirstGivesNoMoreThanLeavesTheOthersTheSmallestPart() {
        assertThat(together(matches(with("a", 60, 5), with("b", 60, 4)).answer(question(split(75, 25, 1)))))
                .containsExactly("a 50", "b 30");
    }

    @Test
    void whoMatchesCoversOneAndATogetherOneMore() {
        Answer answer = matches(with("whole", 100, 5), with("a", 40, 4), with("b", 40, 3))
                .answer(question(split(60, 20, 3)));
        assertThat(answer.covered()).isEqualTo(2);
        assertThat(matches(with("one", 100, 5), with("two", 100, 5))
                        .answer(question(split(60, 20, 1)))
                        .covered())
                .isEqualTo(1);
    }

    private static List<String> together(Answer answer) {
        return answer.together().stream()
                .map(part -> part.match().ranked().person() + " " + part.share())
                .toList();
    }

    private static List<String> people(List<Match> matches) {
        return matches.stream().map(match -> match.ranked().person()).toList();
    }

    private static Profile with(String id, int free, int level) {
        Profile plain = person(id, held("java", level));
        return new Profile(
                id,
                plain.tieSeed(),
                plain.employments(),
                plain.visibility(),
                false,
                Set.of(),
                false,
                Set.of(),
                Stream.iterate(MONTH, month -> month.plusMonths(1))
                        .limit(6)
                        .collect(Collectors.toMap((YearMonth month) -> month, month -> new Capacity(free, 0, 0))),
                plain.assertions());
    }

    private static Need split(int share, int part, int headcount) {
        Need need = Example.need(asks("java", 5));
        return new Need(
                need.asker(),
                need.purpose(),
                need.skills(),
                share,
                part,
                headcount,
                need.period(),
                Set.of(),
                false,
                Set.of());
    }
}
