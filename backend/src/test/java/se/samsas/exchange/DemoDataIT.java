package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDataIT {

    @TempDir
    static Path folder;

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk(folder);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void empty() {
        desk.empty();
    }

    @Test
    void anEmptyEmbeddedGraphIsFilledAndALoadThatWasInterruptedIsMadeUpFor() {
        start(null, "");
        assertThat(people()).isEqualTo(2_000);
        assertThat(count("MATCH (l:Loading) RETURN count(l) AS n")).isZero();

        desk.graph().run("MATCH (p:Person) WHERE p.id ENDS WITH '7' DETACH DELETE p", Map.of());
        start(null, "");
        assertThat(people()).isEqualTo(1_800);

        desk.graph().run("CREATE (:Loading {of: 'demo'})", Map.of());
        start(null, "");
        assertThat(people()).isEqualTo(2_000);
    }

    @Test
    void aGraphThatHoldsSomethingIsLeftAsItIs() {
        desk.take(Map.of("agencies.csv", "agency,kind,name_sv\na,state,A\n"));
        start(true, "");
        assertThat(people()).isZero();
    }

    @Test
    void aServerOfItsOwnGetsTheDemoDataOnlyWhereItIsAskedFor() {
        start(null, "neo4j://elsewhere");
        assertThat(people()).isZero();
        start(false, "");
        assertThat(people()).isZero();
    }

    private static void start(@Nullable Boolean wanted, String uri) {
        new DemoData(AllTables.ALL, desk.graph(), desk.imports(), wanted, uri).start();
    }

    private static long people() {
        return count("MATCH (p:Person) RETURN count(p) AS n");
    }

    private static long count(String cypher) {
        return desk.graph().get(cypher, Map.of(), row -> row.get("n").asLong());
    }
}
