package se.samsas.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsas.findability.SharingPolicy;

/// However people came in and went out, the answers are those of an index that was built with who is left.
class ChangesTests {
    private static final int IN_A_SEGMENT = 5;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void changesInAnyOrderAnswerAsARebuild(long seed) {
        Random random = new Random(seed);
        RandomWorld maker = new RandomWorld(seed);
        World world = maker.world();
        Map<String, Profile> left = new TreeMap<>();
        Matches changed = empty(world);
        for (int round = 0; round < 60; round++) {
            List<Profile> put = new ArrayList<>();
            List<String> removed = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                put.add(maker.profile(maker.pick(world.profiles()).person()));
            }
            for (int i = random.nextInt(round % 20 > 14 ? 30 : 3); i > 0; i--) {
                removed.add(maker.pick(world.profiles()).person());
            }
            change(changed, put, removed, random);
            put.forEach(profile -> left.put(profile.person(), profile));
            removed.forEach(left::remove);
            Question question = maker.question(Page.first(20));
            Outcome rebuilt = Outcome.of(rebuilt(world, left.values()).answer(question));
            assertThat(changed.size()).isEqualTo(left.size());
            assertThat(Outcome.of(changed.answer(question))).isEqualTo(rebuilt);
        }
    }

    @Test
    void anotherTaxonomyAndAnotherPolicyAnswerAsARebuild() {
        World one = new RandomWorld(1).world();
        RandomWorld maker = new RandomWorld(2);
        World two = maker.world();
        Matches changed = one.matches(IN_A_SEGMENT);
        changed.replaceAll(two.profiles().stream());
        changed.replaceTaxonomy(new Taxonomy(two.groups(), two.edges()));
        changed.replaceSharing(new SharingPolicy(two.sharings()));
        for (int i = 0; i < 50; i++) {
            Question question = maker.question(Page.first(20));
            assertThat(Outcome.of(changed.answer(question)))
                    .isEqualTo(Outcome.of(two.matches(100).answer(question)));
        }
    }

    @Test
    void everyChangeHasAVersionOfItsOwn() {
        World world = new RandomWorld(1).world();
        Matches matches = world.matches(IN_A_SEGMENT);
        long before = matches.version();
        matches.put(world.profiles().getFirst());
        matches.remove("nobody");
        matches.replaceTaxonomy(Taxonomy.NONE);
        assertThat(matches.version()).isEqualTo(before + 3);
    }

    private static void change(Matches matches, List<Profile> put, List<String> removed, Random random) {
        if (random.nextBoolean()) {
            matches.change(put, removed);
        } else {
            put.forEach(matches::put);
            removed.forEach(matches::remove);
        }
    }

    private static Matches empty(World world) {
        return new World(world.today(), world.groups(), world.edges(), world.sharings(), List.of())
                .matches(IN_A_SEGMENT);
    }

    private static Matches rebuilt(World world, Collection<Profile> profiles) {
        return new World(world.today(), world.groups(), world.edges(), world.sharings(), List.copyOf(profiles))
                .matches(1000);
    }
}
