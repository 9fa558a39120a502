package se.samsas.person.erased;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samsas.IntegrationTest;
import se.samsas.graph.Graph;

/// What is left of people who were erased before that digested their ids.
@IntegrationTest
class ErasedOfOldIT {

    private static final String GONE = "gone-of-old";

    private final Graph graph;
    private final ErasedOfOld erasedOfOld;

    ErasedOfOldIT(Graph graph, ErasedOfOld erasedOfOld) {
        this.graph = graph;
        this.erasedOfOld = erasedOfOld;
    }

    @AfterEach
    void takeAway() {
        graph.run(
                "MATCH (p:Person) WHERE p.id = $gone OR p.id STARTS WITH 'erased-' DETACH DELETE p",
                Map.of("gone", GONE));
    }

    /// Whoever was erased before that kept the id.
    @Test
    void whatIsLeftOfThoseWhoWereErasedBeforeLosesItsIdAtTheNextStart() {
        graph.run("CREATE (p:Person {id: $gone}) SET p.erased = date('2026-01-01')", Map.of("gone", GONE));
        erasedOfOld.digest();
        erasedOfOld.digest();
        assertThat(graph.list(
                        "MATCH (p:Person) WHERE p.erased IS NOT NULL RETURN p.id AS id",
                        Map.of(),
                        row -> row.get("id").asString()))
                .singleElement()
                .asString()
                .startsWith("erased-");
        assertThat(ErasedIds.in(graph).day(GONE)).hasValue(LocalDate.of(2026, 1, 1));
    }
}
