package se.samsas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.internal.schema.AllIndexProviderDescriptors;
import org.neo4j.internal.schema.IndexPrototype;
import org.neo4j.internal.schema.SchemaDescriptors;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

class EmbeddedNeo4jIT {

    @TempDir
    Path directory;

    @Test
    void whatWasWrittenIsThereAfterARestart() {
        try (var neo4j = EmbeddedNeo4j.start(directory, null);
                var driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic("neo4j", neo4j.password()))) {
            driver.executableQuery("CREATE (:Kept {text: 'åäö'})").execute();
        }
        try (var neo4j = EmbeddedNeo4j.start(directory, null);
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
        try (var _ = EmbeddedNeo4j.start(directory, null)) {
            assertThatThrownBy(() -> EmbeddedNeo4j.start(directory, null))
                    .isInstanceOf(GraphUnavailable.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void boltAsksForThePasswordOfThisStart() {
        try (var neo4j = EmbeddedNeo4j.start(directory, null);
                var driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic("neo4j", "neo4j"))) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void whatAStartLeftThatWasKilledIsNotInTheWay() throws Exception {
        var service = new DatabaseManagementServiceBuilder(directory).build();
        try {
            leaveAnIndexWithoutConstraint(service.database("neo4j"), "skill_id", "Skill", "id");
            leaveAnIndexWithoutConstraint(
                    service.database("neo4j"),
                    "__Neo4jMigrationsLock__has_unique_name",
                    "__Neo4jMigrationsLock",
                    "name");
            service.database("neo4j").executeTransactionally("CREATE (:__Neo4jMigrationsLock {id: 'a', name: 'b'})");
        } finally {
            service.shutdown();
        }
        try (var neo4j = EmbeddedNeo4j.start(directory, null);
                var driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic("neo4j", neo4j.password()))) {
            Migrator.migrate(driver, "neo4j");
            assertThat(driver.executableQuery("SHOW CONSTRAINTS YIELD name WHERE name = 'skill_id' RETURN name")
                            .execute()
                            .records())
                    .hasSize(1);
        }
    }

    @Test
    void aLockThatAnotherServerHoldsIsNamedWithTheRemedy() {
        try (var neo4j = EmbeddedNeo4j.start(directory, null);
                var driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic("neo4j", neo4j.password()))) {
            driver.executableQuery("CREATE (:__Neo4jMigrationsLock {id: 'a', name: 'John Doe'})")
                    .execute();
            assertThatThrownBy(() -> Migrator.migrate(driver, "neo4j"))
                    .isInstanceOfSatisfying(
                            GraphUnavailable.class,
                            e -> assertThat(e.remedy()).contains("MATCH (lock:__Neo4jMigrationsLock) DELETE lock"));
        }
    }

    /// As an engine leaves it that is killed between the index of a constraint and the constraint itself.
    private static void leaveAnIndexWithoutConstraint(
            GraphDatabaseService database, String name, String label, String property) throws KernelException {
        try (var transaction = database.beginTx()) {
            var kernel = ((InternalTransaction) transaction).kernelTransaction();
            var schema = SchemaDescriptors.forLabel(
                    kernel.tokenWrite().labelGetOrCreateForName(label),
                    kernel.tokenWrite().propertyKeyGetOrCreateForName(property));
            kernel.indexUniqueCreate(
                    IndexPrototype.uniqueForSchema(schema, AllIndexProviderDescriptors.RANGE_DESCRIPTOR)
                            .withName(name));
            transaction.commit();
        }
    }
}
