package se.samsas.watch;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.samsas.access.ReplacedAccounts;
import se.samsas.access.Viewer;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.need.Need;
import se.samsas.need.Needs;
import se.samsas.search.Rankings;

/// Which needs somebody watches. Whoever matches when they begin is not new.
@Component
final class Watches {

    /// Further nobody is counted.
    static final int MOST = 10_000;

    private final Graph graph;
    private final Needs needs;
    private final Rankings rankings;
    private final Clock clock;

    Watches(Graph graph, Needs needs, Rankings rankings, Clock clock) {
        this.graph = graph;
        this.needs = needs;
        this.rankings = rankings;
        this.clock = clock;
    }

    /// Whether the viewer watches each, by whichever account.
    Map<Need, Boolean> watched(List<Need> of, Viewer viewer) {
        var watched = graph
                .list(
                        """
                        UNWIND $needs AS need
                        MATCH (:Need {id: need})<-[:FOR]-(w:NeedWatch) WHERE %s
                        RETURN DISTINCT need
                        """.formatted(ReplacedAccounts.ofViewer("w.account")),
                        parameters(viewer, of.stream().map(Need::id).toList()),
                        row -> row.get("need").asString())
                .stream()
                .collect(toSet());
        return of.stream().distinct().collect(toMap(Function.identity(), need -> watched.contains(need.id())));
    }

    /// Begins to watch a need; done, too, where the viewer watches it already, by whichever account.
    ///
    /// @throws Failure.NotFound where there is no such need that the viewer may see
    /// @throws Failure.Conflict where it is closed
    Need watch(Viewer viewer, String needId) {
        var need = needs.get(viewer, needId);
        need.requireOpen("There is nothing to watch.");
        var salt = UUID.randomUUID().toString();
        var known = Watched.digests(rankings.matching(need, MOST), salt);
        graph.write(tx -> {
            tx.locks().need(need.id());
            Needs.get(tx, viewer, need.id()).requireOpen("There is nothing to watch.");
            tx.run(
                    """
                    MATCH (n:Need {id: $need})
                    WHERE NOT EXISTS { MATCH (n)<-[:FOR]-(same:NeedWatch) WHERE %s }
                    CREATE (w:NeedWatch {account: $account})-[:FOR]->(n)
                    SET w += $properties
                    """.formatted(ReplacedAccounts.ofViewer("same.account")),
                    Map.of(
                            "need",
                            need.id(),
                            "account",
                            viewer.account(),
                            "properties",
                            Map.of(
                                    "id",
                                    "watch-" + UUID.randomUUID(),
                                    "salt",
                                    salt,
                                    "known",
                                    known,
                                    "fresh",
                                    List.of(),
                                    "counted",
                                    ZonedDateTime.now(clock))));
            return true;
        });
        return need;
    }

    /// Stops watching a need; done, too, where the viewer does not.
    ///
    /// @throws Failure.NotFound where there is no such need that the viewer may see
    Need unwatch(Viewer viewer, String needId) {
        var need = needs.get(viewer, needId);
        graph.write(tx -> {
            tx.locks().need(need.id());
            tx.run("""
                    UNWIND $needs AS need
                    MATCH (:Need {id: need})<-[:FOR]-(w:NeedWatch) WHERE %s
                    DETACH DELETE w
                    """.formatted(ReplacedAccounts.ofViewer("w.account")), parameters(viewer, List.of(need.id())));
            return true;
        });
        return need;
    }

    private static Map<String, Object> parameters(Viewer viewer, List<String> needs) {
        return Map.of("needs", needs, "account", viewer.account());
    }
}
