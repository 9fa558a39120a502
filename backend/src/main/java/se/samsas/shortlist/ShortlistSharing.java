package se.samsas.shortlist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Standing;
import se.samsas.access.Viewer;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;
import se.samsas.need.Need;
import se.samsas.need.Needs;
import se.samsas.notice.Addressee.Somebody;
import se.samsas.notice.NewsKind;
import se.samsas.notice.Notice;
import se.samsas.notice.Notices;

/// With which colleagues a shortlist is shared. Each is named by somebody else who sees the staff of the agency,
/// and reads for as long as the need is open, the agency employs them and they are named. To share with somebody ends
/// where their identity becomes protected: they read nothing from then on, since nobody could see that they do.
@Component
final class ShortlistSharing {

    /// More colleagues nobody names one by one.
    private static final int MOST = 20;

    private final Graph graph;
    private final Needs needs;
    private final Notices notices;
    private final AuditTrail trail;
    private final Clock clock;

    ShortlistSharing(Graph graph, Needs needs, Notices notices, AuditTrail trail, Clock clock) {
        this.graph = graph;
        this.needs = needs;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /// Whether somebody reads by a share, in a query that has [#times(Clock)].
    static String holds(String share, String person) {
        return """
                (NOT %2$s AND EXISTS {
                  MATCH (%1$s)-[:FOR]->(n:Need {status: 'open'})<-[:ASKS]-(a:Agency)
                  WHERE n.to >= $month AND %3$s
                })
                """.formatted(share, ProtectedIdentity.of(person), Standing.worksAt(person, "a"));
    }

    static Map<String, Object> times(Clock clock) {
        return Map.of(
                "today", LocalDate.now(clock), "month", YearMonth.now(clock).toString());
    }

    /// Whether the shortlist of the need is shared with the viewer, as somebody whom its agency employs
    /// today.
    boolean reads(Viewer viewer, Need need) {
        var person = viewer.person();
        if (person == null || !viewer.employers().contains(need.asker())) {
            return false;
        }
        var parameters = new HashMap<>(times(clock));
        parameters.put("need", need.id());
        parameters.put("person", person);
        return graph.find("""
                        MATCH (:Need {id: $need})<-[:FOR]-(s:ShortlistShare)-[:WITH]->(p:Person {id: $person})
                        WHERE %s
                        RETURN s.id AS id
                        """.formatted(holds("s", "p")), parameters, row -> row)
                .isPresent();
    }

    /// Whether the viewer may name colleagues, and sees who is named.
    boolean mayShare(Viewer viewer, Need need) {
        return viewer.agencies(Action.ASK).contains(need.asker())
                && viewer.agencies(Action.READ_PERSON).contains(need.asker());
    }

    /// The colleagues who are named, by name; nobody to a viewer who may name none.
    List<ShortlistReader> readers(Viewer viewer, Need need) {
        if (!mayShare(viewer, need)) {
            return List.of();
        }
        return graph.list(
                """
                MATCH (:Need {id: $need})<-[:FOR]-(:ShortlistShare)-[:WITH]->(p:Person), (a:Agency {id: $agency})
                WHERE p.familyName IS NOT NULL AND %s
                RETURN p.id AS id, coalesce(p.givenName + ' ', '') + p.familyName AS name, %s AS reads,
                       [(p)-[e:EMPLOYED]->(:Unit)-[:OF]->(a) WHERE %s | e.title][0] AS title
                ORDER BY p.familyName, name, id
                """.formatted(ProtectedIdentity.noneOf("p"), Standing.worksAt("p", "a"), Standing.runs("e")),
                Map.of("need", need.id(), "agency", need.asker(), "today", LocalDate.now(clock)),
                row -> new ShortlistReader(
                        row.get("id").asString(),
                        row.get("name").asString(),
                        row.get("title").asString(null),
                        row.get("reads").asBoolean()));
    }

    /// Names a colleague, who is told of it.
    ///
    /// @return the id of the need
    /// @throws Failure.NotFound where there is no such need that the viewer may see, or no such colleague
    /// @throws Failure.Invalid  where the viewer names themself, who would read on after their role has ended
    /// @throws Failure.Conflict where no more can be named, or the need is closed or over
    String share(Viewer viewer, String needId, String person) {
        var need = sharable(viewer, needId);
        if (person.equals(viewer.person())) {
            throw new Failure.Invalid(
                            "person",
                            "The shortlist of the need '%s' is shared with others.".formatted(need.id()),
                            "Name a colleague: you read it by your role.")
                    .inSwedish("Urvalslistan delas med andra.", "Välj en kollega: du läser den i din roll.");
        }
        graph.write(tx -> {
            tx.locks().person(person);
            tx.locks().need(need.id());
            requireOpen(Needs.get(tx, viewer, need.id()));
            requireColleague(tx, need, person);
            if (isNamed(tx, need, person)) {
                return false;
            }
            requireRoom(tx, need);
            tx.run(
                    """
                    MATCH (n:Need {id: $need}), (p:Person {id: $person})
                    CREATE (n)<-[:FOR]-(:ShortlistShare {id: $id, at: $at, by: $by})-[:WITH]->(p)
                    """,
                    Map.of(
                            "need", need.id(),
                            "person", person,
                            "id", "share-" + UUID.randomUUID(),
                            "at", ZonedDateTime.now(clock),
                            "by", viewer.account()));
            notices.tell(tx, new Notice(NewsKind.SHORTLIST_SHARED, new Somebody(person), need.id()));
            enter(tx, viewer, need, "share", person);
            return true;
        });
        return need.id();
    }

    /// Takes the naming back; done, too, where there is none.
    ///
    /// @return the id of the need
    /// @throws Failure.NotFound where there is no such need that the viewer may see
    String unshare(Viewer viewer, String needId, String person) {
        var need = sharable(viewer, needId);
        graph.write(tx -> {
            tx.locks().person(person);
            tx.locks().need(need.id());
            if (!isNamed(tx, need, person)) {
                return false;
            }
            tx.run(
                    "MATCH (:Need {id: $need})<-[:FOR]-(s:ShortlistShare)-[:WITH]->(:Person {id: $person}) DETACH DELETE s",
                    Map.of("need", need.id(), "person", person));
            enter(tx, viewer, need, "unshare", person);
            return true;
        });
        return need.id();
    }

    private void enter(Transaction tx, Viewer viewer, Need need, String what, String person) {
        trail.enter(tx, new Act(AuditKind.SHORTLIST, viewer.account(), need.id(), "%s\n%s".formatted(what, person)));
    }

    private void requireOpen(Need need) {
        need.requireOpen("Its shortlist is shared with nobody any more.");
        if (need.isOver(YearMonth.now(clock))) {
            throw new Failure.Conflict(
                    "The last month of the need '%s' has passed.".formatted(need.id()),
                    "Its shortlist is shared with nobody any more.");
        }
    }

    private Need sharable(Viewer viewer, String needId) {
        var need = needs.get(viewer, needId);
        if (!mayShare(viewer, need)) {
            throw new Failure.NotAllowed(
                    "The account '%s' may not share shortlists of the agency '%s'."
                            .formatted(viewer.account(), need.asker()),
                    "Ask an HR planner of the agency to share it.");
        }
        return need;
    }

    private static boolean isNamed(Queries tx, Need need, String person) {
        return tx.get(
                """
                RETURN EXISTS {
                  MATCH (:Need {id: $need})<-[:FOR]-(:ShortlistShare)-[:WITH]->(:Person {id: $person})
                } AS named
                """,
                Map.of("need", need.id(), "person", person),
                row -> row.get("named").asBoolean());
    }

    /// Whoever is not of the agency's staff, or has a protected identity, is nobody alike.
    private void requireColleague(Queries tx, Need need, String person) {
        var found = tx.find(
                """
                MATCH (p:Person {id: $person}), (a:Agency {id: $agency})
                WHERE p.familyName IS NOT NULL AND %s AND %s
                RETURN p.id AS id
                """.formatted(ProtectedIdentity.noneOf("p"), Standing.worksAt("p", "a")),
                Map.of("person", person, "agency", need.asker(), "today", LocalDate.now(clock)),
                row -> row);
        if (found.isEmpty()) {
            throw new Failure.NotFound("colleague", person);
        }
    }

    private static void requireRoom(Queries tx, Need need) {
        int named = tx.get(
                """
                MATCH (n:Need {id: $need})
                RETURN COUNT {
                  MATCH (n)<-[:FOR]-(:ShortlistShare)-[:WITH]->(p:Person) WHERE p.familyName IS NOT NULL AND %s
                } AS named
                """.formatted(ProtectedIdentity.noneOf("p")),
                Map.of("need", need.id()),
                row -> row.get("named").asInt());
        if (named >= MOST) {
            throw new Failure.Conflict(
                    "The shortlist of the need '%s' is shared with %d colleagues, the most there may be."
                            .formatted(need.id(), named),
                    "Stop sharing it with one of them first.");
        }
    }
}
