package se.samsas.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsas.graph.OwnGraph;

class AuditTrailIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00.123456Z"), ZoneOffset.UTC);

    private static OwnGraph own;
    private static AuditTrail trail;

    @BeforeAll
    static void open(@TempDir Path folder) {
        own = new OwnGraph(folder);
        trail = new AuditTrail(own.graph(), CLOCK);
    }

    @AfterAll
    static void close() {
        own.close();
    }

    @BeforeEach
    void writeFive() {
        own.graph().run("MATCH (n:AuditEntry|AuditHead) DELETE n", Map.of());
        for (var i = 1; i <= 5; i++) {
            trail.append(AuditKind.VIEW, "planner-" + i, "person-" + i, "because " + i);
        }
    }

    @Test
    void whatNobodyTouchedHolds() {
        assertThat(trail.verify()).isEqualTo(new AuditTrail.Verified(5, null));
    }

    @Test
    void anEmptyTrailHolds() {
        own.graph().run("MATCH (n:AuditEntry|AuditHead) DELETE n", Map.of());
        assertThat(trail.verify()).isEqualTo(new AuditTrail.Verified(0, null));
    }

    /// What somebody does to the graph, how many entries then fit, and which is named.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MATCH (e:AuditEntry {number: 3}) SET e.account = 'somebody else'   | 2 | 3
            MATCH (e:AuditEntry {number: 3}) SET e.about = 'person-4'          | 2 | 3
            MATCH (e:AuditEntry {number: 1}) SET e.at = '2026-11-20T08:00:00Z' | 0 | 1
            MATCH (e:AuditEntry {number: 2}) SET e.kind = 'refusal'            | 1 | 2
            MATCH (e:AuditEntry {number: 4}) SET e.digest = ''                 | 3 | 4
            MATCH (e:AuditEntry {number: 3}) DELETE e                          | 2 | 3
            MATCH (e:AuditEntry {number: 1}) DELETE e                          | 0 | 1
            MATCH (e:AuditEntry {number: 5}) DELETE e                          | 4 | 5
            MATCH (e:AuditEntry) DELETE e                                      | 0 | 1
            MATCH (h:AuditHead) SET h.hash = 'x'                               | 5 | 6
            MATCH (a:AuditEntry {number: 2}), (b:AuditEntry {number: 3}) WITH a, b, a.account AS was SET a.account = b.account, b.account = was | 1 | 2
            """)
    void whatWasDoneToItIsNamed(String tampering, long fit, long named) {
        own.graph().run(tampering, Map.of());
        var verified = trail.verify();
        assertThat(verified.entries()).isEqualTo(fit);
        assertThat(verified.broken())
                .isNotNull()
                .extracting(AuditTrail.Broken::number)
                .isEqualTo(named);
    }

    @Test
    void manyAtOnceMakeOneChain() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var appended = threads.invokeAll(IntStream.range(0, 40)
                    .mapToObj(
                            i -> Executors.callable(() -> trail.append(AuditKind.SEARCH, "planner", "search-" + i, "")))
                    .toList());
            for (var each : appended) {
                each.get();
            }
        }
        assertThat(trail.verify()).isEqualTo(new AuditTrail.Verified(45, null));
    }

    @Test
    void whatIsNotCommittedIsNotInIt() {
        assertThat(own.graph().<Boolean>rehearse(tx -> {
                    trail.append(tx, AuditKind.SEARCH, "planner", "search", "");
                    return true;
                }))
                .isTrue();
        trail.append(AuditKind.SEARCH, "planner", "search", "");
        assertThat(trail.verify()).isEqualTo(new AuditTrail.Verified(6, null));
    }
}
