package se.samsas.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsas.IntegrationTest;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.matching.Answer;
import se.samsas.matching.Question;
import se.samsas.search.Eventually;
import se.samsas.search.RandomGraph;

@IntegrationTest
class MatchIndexIT {

    private final Graph graph;
    private final Revisions revisions;
    private final Profiles profiles;
    private final Taxonomies taxonomies;
    private final Sharings sharings;
    private final MatchIndex served;

    MatchIndexIT(
            Graph graph,
            Revisions revisions,
            Profiles profiles,
            Taxonomies taxonomies,
            Sharings sharings,
            MatchIndex served) {
        this.graph = graph;
        this.revisions = revisions;
        this.profiles = profiles;
        this.taxonomies = taxonomies;
        this.sharings = sharings;
        this.served = served;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void anIndexThatFollowedRandomChangesEqualsOneBuiltAnew(long seed) {
        try (var random = new RandomGraph(graph, revisions, seed)) {
            MatchIndex followed = index();
            followed.look();
            int pool = 0;
            for (int round = 0; round < 4; round++) {
                random.change(1 + round);
                random.change(10);
                if (round % 3 == 2) {
                    random.delete();
                }
                IntStream.range(0, 3).forEach(_ -> followed.look());
                MatchIndex anew = index();
                anew.look();
                assertThat(followed.size()).isEqualTo(anew.size());
                for (int i = 0; i < 15; i++) {
                    Question question = random.question();
                    Answer expected = anew.answer(question);
                    assertThat(followed.answer(question))
                            .usingRecursiveComparison()
                            .ignoringFields("version")
                            .isEqualTo(expected);
                    pool += expected.poolSize();
                }
            }
            assertThat(pool).as("people that the questions found").isGreaterThan(100);
        }
    }

    @Test
    void aChangeIsServedSoonAfterItsCommit() {
        try (var random = new RandomGraph(graph, revisions, 4)) {
            List<Question> questions =
                    IntStream.range(0, 20).mapToObj(_ -> random.question()).toList();
            for (int round = 0; round < 3; round++) {
                random.change(10);
                MatchIndex anew = index();
                anew.look();
                Eventually.equal(
                        Duration.ofSeconds(5),
                        () -> questions.stream()
                                .map(served::preview)
                                .map(p -> p.matches())
                                .toList(),
                        questions.stream()
                                .map(anew::preview)
                                .map(p -> p.matches())
                                .toList());
            }
        }
    }

    /// However often there are as many people afterwards as there were the last time.
    @Test
    void aPersonWhoIsDeletedIsNoLongerFound() {
        MatchIndex index = index();
        index.look();
        int before = index.size();
        for (int i = 0; i < 2; i++) {
            graph.write(transaction -> {
                transaction.run(
                        "CREATE (:Person {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992), id: 'deleted-soon'})",
                        Map.of());
                revisions.peopleChanged(transaction, Set.of("deleted-soon"));
                return true;
            });
            index.look();
            assertThat(index.size()).isEqualTo(before + 1);
            graph.run("MATCH (p:Person {id: 'deleted-soon'}) DELETE p", Map.of());
            IntStream.range(0, 3).forEach(_ -> index.look());
            assertThat(index.size()).isEqualTo(before);
        }
    }

    private MatchIndex index() {
        return new MatchIndex(revisions, profiles, taxonomies, sharings);
    }
}
