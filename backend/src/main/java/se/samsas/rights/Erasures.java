package se.samsas.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.audit.Erased;
import se.samsas.door.OpenSessions;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Revisions;
import se.samsas.notice.NoticesOfPeople;
import se.samsas.person.ErasedIds;
import se.samsas.rights.Erasure.Going;
import se.samsas.rights.Erasure.Staying;

/// Erases people who ask for it. What is left of one is a node without a name and with an id that says nothing, so that
/// what others recorded stays whole; the audit trail holds since it holds ids of its own only, which lead nowhere now.
@Component
final class Erasures {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);

    private final Graph graph;
    private final Revisions revisions;
    private final AuditTrail trail;
    private final OpenSessions sessions;
    private final Clock clock;

    Erasures(Graph graph, Revisions revisions, AuditTrail trail, OpenSessions sessions, Clock clock) {
        this.graph = graph;
        this.revisions = revisions;
        this.trail = trail;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// What erasing the viewer would come to.
    Erasure preview(Viewer viewer) {
        return preview(graph, Own.person(viewer));
    }

    /// Erases the viewer, at once and for good. Their sessions at this server end; at others, as with a token, nobody
    /// is let in by them any more.
    ///
    /// @param name the viewer's name, as confirmation
    /// @return the day
    LocalDate erase(Viewer viewer, String name) {
        var person = Own.person(viewer);
        var today = LocalDate.now(clock);
        var ended = graph.write(tx -> {
            tx.locks().person(person);
            var expected = preview(tx, person).name();
            if (!name.strip().equalsIgnoreCase(expected)) {
                throw new Failure.Invalid(
                        "input.name",
                        "'%s' is not the name that is to be erased.".formatted(name),
                        "Give the name as 'erasure.name' has it. Nothing was erased.");
            }
            trail.enter(tx, new Act(AuditKind.ERASURE, viewer.account(), person, today.toString()));
            var salt = ErasedIds.in(tx).salt();
            var left = ErasedIds.of(person, salt);
            var accounts = accounts(tx, person);
            NoticesOfPeople.erase(tx, person);
            empty(
                    tx,
                    Map.of(
                            "person", person,
                            "left", left,
                            "salt", salt,
                            "accounts",
                                    accounts.stream()
                                            .map(account -> Erased.id(account, salt))
                                            .toList(),
                            "today", today));
            DoneBy.ALL.forEach(records -> records.rename(tx, accounts, left));
            revisions.peopleChanged(tx, List.of(left));
            return accounts;
        });
        sessions.end(ended);
        LOG.info("A person was erased at their own request.");
        return today;
    }

    /// An account with roles for agencies keeps these on record, and they give nothing; one without leads nowhere and
    /// goes. What is left has another id, and so has an account; no entry of the trail leads to it any more.
    private static void empty(Queries tx, Map<String, Object> parameters) {
        tx.run("""
                MATCH (p:Person {id: $person})
                CALL (p) { MATCH (p)-[:HELD]->(h:Holding) DETACH DELETE h }
                CALL (p) { MATCH (p)-[:HAS]->(c:Capacity) DETACH DELETE c }
                CALL (p) { MATCH (p)-[:CHOSE]->(c:Choice) DETACH DELETE c }
                CALL (p) { MATCH (p)<-[:TO]-(n:Proposal) DETACH DELETE n }
                CALL (p) { MATCH (p)<-[:OF]-(v:View|RankContest|RankOverride) DETACH DELETE v }
                CALL (p) { MATCH (p)<-[g:GAVE]-(:Search) DELETE g }
                CALL (p) { MATCH (p)-[r:EMPLOYED|MANAGES|HOLDS]->() DELETE r }
                CALL (p) {
                  MATCH (p)<-[is:IS]-(a:Account)
                  DELETE is
                  SET a.roles = [role IN a.roles WHERE NOT role IN ['employee', 'manager']], a.until = null,
                      a.unansweredUntil = null, a.trail = null
                  WITH a
                  CALL (a) { MATCH (a)-[answered:ANSWERED_BY]->() DELETE answered }
                  CALL (a) { MATCH (s:Stranger {subject: a.id}) DELETE s }
                  WITH collect(a) AS accounts
                  UNWIND range(0, size(accounts) - 1) AS i
                  WITH i, accounts[i] AS a
                  SET a.id = $left + CASE i WHEN 0 THEN '' ELSE '-' + i END
                  WITH a WHERE a.roles = []
                  CALL (a) { MATCH (a)<-[:TO]-(g:Grant) DETACH DELETE g }
                  DETACH DELETE a
                }
                SET p = {id: $left, salt: $salt, erased: $today, accounts: $accounts}
                """, parameters);
    }

    private static List<String> accounts(Queries tx, String person) {
        return tx.list(
                "MATCH (:Person {id: $person})<-[:IS]-(a:Account) RETURN a.id AS account",
                Map.of("person", person),
                row -> row.get("account").asString());
    }

    private static Erasure preview(Queries queries, String person) {
        return queries.find("""
                        MATCH (p:Person {id: $person}) WHERE p.erased IS NULL
                        RETURN p.givenName + ' ' + p.familyName AS name,
                               COUNT { (p)-[:EMPLOYED]->() } AS employments,
                               COUNT { (p)-[:MANAGES]->() } AS managedUnits,
                               COUNT { (p)-[:HOLDS]->() } AS skills,
                               COUNT { (p)-[:HELD]->() } AS formerSkills,
                               COUNT { (p)-[:HAS]->(:Capacity) } AS capacity,
                               COUNT { (p)-[:CHOSE]->() } AS visibility,
                               COUNT { (p)<-[:TO]-(:Proposal) } AS proposals,
                               COUNT { (p)<-[:GAVE]-() } AS searches,
                               COUNT { (p)<-[:OF]-(:View) } AS views,
                               COUNT { (p)<-[:OF]-(:RankContest) } AS contests,
                               COUNT { (p)<-[:OF]-(:RankOverride) } AS overrides,
                               COUNT { (p)<-[:IS]-(a:Account)
                                 WHERE all(role IN a.roles WHERE role IN ['employee', 'manager']) } AS accounts,
                               COUNT { (p)<-[:IS]-(a:Account)
                                 WHERE any(role IN a.roles WHERE NOT role IN ['employee', 'manager']) } AS roles,
                               COUNT { MATCH (e:AuditEntry) WHERE e.about IN [p.id, p.trail] } AS trail,
                               COUNT { MATCH (p)<-[:IS]-(a:Account),
                                 (e:NeedEvent|SkillChange|SkillProposal|AgencyEvent {by: a.id}) } AS decisions
                        """, Map.of("person", person), Erasures::erasure)
                .orElseThrow(() -> new Failure.NotFound("person", person));
    }

    private static Erasure erasure(Record row) {
        var goes = Stream.of(
                new Going(Goes.PROFILE, 1),
                new Going(Goes.EMPLOYMENTS, row.get("employments").asInt()),
                new Going(Goes.MANAGED_UNITS, row.get("managedUnits").asInt()),
                new Going(Goes.SKILLS, row.get("skills").asInt()),
                new Going(Goes.FORMER_SKILLS, row.get("formerSkills").asInt()),
                new Going(Goes.CAPACITY, row.get("capacity").asInt()),
                new Going(Goes.VISIBILITY, row.get("visibility").asInt()),
                new Going(Goes.PROPOSALS, row.get("proposals").asInt()),
                new Going(Goes.SEARCHES, row.get("searches").asInt()),
                new Going(Goes.VIEWS, row.get("views").asInt()),
                new Going(Goes.CONTESTS, row.get("contests").asInt()),
                new Going(Goes.OVERRIDES, row.get("overrides").asInt()),
                new Going(Goes.ACCOUNTS, row.get("accounts").asInt()));
        var stays = Stream.of(
                new Staying(Stays.EMPTY_RECORD, 1),
                new Staying(Stays.TRAIL, row.get("trail").asInt()),
                new Staying(Stays.DECISIONS, row.get("decisions").asInt()),
                new Staying(Stays.ROLES, row.get("roles").asInt()),
                new Staying(Stays.EMPLOYER, row.get("employments").asInt()),
                new Staying(Stays.IMPORT_FILES, row.get("employments").asInt()));
        return new Erasure(
                row.get("name").asString(),
                goes.filter(one -> one.count() > 0).toList(),
                stays.filter(one -> one.count() > 0).toList());
    }
}
