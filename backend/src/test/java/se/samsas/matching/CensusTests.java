package se.samsas.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsas.findability.Purpose;

class CensusTests {

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void countsAreThoseThatGoingThroughEverybodyGives(long seed) {
        RandomWorld random = new RandomWorld(seed);
        World world = random.world();
        Matches matches = world.matches(9);
        int offers = 0;
        for (int i = 0; i < 40; i++) {
            Question question = random.question(Page.first(0));
            String asker = question.need().asker();
            Purpose purpose = question.need().purpose();
            String skill = question.need().skills().getFirst().skill();
            assertThat(matches.findable(asker, purpose, question.asOf()))
                    .isEqualTo(count(world, asker, purpose, question.asOf(), _ -> true));

            var closeness = new OracleCloseness(world);
            Map<String, Offer> expected = new HashMap<>();
            Map<String, Crowd> independent = count(
                    world,
                    asker,
                    purpose,
                    question.asOf(),
                    holds(a -> closeness.tenths(a.skill(), skill) == 10 && a.level() >= 3));
            count(world, asker, purpose, question.asOf(), holds(a -> closeness.tenths(a.skill(), skill) >= 9))
                    .forEach((agency, crowd) -> expected.put(
                            agency,
                            new Offer(
                                    crowd.people(),
                                    crowd.alone(),
                                    independent
                                            .getOrDefault(agency, new Crowd(0, 0))
                                            .people())));
            assertThat(matches.offers(skill, asker, purpose, question.asOf())).isEqualTo(expected);
            offers += expected.size();
        }
        assertThat(offers).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 43, 44})
    void everybodyWhoHasASkillIsCountedButForThoseWithAProtectedIdentity(long seed) {
        RandomWorld random = new RandomWorld(seed);
        World world = random.world();
        Matches matches = world.matches(9);
        int protectedIdentities = 0;
        for (int i = 0; i < 40; i++) {
            Question question = random.question(Page.first(0));
            String skill = question.need().skills().getFirst().skill();
            var closeness = new OracleCloseness(world);
            Map<String, Having> expected = new HashMap<>();
            for (Profile person : world.profiles()) {
                int level = person.assertions().stream()
                        .filter(a -> closeness.tenths(a.skill(), skill) >= 9)
                        .mapToInt(Assertion::level)
                        .max()
                        .orElse(0);
                protectedIdentities += level > 0 && person.protectedIdentity() ? 1 : 0;
                if (level > 0 && !person.protectedIdentity()) {
                    person.employments().stream()
                            .filter(employment -> OracleFindability.covers(employment, question.asOf()))
                            .map(Employment::agency)
                            .distinct()
                            .forEach(agency -> {
                                Having before = expected.getOrDefault(agency, new Having(0, 0, 0));
                                expected.put(
                                        agency,
                                        new Having(
                                                before.people() + 1,
                                                before.independent() + (level >= 3 ? 1 : 0),
                                                before.leading() + (level >= 4 ? 1 : 0)));
                            });
                }
            }
            assertThat(matches.having(skill, question.asOf())).isEqualTo(expected);
        }
        assertThat(protectedIdentities).isPositive();
    }

    private static Predicate<Profile> holds(Predicate<Assertion> assertion) {
        return person -> person.assertions().stream().anyMatch(assertion);
    }

    private static Map<String, Crowd> count(
            World world, String asker, Purpose purpose, LocalDate date, Predicate<Profile> condition) {
        var findability = new OracleFindability(world.sharings());
        Map<String, Crowd> counts = new HashMap<>();
        for (Profile person : world.profiles()) {
            if (condition.test(person) && findability.mayBeFound(person, purpose, asker, date)) {
                var agencies =
                        foundAt(person, findability, purpose, asker, date).toList();
                int alone = agencies.size() == 1 ? 1 : 0;
                agencies.forEach(agency -> {
                    Crowd before = counts.getOrDefault(agency, new Crowd(0, 0));
                    counts.put(agency, new Crowd(before.people() + 1, before.alone() + alone));
                });
            }
        }
        return counts;
    }

    /// The agencies at each of which alone the person could be found.
    private static Stream<String> foundAt(
            Profile person, OracleFindability findability, Purpose purpose, String asker, LocalDate date) {
        return person.employments().stream()
                .filter(employment -> findability.mayBeFound(only(person, employment), purpose, asker, date))
                .map(Employment::agency)
                .distinct();
    }

    private static Profile only(Profile person, Employment employment) {
        return new Profile(
                person.person(),
                person.tieSeed(),
                List.of(employment),
                person.visibility(),
                person.protectedIdentity(),
                person.places(),
                person.remote(),
                person.languages(),
                person.capacity(),
                person.assertions());
    }
}
