package se.samsas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import se.samsas.agency.UnitsElsewhere;
import se.samsas.graph.Graph;

/// Holds each class of tests to leaving as many nodes of each kind as it found, so that none depends on which ran
/// before, and nobody without what is theirs by chance. What is recorded of searches and views may stay, what was
/// told of what happened, the counters of changes, and what was counted of all by the clock.
final class DemoDataStays implements BeforeAllCallback, AfterAllCallback {

    private static final Namespace OWN = Namespace.create(DemoDataStays.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(OWN).put("before", nodes(context));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        assertThat(nodes(context))
                .as("nodes by label after %s", context.getDisplayName())
                .isEqualTo(context.getStore(OWN).get("before"));
        assertThat(UnitsElsewhere.in(
                        SpringExtension.getApplicationContext(context).getBean(Graph.class)))
                .as("units after %s", context.getDisplayName())
                .isEmpty();
        assertThat(without(context))
                .as("who is without what everybody has by chance after %s", context.getDisplayName())
                .isEmpty();
    }

    private static List<String> without(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context)
                .getBean(Graph.class)
                .list("""
                        MATCH (n:Person|Account)
                        WHERE n.erased IS NULL AND (n.trail IS NULL OR n:Person AND n.tieSeed IS NULL)
                        RETURN n.id AS id
                        """, Map.of(), row -> row.get("id").asString());
    }

    private static Map<String, Long> nodes(ExtensionContext context) {
        var graph = SpringExtension.getApplicationContext(context).getBean(Graph.class);
        return new TreeMap<>(
                graph
                        .list(
                                """
                        MATCH (n) WHERE NOT (n:Search OR n:View OR n:Notice OR n:Revision OR n:Turn OR n:Fence OR n:AuditEntry
                          OR n:AuditHead OR n:Stranger OR n:Snapshot OR n:SkillCount)
                        UNWIND labels(n) AS label
                        RETURN label, count(*) AS nodes
                        """,
                                Map.of(),
                                row -> Map.entry(
                                        row.get("label").asString(),
                                        row.get("nodes").asLong()))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
