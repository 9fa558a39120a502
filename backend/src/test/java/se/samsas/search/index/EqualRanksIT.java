package se.samsas.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samsas.Effort;
import se.samsas.IntegrationTest;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.matching.Answer;
import se.samsas.matching.Question;
import se.samsas.search.RandomGraph;

/// Names, gender and age change nobody's rank, whatever the graph may be told of them: ten thousand times two people
/// change all of it with one another. At which agency they work is in `EqualRanksTests`.
@IntegrationTest
class EqualRanksIT {

    private static final int ROUNDS = Effort.of(2, 4);
    private static final int SWAPS_A_ROUND = 2_500;

    private final Graph graph;
    private final Revisions revisions;
    private final Profiles profiles;
    private final Taxonomies taxonomies;
    private final Sharings sharings;

    EqualRanksIT(Graph graph, Revisions revisions, Profiles profiles, Taxonomies taxonomies, Sharings sharings) {
        this.graph = graph;
        this.revisions = revisions;
        this.profiles = profiles;
        this.taxonomies = taxonomies;
        this.sharings = sharings;
    }

    @Test
    void nobodysRankChangesWhereTwoPeopleChangeNamesGenderAndAge() {
        try (var world = new RandomGraph(graph, revisions, 11)) {
            var people = describe();
            List<Question> questions =
                    IntStream.range(0, 30).mapToObj(_ -> world.question()).toList();
            List<Answer> expected = answers(questions);
            assertThat(expected.stream().mapToInt(Answer::poolSize).sum()).isGreaterThan(100);
            var random = new Random(11);
            for (int round = 0; round < ROUNDS; round++) {
                swap(people, random);
                assertThat(answers(questions))
                        .usingRecursiveComparison()
                        .ignoringFields("version")
                        .isEqualTo(expected);
            }
        }
    }

    /// Gives everybody what must not count, in words that sort one way or the other.
    private List<String> describe() {
        return graph.write(tx -> tx.list("""
                MATCH (p:Person:RandomGraph)
                WITH p ORDER BY p.id
                WITH collect(p) AS people
                UNWIND range(0, size(people) - 1) AS i
                WITH i, people[i] AS p
                SET p.givenName = ['Åke', 'Aisha', 'Zoë', '李', 'Lars-Göran'][i % 5] + i, p.familyName = 'Påhittad' + (100 - i),
                    p.gender = ['woman', 'man', 'other'][i % 3], p.born = date({year: 1955 + i % 50, month: 1 + i % 12, day: 1})
                RETURN p.id AS id
                """, Map.of(), row -> row.get("id").asString()));
    }

    private void swap(List<String> people, Random random) {
        var pairs = new ArrayList<List<String>>();
        while (pairs.size() < SWAPS_A_ROUND) {
            int one = random.nextInt(people.size());
            int other = random.nextInt(people.size());
            if (one != other) {
                pairs.add(List.of(people.get(one), people.get(other)));
            }
        }
        graph.write(tx -> {
            tx.run("""
                    UNWIND $pairs AS pair
                    CALL (pair) {
                      MATCH (a:Person {id: pair[0]}), (b:Person {id: pair[1]})
                      WITH a, b, a {.givenName, .familyName, .gender, .born} AS ofA,
                           b {.givenName, .familyName, .gender, .born} AS ofB
                      SET a += ofB, b += ofA
                    }
                    """, Map.of("pairs", pairs));
            tx.run(
                    "MATCH (p:Person:RandomGraph) SET p.revision = $revision",
                    Map.of("revision", revisions.next(tx, Revisions.Of.PEOPLE)));
            return true;
        });
    }

    /// By an index built anew, so that everything was read again.
    private List<Answer> answers(List<Question> questions) {
        var index = new MatchIndex(revisions, profiles, taxonomies, sharings);
        index.look();
        return questions.stream().map(index::answer).toList();
    }
}
