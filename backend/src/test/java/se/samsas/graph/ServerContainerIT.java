package se.samsas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ClientException;
import org.springframework.beans.factory.ObjectProvider;
import se.samsas.IntegrationTest;

/// What the embedded engine does, a Neo4j server does too.
@IntegrationTest
@InContainers
class ServerContainerIT {

    private static final String COUNT = "MATCH (n:ServerContainerIT) RETURN count(n) AS nodes";

    private final Graph graph;
    private final Driver driver;
    private final ObjectProvider<EmbeddedNeo4j> embedded;

    ServerContainerIT(Graph graph, Driver driver, ObjectProvider<EmbeddedNeo4j> embedded) {
        this.graph = graph;
        this.driver = driver;
        this.embedded = embedded;
    }

    @AfterEach
    void remove() {
        graph.run("MATCH (n:ServerContainerIT) DELETE n", Map.of());
    }

    @Test
    void itIsTheServerAndNotTheEmbeddedEngineWithTheSchemaOfThisVersion() {
        assertThat(embedded.getIfAvailable()).isNull();
        Migrator.migrate(driver, "neo4j"); // done already, and done again without harm
        assertThat(graph.list(
                        "SHOW CONSTRAINTS YIELD name RETURN name",
                        Map.of(),
                        row -> row.get("name").asString()))
                .contains("skill_id", "person_id", "account_id", "agency_id");
    }

    @Test
    void theDemoDataIsThereAndIsFoundBySwedishWords() {
        assertThat(graph.list("""
                        CALL db.index.fulltext.queryNodes('skill_text_sv', 'upphandlingar') YIELD node
                        RETURN node.labelSv AS label
                        """, Map.of(), row -> row.get("label").asString("")))
                .anySatisfy(label -> assertThat(label).containsIgnoringCase("upphandling"));
    }

    @Test
    void whatFailsOrIsRehearsedLeavesNothing() {
        assertThatThrownBy(() -> graph.write(tx -> {
                    tx.run("CREATE (:ServerContainerIT)", Map.of());
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        List<Integer> rehearsed = graph.rehearse(tx -> {
            tx.run("CREATE (:ServerContainerIT)", Map.of());
            return tx.list(COUNT, Map.of(), row -> row.get("nodes").asInt());
        });

        assertThat(rehearsed).containsExactly(1);
        assertThat(nodes()).isZero();
    }

    @Test
    void whatWasWrittenIsReadAtOnceAndAReaderDoesNotWrite() {
        graph.run("CREATE (:ServerContainerIT)", Map.of());

        assertThat(nodes()).isEqualTo(1);
        assertThatThrownBy(() -> graph.list("CREATE (n:ServerContainerIT) RETURN n", Map.of(), row -> row))
                .isInstanceOf(ClientException.class);
    }

    private int nodes() {
        return graph.get(COUNT, Map.of(), row -> row.get("nodes").asInt());
    }
}
