package se.samsas.search;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.access.Doers;
import se.samsas.access.Viewer;
import se.samsas.api.GlobalId;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.matching.Page;
import se.samsas.matching.Question;
import se.samsas.matching.Ranked;
import se.samsas.need.Need;
import se.samsas.need.Needs;
import se.samsas.search.index.MatchIndex;
import se.samsas.text.Written;

/// Places that planners set by hand in the ranking of a kept need. Each is kept, with the computed rank of the
/// moment; the last one counts.
@Component
final class RankOverrides {

    /// Further down nobody is looked for.
    private static final int MOST = 100;

    private final Graph graph;
    private final Needs needs;
    private final MatchIndex index;
    private final Specialists specialists;
    private final Handles handles;
    private final Doers doers;
    private final TodaysQuestions questions;
    private final AuditTrail trail;
    private final Clock clock;

    RankOverrides(
            Graph graph,
            Needs needs,
            MatchIndex index,
            Specialists specialists,
            Handles handles,
            Doers doers,
            TodaysQuestions questions,
            AuditTrail trail,
            Clock clock) {
        this.graph = graph;
        this.needs = needs;
        this.index = index;
        this.specialists = specialists;
        this.handles = handles;
        this.doers = doers;
        this.questions = questions;
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

    /// Who set each, where they are named to the viewer.
    Map<RankOverride, String> by(List<RankOverride> of, Viewer viewer) {
        return doers.shown(graph, viewer, of, RankOverride::by);
    }

    /// Sets somebody at a place, or aside.
    ///
    /// @param person a global id, of whom the answer shows by name; absent where the handle names them
    /// @param place  1 to 100; absent: set aside
    /// @param motive may be empty where somebody who was set aside is taken back at the computed place
    /// @throws Failure.NotFound where there is no such need that the viewer may see
    /// @throws Failure.Conflict where the need is closed, or nobody whom the viewer may mean so is among its first
    /// hundred matches
    RankOverride set(
            Viewer viewer,
            String needId,
            @Nullable String person,
            @Nullable String handle,
            @Nullable Integer place,
            String motive) {
        var need = needs.get(viewer, needId);
        if (place == null) {
            Written.required("input.motive", motive);
        }
        if (place != null && (place < 1 || place > MOST)) {
            throw new Failure.Invalid(
                            "input.place",
                            "'place' is %d, outside 1 to %d.".formatted(place, MOST),
                            "Give a place, or none to set the specialist aside.")
                    .inSwedish(
                            "Platsen är %d, utanför 1 till %d.".formatted(place, MOST),
                            "Ange en plats, eller ingen för att lägga specialisten åt sidan.");
        }
        need.requireOpen("Nothing is ranked any more.");
        var meant = meant(viewer, need, person, handle);
        var words = Written.optional(motive);
        if (words == null && !isTakenBack(need, meant, place)) {
            words = Written.required("input.motive", motive);
        }
        return keep(viewer, need, meant.person(), meant.rank(), place, Objects.requireNonNullElse(words, ""));
    }

    private boolean isTakenBack(Need need, Ranked meant, @Nullable Integer place) {
        var last = of(need).get(meant.person());
        return place != null && place == meant.rank() && last != null && last.place() == null;
    }

    /// The one of the first matches whom the viewer means: by a person's id only whom the answer shows by
    /// name. Whoever is not there, for whatever reason, is not there alike.
    private Ranked meant(Viewer viewer, Need need, @Nullable String person, @Nullable String handle) {
        var question = questions.of(need, Page.first(MOST));
        var matches = index.preview(question).matches();
        var id = person == null
                ? handles.open(String.valueOf(handle), need.id(), need.asker())
                : Optional.of(GlobalId.parse("Person", person));
        return id.flatMap(whom -> matches.stream()
                        .filter(ranked -> ranked.person().equals(whom))
                        .findFirst())
                .filter(ranked -> person == null || isNamed(viewer, question, ranked))
                .orElseThrow(() -> notAmongThem(need));
    }

    private boolean isNamed(Viewer viewer, Question question, Ranked ranked) {
        return specialists.list(viewer, question, List.of(ranked)).get(ranked.person()) instanceof Specialist.Named;
    }

    private static Failure.Conflict notAmongThem(Need need) {
        return new Failure.Conflict(
                "The specialist is not among the first %d who match the need '%s'.".formatted(MOST, need.id()),
                "Match the need again and take one of its matches.");
    }

    private static void requireSame(Need ranked, Need now) {
        now.requireOpen("Nothing is ranked any more.");
        if (!now.version().equals(ranked.version())) {
            throw new Failure.Conflict(
                    "The need '%s' was changed while the rank was computed.".formatted(now.id()),
                    "Match the need again and take one of its matches.");
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
            requireSame(need, Needs.get(tx, viewer, need.id()));
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
