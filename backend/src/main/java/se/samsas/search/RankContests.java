package se.samsas.search;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Scope;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Locks.Part;
import se.samsas.graph.Queries;
import se.samsas.need.Need;
import se.samsas.need.Needs;
import se.samsas.notice.Addressee.Somebody;
import se.samsas.notice.NewsKind;
import se.samsas.notice.Notice;
import se.samsas.notice.Notices;
import se.samsas.text.Written;

/// Ranks of kept needs that the people who were given them contest, and what they are answered.
@Component
final class RankContests {

    private final Graph graph;
    private final Needs needs;
    private final Notices notices;
    private final Versions versions;
    private final AuditTrail trail;
    private final Clock clock;

    RankContests(Graph graph, Needs needs, Notices notices, Versions versions, AuditTrail trail, Clock clock) {
        this.graph = graph;
        this.needs = needs;
        this.notices = notices;
        this.versions = versions;
        this.trail = trail;
        this.clock = clock;
    }

    /// The contests of ranks of each need, the latest first. Whoever sees the need sees them.
    Map<Need, List<RankContest>> list(Collection<Need> needs) {
        var contests = graph
                .list(
                        """
                        UNWIND $needs AS need
                        MATCH (:Need {id: need})<-[:FOR]-(c:RankContest)
                        RETURN need, c ORDER BY c.entry DESC
                        """,
                        Map.of("needs", needs.stream().map(Need::id).toList()),
                        row -> Map.entry(row.get("need").asString(), RankContest.of(row.get("c"))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return needs.stream()
                .distinct()
                .collect(toMap(identity(), need -> contests.getOrDefault(need.id(), List.of())));
    }

    /// Contests the rank that a search gave the viewer.
    ///
    /// @throws Failure.NotFound where no search of a kept need with this id gave the viewer
    /// @throws Failure.Conflict where it is contested already
    RankContest contest(Viewer viewer, String search, String motive) {
        var person = viewer.person();
        if (person == null || !viewer.may(Action.DECIDE_OWN_DATA, Scope.OWN)) {
            throw new Failure.NotAllowed(
                    "The account '%s' has no ranks.".formatted(viewer.account()),
                    "Sign in with your personal account.");
        }
        var id = "contest-" + UUID.randomUUID();
        return graph.write(tx -> {
            tx.locks().person(person);
            requireOnce(tx, person, search);
            var words = Written.required("input.motive", motive);
            trail.enter(
                    tx,
                    new Act(AuditKind.CONTEST, viewer.account(), search, words),
                    (queries, entry) -> queries.run(
                            "MATCH (c:RankContest {id: $id}) SET c.entry = $entry", Map.of("id", id, "entry", entry)));
            return tx.get(
                    """
                    MATCH (p:Person {id: $person})<-[g:GAVE]-(s:Search {id: $search})-[:FOR]->(n:Need)
                    WITH p, g, s, n ORDER BY g.as LIMIT 1
                    CREATE (c:RankContest {id: $id, as: g.as, rank: g.rank, asOf: s.asOf,
                      motive: $motive, at: $at, waiting: true})-[:OF]->(p)
                    CREATE (c)-[:ABOUT]->(s)
                    CREATE (c)-[:FOR]->(n)
                    RETURN c
                    """,
                    Map.of(
                            "person", person,
                            "search", search,
                            "id", id,
                            "motive", words,
                            "at", ZonedDateTime.now(clock)),
                    row -> RankContest.of(row.get("c")));
        });
    }

    /// Answers a contest, once.
    ///
    /// @throws Failure.NotFound where there is none of a need that the viewer may see
    /// @throws Failure.Conflict where it is answered already
    RankContest answer(Viewer viewer, String id, String answer) {
        var need = graph.find(
                        "MATCH (:RankContest {id: $id})-[:FOR]->(n:Need) RETURN n.id AS need",
                        Map.of("id", id),
                        row -> row.get("need").asString())
                .flatMap(found -> needs.find(viewer, found))
                .orElseThrow(() -> new Failure.NotFound("contest", id));
        var words = Written.required("input.answer", answer);
        return graph.write(tx -> {
            var contester = contester(tx, id);
            tx.locks().person(contester);
            tx.locks().part(Part.RANK_CONTEST, id);
            trail.enter(
                    tx,
                    new Act(AuditKind.ANSWER, viewer.account(), need.id(), words),
                    (queries, entry) -> queries.run(
                            "MATCH (c:RankContest {id: $id}) SET c.answeredEntry = $entry",
                            Map.of("id", id, "entry", entry)));
            notices.tell(tx, new Notice(NewsKind.CONTEST_ANSWERED, new Somebody(contester), id));
            return tx.find(
                            """
                            MATCH (c:RankContest {id: $id}) WHERE c.answer IS NULL
                            SET c.answer = $answer, c.answeredAt = $at, c.answeredBy = $by
                            REMOVE c.waiting
                            RETURN c
                            """,
                            Map.of("id", id, "answer", words, "at", ZonedDateTime.now(clock), "by", viewer.account()),
                            row -> RankContest.of(row.get("c")))
                    .orElseThrow(() -> answered(tx, viewer, id));
        });
    }

    private static String contester(Queries tx, String id) {
        return tx.find(
                        "MATCH (:RankContest {id: $id})-[:OF]->(p:Person) RETURN p.id AS person",
                        Map.of("id", id),
                        row -> row.get("person").asString())
                .orElseThrow(() -> new Failure.NotFound("contest", id));
    }

    /// Whoever contested may have been erased meanwhile, and their contest with them.
    private Failure answered(Queries tx, Viewer viewer, String id) {
        return lastAnswer(tx, id)
                .<Failure>map(last -> versions.conflict(tx, viewer, "The contest was answered", Optional.of(last)))
                .orElseGet(() -> new Failure.NotFound("contest", id));
    }

    private static Optional<Versions.Last> lastAnswer(Queries tx, String id) {
        return tx.find(
                "MATCH (c:RankContest {id: $id}) WHERE c.answer IS NOT NULL RETURN c.answeredBy AS by, c.answeredAt AS at",
                Map.of("id", id),
                row -> new Versions.Last(
                        row.get("by").asString(),
                        row.get("at").asZonedDateTime().toInstant()));
    }

    private static void requireOnce(Queries tx, String person, String search) {
        var contested = tx.find(
                        """
                        MATCH (p:Person {id: $person}), (s:Search {id: $search})-[:FOR]->(:Need)
                        WHERE EXISTS { (s)-[:GAVE]->(p) }
                        RETURN EXISTS { (p)<-[:OF]-(:RankContest)-[:ABOUT]->(s) } AS contested
                        """,
                        Map.of("person", person, "search", search),
                        row -> row.get("contested").asBoolean())
                .orElseThrow(() -> new Failure.NotFound("search of a kept need that gave you", search));
        if (contested) {
            throw new Failure.Conflict(
                    "The rank that the search '%s' gave is contested already.".formatted(search),
                    "Wait for the answer; it stands where you contested.");
        }
    }
}
