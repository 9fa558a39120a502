package se.samsas.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsas.Effort;
import se.samsas.findability.Purpose;
import se.samsas.findability.Sharing;

/// At which agency somebody works changes nobody's rank, where all agencies share alike. The engine knows nothing
/// else of people that must not count: names, gender and age are not among what it is given (`EqualRanksIT`).
class EqualRanksTests {

    private static final int SWAPS = Effort.of(800, 2_500);
    private static final int SWAPS_IN_A_WORLD = 50;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nobodysRankChangesWhereTwoPeopleChangeAgencies(long series) {
        var chance = new Random(series);
        int swaps = 0;
        int ranked = 0;
        for (long seed = series * 9_000; swaps < SWAPS; seed++) {
            var random = new RandomWorld(seed);
            var people = new ArrayList<>(random.world().profiles());
            var matches = allSharing(random.world(), people).matches(7);
            var question = random.question(Page.all());
            var before = matches.answer(question);
            var expected = ranks(matches.preview(question).matches());
            ranked += expected.size();
            for (int i = 0; i < SWAPS_IN_A_WORLD && swaps < SWAPS; i++) {
                int one = chance.nextInt(people.size());
                int other = chance.nextInt(people.size());
                var first = otherAgency(people.get(one), question.need());
                var second = otherAgency(people.get(other), question.need());
                if (first.isEmpty() || second.isEmpty() || first.equals(second)) {
                    continue;
                }
                people.set(one, at(people.get(one), second.get()));
                people.set(other, at(people.get(other), first.get()));
                matches.change(List.of(people.get(one), people.get(other)), List.of());
                assertThat(ranks(matches.preview(question).matches()))
                        .as("seed %d, %s and %s changed agencies", seed, people.get(one), people.get(other))
                        .isEqualTo(expected);
                swaps++;
            }
            assertThat(whole(matches.answer(question))).as("seed %d", seed).isEqualTo(whole(before));
        }
        assertThat(swaps).isEqualTo(SWAPS);
        assertThat(ranked).as("people with a rank").isGreaterThan(100);
    }

    /// All of an answer but the number of changes before it, and at which agency each is found.
    private static List<Object> whole(Answer answer) {
        return List.of(
                answer.poolSize(),
                answer.matchCount(),
                ranks(answer.matches()),
                answer.conditions(),
                ranks(answer.nearMisses()),
                answer.relaxations());
    }

    private static List<String> ranks(List<?> ranked) {
        return ranked.stream()
                .map(one -> one.toString().replaceAll("agency=agency-.", ""))
                .toList();
    }

    /// The one agency where somebody works, if it is not the one that asks: its own staff is not lent to it.
    private static Optional<String> otherAgency(Profile person, Need need) {
        var agencies =
                person.employments().stream().map(Employment::agency).distinct().toList();
        return agencies.size() == 1 && !agencies.contains(need.asker())
                ? Optional.of(agencies.getFirst())
                : Optional.empty();
    }

    private static Profile at(Profile person, String agency) {
        UnaryOperator<Employment> moved =
                employment -> new Employment(agency, employment.from(), employment.to(), employment.share());
        return new Profile(
                person.person(),
                person.tieSeed(),
                person.employments().stream().map(moved).toList(),
                person.visibility(),
                person.protectedIdentity(),
                person.places(),
                person.remote(),
                person.languages(),
                person.capacity(),
                person.assertions());
    }

    private static World allSharing(World world, List<Profile> people) {
        Set<String> agencies = Set.of("agency-a", "agency-b", "agency-c", "agency-d");
        LocalDate always = null;
        Stream<Sharing> sharings = agencies.stream()
                .flatMap(agency -> agencies.stream()
                        .flatMap(with -> Arrays.stream(Purpose.values())
                                .map(purpose -> new Sharing(agency, with, purpose, always, always))));
        return new World(world.today(), world.groups(), world.edges(), sharings.toList(), List.copyOf(people));
    }
}
