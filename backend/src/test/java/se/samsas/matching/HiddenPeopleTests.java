package se.samsas.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsas.Effort;
import se.samsas.findability.Purpose;
import se.samsas.findability.Visibility;
import se.samsas.findability.VisibilityChoice;

/// Nothing that is answered depends on anybody who may not be found: all of it is the same where they are not there,
/// and where there are many more of them.
class HiddenPeopleTests {

    private static final int WORLDS = Effort.of(10, 25);
    private static final int QUESTIONS = 6;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theAnswersAreTheSameWithoutThem(long series) {
        int hidden = 0;
        int found = 0;
        for (long seed = series * 7000; seed < series * 7000 + WORLDS; seed++) {
            RandomWorld random = new RandomWorld(seed);
            World world = random.world();
            Matches matches = world.matches(7);
            for (int i = 0; i < QUESTIONS; i++) {
                Question question = random.question(Page.first(15));
                Predicate<Profile> findable = findable(world, question);
                World without = with(world, world.profiles().stream().filter(findable));
                assertAlike(matches, without.matches(11), question, seed);
                hidden += world.profiles().size() - without.profiles().size();
                found += without.profiles().size();
            }
        }
        assertThat(hidden).isGreaterThan(500);
        assertThat(found).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void theAnswersAreTheSameWithManyMoreOfThem(long series) {
        for (long seed = series * 7000; seed < series * 7000 + WORLDS; seed++) {
            RandomWorld random = new RandomWorld(seed);
            World world = random.world();
            Matches matches = world.matches(7);
            for (int i = 0; i < QUESTIONS; i++) {
                Question question = random.question(Page.first(15));
                Stream<Profile> hiddenTwins = world.profiles().stream().map(person -> hidden(person, question));
                World more = with(world, Stream.concat(world.profiles().stream(), hiddenTwins));
                assertAlike(matches, more.matches(13), question, seed);
            }
        }
    }

    private static void assertAlike(Matches some, Matches others, Question question, long seed) {
        assertThat(others.answer(question))
                .as("seed %d: %s", seed, question)
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(some.answer(question));
        Need need = question.need();
        assertThat(others.preview(question).matches())
                .isEqualTo(some.preview(question).matches());
        assertThat(others.findable(need.asker(), need.purpose(), question.asOf()))
                .isEqualTo(some.findable(need.asker(), need.purpose(), question.asOf()));
        for (Asked asked : need.skills()) {
            assertThat(others.offers(asked.skill(), need.asker(), need.purpose(), question.asOf()))
                    .isEqualTo(some.offers(asked.skill(), need.asker(), need.purpose(), question.asOf()));
        }
    }

    private static Predicate<Profile> findable(World world, Question question) {
        var findability = new OracleFindability(world.sharings());
        Need need = question.need();
        return person -> purposes(need)
                .anyMatch(purpose -> findability.mayBeFound(person, purpose, need.asker(), question.asOf()));
    }

    /// A loan's answer counts own staff whom an internal need would find.
    private static Stream<Purpose> purposes(Need need) {
        return Stream.of(need.purpose(), need.purpose() == Purpose.LOAN ? Purpose.INTERNAL : need.purpose());
    }

    private static World with(World world, Stream<Profile> people) {
        return new World(world.today(), world.groups(), world.edges(), world.sharings(), people.toList());
    }

    /// The same person again, hidden for what is asked.
    private static Profile hidden(Profile person, Question question) {
        var visibility = new HashMap<>(person.visibility());
        purposes(question.need())
                .forEach(purpose -> visibility.put(purpose, new VisibilityChoice(Visibility.HIDDEN, null)));
        return new Profile(
                person.person() + "-hidden",
                person.tieSeed(),
                person.employments(),
                visibility,
                person.protectedIdentity(),
                person.places(),
                person.remote(),
                person.languages(),
                person.capacity(),
                List.copyOf(person.assertions()));
    }
}
