package se.samsas.need;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.api.GlobalId;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.matching.Page;
import se.samsas.matching.Question;

/// Places that planners set by hand in the ranking of a kept need. Each is kept, with the computed rank of the moment;
/// the last one counts.
@Component
final class RankOverrides {

    /// Further down nobody is looked for.
    private static final int MOST = 100;

    private final Graph graph;
    private final Needs needs;
    private final MatchIndex index;
    private final Handles handles;
    private final AuditTrail trail;
    private final Clock clock;

    RankOverrides(Graph graph, Needs needs, MatchIndex index, Handles handles, AuditTrail trail, Clock clock) {
        this.graph = graph;
        this.needs = needs;
        this.index = index;
        this.handles = handles;
        this.trail = trail;
        this.clock = clock;
    }

    /// What was set last for each person, by id.
    Map<String, RankOverride> of(Need need) {
        return graph
                .list(
                        """
                        MATCH (:Need {id: $need})<-[:FOR]-(o:RankOverride)-[:OF]->(p:Person)
                        RETURN p.id AS person, o ORDER BY o.entry
                        """,
                        Map.of("need", need.id()),
                        row -> Map.entry(row.get("person").asString(), RankOverride.of(row.get("o"))))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (_, later) -> later));
    }

    /// Sets somebody at a place, or aside.
    ///
    /// @param person a global id; absent where the handle names them
    /// @param place  1 to 100; absent: set aside
    /// @throws Failure.NotFound where there is no such need that the viewer may see
    /// @throws Failure.Conflict where the need is closed, or the person is not among its first hundred matches
    RankOverride set(
            Viewer viewer,
            String needId,
            @Nullable String person,
            @Nullable String handle,
            @Nullable Integer place,
            String motive) {
        var need = needs.get(viewer, needId);
        var words = Motive.require("input.motive", motive);
        if (place != null && (place < 1 || place > MOST)) {
            throw new Failure.Invalid(
                    "input.place",
                    "'place' is %d, outside 1 to %d.".formatted(place, MOST),
                    "Give a place, or none to set the specialist aside.");
        }
        requireOpen(need);
        var whom = person != null
                ? GlobalId.parse("Person", person)
                : handles.open(String.valueOf(handle), need.id(), need.asker());
        return keep(viewer, need, whom, computed(need, whom), place, words);
    }

    private int computed(Need need, String person) {
        return index
                .answer(Question.stored(need.id(), need.asked(), LocalDate.now(clock), Page.first(MOST)))
                .matches()
                .stream()
                .map(match -> match.ranked())
                .filter(ranked -> ranked.person().equals(person))
                .map(ranked -> ranked.rank())
                .findFirst()
                .orElseThrow(() -> notAmongThem(need));
    }

    private static Failure.Conflict notAmongThem(Need need) {
        return new Failure.Conflict(
                "The specialist is not among the first %d who match the need '%s'.".formatted(MOST, need.id()),
                "Match the need again and take one of its matches.");
    }

    private static void requireOpen(Need need) {
        if (need.status() == NeedStatus.CLOSED) {
            throw new Failure.Conflict("The need '%s' is closed.".formatted(need.id()), "Nothing is ranked any more.");
        }
    }

    /// Both are as they were when the rank was computed, or nothing is kept.
    private RankOverride keep(
            Viewer viewer, Need need, String person, int computed, @Nullable Integer place, String motive) {
        var now = ZonedDateTime.now(clock);
        var id = "override-" + UUID.randomUUID();
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("id", id);
        properties.put("computed", computed);
        properties.put("place", place);
        properties.put("motive", motive);
        properties.put("at", now);
        properties.put("by", viewer.account());
        graph.write(tx -> {
            tx.locks().person(person);
            tx.locks().need(need.id());
            requireOpen(Needs.get(tx, viewer, need.id()));
            var kept = tx.find("""
                    MATCH (n:Need {id: $need}), (p:Person {id: $person}) WHERE p.erased IS NULL
                    CREATE (n)<-[:FOR]-(o:RankOverride)-[:OF]->(p)
                    SET o = $properties
                    RETURN o.id AS id
                    """, Map.of("need", need.id(), "person", person, "properties", properties), row -> row);
            if (kept.isEmpty()) {
                throw notAmongThem(need);
            }
            trail.enter(
                    tx,
                    new Act(
                            AuditKind.OVERRIDE,
                            viewer.account(),
                            person,
                            "%s\n%d\n%s\n%s".formatted(need.id(), computed, place, motive)),
                    (queries, entry) -> queries.run(
                            "MATCH (:Need {id: $need})<-[:FOR]-(o:RankOverride {id: $id}) SET o.entry = $entry",
                            Map.of("need", need.id(), "id", id, "entry", entry)));
            return true;
        });
        return new RankOverride(computed, place, motive, now.toInstant(), viewer.account());
    }
}
