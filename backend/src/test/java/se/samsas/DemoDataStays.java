package se.samsas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> MAY_STAY = Set.of(
            "Search",
            "UnmetDemand",
            "View",
            "Notice",
            "Revision",
            "GonePerson",
            "Turn",
            "Fence",
            "AuditEntry",
            "AuditHead",
            "Stranger",
            "Snapshot",
            "SkillCount");

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

    /// By label, as the engine keeps count of them: to go through all nodes before and after each class takes as
    /// long as a test.
    private static Map<String, Long> nodes(ExtensionContext context) {
        var graph = SpringExtension.getApplicationContext(context).getBean(Graph.class);
        var counts = graph
                .list("CALL db.labels()", Map.of(), row -> row.get("label").asString())
                .stream()
                .filter(label -> !MAY_STAY.contains(label))
                .sorted()
                .map(label -> "MATCH (n:%1$s) RETURN '%1$s' AS label, count(n) AS nodes".formatted(label))
                .collect(Collectors.joining(" UNION ALL "));
        return graph
                .list(
                        counts,
                        Map.of(),
                        row -> Map.entry(
                                row.get("label").asString(), row.get("nodes").asLong()))
                .stream()
                .filter(label -> label.getValue() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap<String, Long>::new));
    }
}
