package se.samsas.matching;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samsas.matching.Example.held;
import static se.samsas.matching.Example.matches;
import static se.samsas.matching.Example.must;
import static se.samsas.matching.Example.person;
import static se.samsas.matching.Example.question;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The two changes that together give somebody.
class TwoChangesTests {

    @Test
    void whoLacksTwoThingsIsGivenByBothChanges() {
        var matches = matches(
                person("one", held("java", 2), held("sql", 2)), person("other", held("java", 2), held("sql", 1)));
        var question = question(must("java", 3), must("sql", 3));
        assertThat(TwoChanges.of(question.need(), matches.answer(question), need -> count(matches, question, need)))
                .containsExactly(
                        new TwoChanges(new Relaxation.MinimumLower("java"), new Relaxation.MustDropped("sql"), 2),
                        new TwoChanges(new Relaxation.MustDropped("java"), new Relaxation.MustDropped("sql"), 2),
                        new TwoChanges(new Relaxation.MinimumLower("java"), new Relaxation.MinimumLower("sql"), 1));
    }

    @Test
    void nothingIsToldWhereOneChangeIsEnough() {
        var matches = matches(person("one", held("java", 2)), person("other", held("java", 1)));
        var question = question(must("java", 3));
        assertThat(TwoChanges.of(question.need(), matches.answer(question), need -> count(matches, question, need)))
                .isEmpty();
    }

    /// Each pair by itself, as the rules of one need have it.
    @Test
    void noPairGivesMoreThanThoseTold() {
        int told = 0;
        for (long seed = 9_000; seed < 9_150; seed++) {
            var random = new RandomWorld(seed);
            var world = random.world();
            var matches = world.matches(7);
            var oracle = new Oracle(world);
            for (int i = 0; i < 12; i++) {
                var question = random.question(Page.first(15));
                var need = question.need();
                var answer = matches.answer(question);
                var found = TwoChanges.of(need, answer, other -> count(matches, question, other));
                if (answer.matchCount() > 0
                        || answer.relaxations().stream().anyMatch(relaxation -> relaxation.added() > 0)) {
                    assertThat(found).isEmpty();
                    continue;
                }
                told += found.size();
                var most = all(oracle, question, answer.relaxations());
                if (most.size() > TwoChanges.TRIED) {
                    continue;
                }
                assertThat(found.stream().map(TwoChanges::gives))
                        .as("seed %d, question %d: %s of %s", seed, i, found, most)
                        .isEqualTo(most.values().stream()
                                .filter(gives -> gives > 0)
                                .sorted((one, other) -> other - one)
                                .limit(TwoChanges.TOLD)
                                .toList());
                found.forEach(two -> assertThat(most).containsEntry(name(two.first(), two.second()), two.gives()));
            }
        }
        assertThat(told).as("pairs that were told at all").isGreaterThan(20);
    }

    private static int count(Matches matches, Question question, Need need) {
        return matches.preview(new Question(need, question.rankingKey(), question.asOf(), Page.first(0)))
                .matchCount();
    }

    /// What any two changes give, by their names in the order of the alphabet.
    private static Map<String, Integer> all(Oracle oracle, Question question, List<RelaxationCount> offered) {
        Map<String, Integer> gives = new TreeMap<>();
        var asked = question.need();
        for (var one : offered) {
            for (var other : offered) {
                var first = one.relaxation();
                var second = other.relaxation();
                if (!about(first).equals(about(second))
                        && isOfACondition(asked, first)
                        && isOfACondition(asked, second)) {
                    var need = second.of(first.of(asked));
                    gives.computeIfAbsent(
                            name(first, second),
                            _ -> oracle.answer(need, question.rankingKey(), question.asOf(), 1)
                                    .matchCount());
                }
            }
        }
        return gives;
    }

    private static String name(Relaxation one, Relaxation other) {
        return Stream.of(one, other).map(Relaxation::toString).sorted().collect(joining(" and "));
    }

    private static String about(Relaxation relaxation) {
        return switch (relaxation) {
            case Relaxation.MustDropped(var skill) -> skill;
            case Relaxation.MinimumLower(var skill) -> skill;
            case Relaxation.ShareLower _ -> "the share";
            case Relaxation.RemoteAllowed() -> "the place";
        };
    }

    private static boolean isOfACondition(Need need, Relaxation relaxation) {
        return !(relaxation instanceof Relaxation.MinimumLower(var skill))
                || need.skills().stream()
                        .filter(asked -> asked.skill().equals(skill))
                        .anyMatch(Asked::must);
    }
}
