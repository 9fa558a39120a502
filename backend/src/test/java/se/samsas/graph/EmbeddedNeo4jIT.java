package se.samsas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;

class EmbeddedNeo4jIT {

    @TempDir
    Path directory;

    @Test
    void whatWasWrittenIsThereAfterARestart() {
        try (var neo4j = EmbeddedNeo4j.start(directory);
                var driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic("neo4j", neo4j.password()))) {
            driver.executableQuery("CREATE (:Kept {text: 'åäö'})").execute();
        }
        try (var neo4j = EmbeddedNeo4j.start(directory);
                var driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic("neo4j", neo4j.password()))) {
            var kept = driver.executableQuery("MATCH (k:Kept) RETURN k.text AS text")
                    .execute()
                    .records();
            assertThat(kept)
                    .singleElement()
                    .extracting(row -> row.get("text").asString())
                    .isEqualTo("åäö");
        }
    }

    @Test
    void aDirectoryInUseIsRefusedByName() {
        try (var _ = EmbeddedNeo4j.start(directory)) {
            assertThatThrownBy(() -> EmbeddedNeo4j.start(directory))
                    .isInstanceOf(GraphUnavailable.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void boltAsksForThePasswordOfThisStart() {
        try (var neo4j = EmbeddedNeo4j.start(directory);
                var driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic("neo4j", "neo4j"))) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
    }
}
