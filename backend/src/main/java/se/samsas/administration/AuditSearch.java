package se.samsas.administration;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Viewer;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.PageRequest;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditKind.About;
import se.samsas.audit.AuditTrail;
import se.samsas.audit.TrailIds;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;

/// Reads the audit trail for those who answer for it. Whoever reads it is recorded there, too.
@Component
final class AuditSearch {

    private static final List<String> ABOUT_PEOPLE = AuditKind.about(About.PERSON, About.WHOM);
    private static final List<String> ABOUT_ACCOUNTS = AuditKind.about(About.ACCOUNT, About.WHOM);
    private static final List<String> ABOUT_AGENCIES = AuditKind.about(About.AGENCY);
    /// What may say of somebody who shows no more than skills who they are: for administrators of their agency
    /// alone.
    private static final Set<String> TELLING = Set.of(Spelling.of(AuditKind.OVERRIDE));
    /// What is done by whom a search gave, and names the search: by whom, likewise.
    private static final Set<String> BY_CANDIDATES = Set.of(Spelling.of(AuditKind.CONTEST));

    private final Graph graph;
    private final AuditTrail trail;
    private final Clock clock;

    AuditSearch(Graph graph, AuditTrail trail, Clock clock) {
        this.graph = graph;
        this.trail = trail;
        this.clock = clock;
    }

    /// Which entries are asked for.
    ///
    /// @param kind of which kind; null: of all
    /// @param of   by or about whom; null: everybody. A person whom a search gave is one whom it is about.
    /// @param from the first day in Sweden; null: since the beginning
    /// @param to   the last day; null: until now
    record Asked(
            @Nullable AuditKind kind,
            @Nullable AuditParty of,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        Asked {
            if (from != null && to != null && to.isBefore(from)) {
                throw new Failure.Invalid(
                                "to",
                                "The last day, %s, is before the first, %s.".formatted(to, from),
                                "Give a last day that is not before the first.")
                        .inSwedish(
                                "Sista dagen, %s, är före den första, %s.".formatted(to, from),
                                "Ange en sista dag som inte är före den första.");
            }
        }
    }

    /// The entries that the viewer reads, the newest first: all, or those of and about accounts and people of the
    /// agencies that the viewer administers. Of whoever is outside of that there are none, whoever it is and
    /// whether there is somebody or not.
    Connection<AuditLine> page(Viewer viewer, Asked asked, PageRequest request) {
        var reach = AuditReach.of(graph, viewer, LocalDate.now(clock));
        var lines = named(entries(reach, viewer, asked, request), reach, viewer);
        graph.write(tx -> {
            trail.enter(tx, new Act(AuditKind.READ, viewer.account(), mark(tx, asked.of()), ""));
            return true;
        });
        return Connection.of(lines, request, lines.size(), line -> Cursor.of(String.valueOf(line.number())));
    }

    private static String mark(Queries tx, @Nullable AuditParty of) {
        return of == null
                ? AuditKind.EVERYTHING
                : switch (of.kind()) {
                    case PERSON -> TrailIds.person(tx, of.id());
                    case ACCOUNT -> TrailIds.findAccount(tx, of.id());
                };
    }

    /// Whom entries are to be by or about.
    ///
    /// @param about   how the trail names them
    /// @param kinds   those of the entries that are about such
    /// @param by      how the trail names their accounts
    /// @param notBy   the kinds of those of their own entries that would say for which search they are candidates
    /// @param given   those of them, by id, whom searches that are found gave
    private record Whom(
            List<String> about, List<String> kinds, List<String> by, Set<String> notBy, List<String> given) {}

    private Optional<Whom> whom(AuditReach reach, Viewer viewer, AuditParty of) {
        return switch (of.kind()) {
            case PERSON -> {
                var own = reach.people().ids().contains(of.id());
                yield own || reach.all() ? person(viewer, of.id(), own) : Optional.empty();
            }
            case ACCOUNT ->
                reach.accounts().ids().contains(of.id()) || reach.all()
                        ? account(viewer, of.id(), reach)
                        : Optional.empty();
        };
    }

    private Optional<Whom> person(Viewer viewer, String person, boolean own) {
        return graph.find(
                """
                MATCH (p:Person {id: $person})
                WHERE p.erased IS NULL AND %s
                RETURN [p.id] + [t IN [p.trail] WHERE t IS NOT NULL] AS about,
                       COLLECT {
                         MATCH (a:Account)-[:IS]->(p)
                         UNWIND [a.id, a.trail] AS mark
                         WITH mark WHERE mark IS NOT NULL
                         RETURN mark
                       } AS by
                """.formatted(ProtectedIdentity.noneOfOthers("p")),
                self(viewer, Map.of("person", person)),
                row -> new Whom(
                        texts(row.get("about")),
                        own
                                ? ABOUT_PEOPLE
                                : ABOUT_PEOPLE.stream()
                                        .filter(kind -> !TELLING.contains(kind))
                                        .toList(),
                        texts(row.get("by")),
                        own ? Set.of() : BY_CANDIDATES,
                        own ? List.of(person) : List.of()));
    }

    private Optional<Whom> account(Viewer viewer, String account, AuditReach reach) {
        return graph.find(
                """
                OPTIONAL MATCH (a:Account {id: $account})
                OPTIONAL MATCH (s:Stranger {subject: $account}) WHERE a IS NULL
                WITH a, s WHERE s IS NOT NULL OR (a IS NOT NULL AND NOT EXISTS {
                  MATCH (a)-[:IS]->(p:Person) WHERE %s AND coalesce(p.id <> $self, true)
                })
                RETURN [mark IN [a.id, a.trail, s.trail] WHERE mark IS NOT NULL] AS marks,
                       EXISTS { MATCH (a)-[:IS]->(p:Person) WHERE p.id IN $people OR p.id = $self } AS own
                """.formatted(ProtectedIdentity.of("p")),
                self(viewer, Map.of("account", account, "people", reach.people().ids())),
                row -> new Whom(
                        texts(row.get("marks")),
                        ABOUT_ACCOUNTS,
                        texts(row.get("marks")),
                        row.get("own").asBoolean() ? Set.of() : BY_CANDIDATES,
                        List.of()));
    }

    private static Map<String, @Nullable Object> self(Viewer viewer, Map<String, Object> parameters) {
        var all = new HashMap<String, @Nullable Object>(parameters);
        all.put("self", viewer.person());
        return all;
    }

    /// The entries as they stand in the chain.
    private List<Map<String, Object>> entries(AuditReach reach, Viewer viewer, Asked asked, PageRequest request) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("before", before(request));
        parameters.put("limit", request.limit());
        if (asked.kind() != null) {
            conditions.add("e.kind = $kind");
            parameters.put("kind", Spelling.of(asked.kind()));
        }
        if (asked.from() != null) {
            conditions.add("e.at >= $from");
            parameters.put("from", beginning(asked.from()));
        }
        if (asked.to() != null) {
            conditions.add("e.at < $until");
            parameters.put("until", beginning(asked.to().plusDays(1)));
        }
        if (asked.of() != null) {
            var whom = whom(reach, viewer, asked.of());
            if (whom.isEmpty()) {
                return List.of();
            }
            conditions.add("""
                    ((e.account IN $by AND NOT e.kind IN $notBy) OR (e.about IN $of AND e.kind IN $ofKinds)
                      OR (e.kind = 'found' AND EXISTS {
                        MATCH (:Search {id: e.about})-[:GAVE]->(given:Person) WHERE given.id IN $given
                      }))""");
            parameters.put("by", whom.get().by());
            parameters.put("of", whom.get().about());
            parameters.put("ofKinds", whom.get().kinds());
            parameters.put("notBy", whom.get().notBy());
            parameters.put("given", whom.get().given());
        }
        if (!reach.all()) {
            conditions.add("""
                    (e.account IN $accounts OR (e.about IN $people AND e.kind IN $aboutPeople)
                      OR (e.about IN $accounts AND e.kind IN $aboutAccounts)
                      OR (e.about IN $agencies AND e.kind IN $aboutAgencies)
                      OR (e.kind = 'found' AND EXISTS {
                        MATCH (:Search {id: e.about})-[:GAVE]->(ours:Person) WHERE ours.id IN $ours
                      }))""");
            parameters.put("accounts", reach.accounts().marks());
            parameters.put("people", reach.people().marks());
            parameters.put("agencies", reach.agencies());
            parameters.put("ours", reach.people().ids());
            parameters.put("aboutPeople", ABOUT_PEOPLE);
            parameters.put("aboutAccounts", ABOUT_ACCOUNTS);
            parameters.put("aboutAgencies", ABOUT_AGENCIES);
        }
        return graph.list(
                """
                MATCH (e:AuditEntry)
                WHERE e.number < $before %s
                RETURN e ORDER BY e.number DESC LIMIT $limit
                """.formatted(conditions.stream().map("AND "::concat).collect(joining("\n  "))),
                parameters,
                row -> row.get("e").asMap());
    }

    /// As entries write their moments, without the letter at the end: with it, tenths of a second would come before.
    private String beginning(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant().toString().replace("Z", "");
    }

    /// The entries with whom and what they name to the viewer, in their order. Whoever is outside of the viewer's
    /// reach is left out, and leaves nothing that would tell who it is or whether there is anybody.
    private List<AuditLine> named(List<Map<String, Object>> entries, AuditReach reach, Viewer viewer) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("entries", entries);
        parameters.put("all", reach.all());
        parameters.put("agencies", reach.agencies());
        parameters.put("people", reach.people().ids());
        parameters.put("accounts", reach.accounts().ids());
        parameters.put("self", viewer.person());
        parameters.put("telling", TELLING);
        parameters.put("byCandidates", BY_CANDIDATES);
        parameters.put("aboutPeople", ABOUT_PEOPLE);
        parameters.put("aboutAccounts", ABOUT_ACCOUNTS);
        parameters.put("aboutAgencies", ABOUT_AGENCIES);
        parameters.put("aboutSearches", AuditKind.about(About.SEARCH));
        parameters.put("aboutNeeds", AuditKind.about(About.NEED));
        parameters.put("itself", AuditTrail.ITSELF);
        return graph.list(
                """
                UNWIND $entries AS e
                OPTIONAL MATCH (doer:Account {trail: e.account})
                OPTIONAL MATCH (doerOfOld:Account {id: e.account})
                OPTIONAL MATCH (stranger:Stranger {trail: e.account}) WHERE $all
                OPTIONAL MATCH (whom:Person {trail: e.about}) WHERE e.kind IN $aboutPeople
                OPTIONAL MATCH (whomOfOld:Person {id: e.about}) WHERE e.kind IN $aboutPeople
                OPTIONAL MATCH (whose:Account {trail: e.about}) WHERE e.kind IN $aboutAccounts
                OPTIONAL MATCH (whoseOfOld:Account {id: e.about}) WHERE e.kind IN $aboutAccounts
                WITH e, stranger, coalesce(doer, doerOfOld) AS doer, coalesce(whom, whomOfOld) AS whom,
                     coalesce(whose, whoseOfOld) AS whose
                OPTIONAL MATCH (doer)-[:IS]->(by:Person)
                OPTIONAL MATCH (whose)-[:IS]->(of:Person)
                OPTIONAL MATCH (search:Search {id: e.about})-[:BY]->(searching:Agency)
                  WHERE e.kind IN $aboutSearches AND ($all OR searching.id IN $agencies)
                OPTIONAL MATCH (need:Need {id: e.about})<-[:ASKS]-(asking:Agency)
                  WHERE e.kind IN $aboutNeeds AND ($all OR asking.id IN $agencies)
                OPTIONAL MATCH (agency:Agency {id: e.about})
                  WHERE e.kind IN $aboutAgencies AND ($all OR agency.id IN $agencies)
                WITH *,
                     (doer.id IN $accounts OR ($all AND %s))
                       AND (NOT e.kind IN $byCandidates OR by.id IN $people OR by.id = $self) AS doerSeen,
                     whose.id IN $accounts OR ($all AND %s) AS whoseSeen,
                     whom.id IN $people OR ($all AND NOT e.kind IN $telling AND whom.erased IS NULL
                       AND %s) AS whomSeen
                RETURN e.number AS number, e.at AS at, e.kind AS kind, e.about AS about,
                       CASE WHEN doer IS NOT NULL AND doerSeen THEN doer.id ELSE coalesce(stranger.subject, CASE e.account WHEN $itself THEN $itself END) END AS by,
                       CASE WHEN doerSeen AND (by.id IN $people OR by.id = $self)
                         THEN coalesce(by.givenName + ' ', '') + by.familyName END AS byName,
                       CASE WHEN whomSeen THEN whom.id END AS person,
                       CASE WHEN whomSeen AND (whom.id IN $people OR whom.id = $self)
                         THEN coalesce(whom.givenName + ' ', '') + whom.familyName END AS personName,
                       CASE WHEN whoseSeen THEN whose.id END AS account,
                       CASE WHEN whoseSeen AND (of.id IN $people OR of.id = $self)
                         THEN coalesce(of.givenName + ' ', '') + of.familyName END AS accountName,
                       coalesce(agency.id, searching.id) AS agency, coalesce(search.id, need.id) AS thing
                ORDER BY number DESC
                """.formatted(
                                ProtectedIdentity.noneOfOthers("by"),
                                ProtectedIdentity.noneOfOthers("of"),
                                ProtectedIdentity.noneOfOthers("whom")),
                parameters,
                AuditSearch::line);
    }

    private static long before(PageRequest request) {
        var after = request.afterNumber(1);
        return after == null ? Long.MAX_VALUE : after.number();
    }

    private static AuditLine line(Record row) {
        var kind = Spelling.read(AuditKind.class, row.get("kind").asString());
        var person = party(AuditParty.Kind.PERSON, row.get("person"), row.get("personName"));
        return new AuditLine(
                row.get("number").asInt(),
                Instant.parse(row.get("at").asString()),
                kind,
                party(AuditParty.Kind.ACCOUNT, row.get("by"), row.get("byName")),
                person != null ? person : party(AuditParty.Kind.ACCOUNT, row.get("account"), row.get("accountName")),
                row.get("agency").asString(null),
                switch (kind.about()) {
                    case PERSON, ACCOUNT, AGENCY -> null;
                    case WHOM -> row.get("about").asString().equals(AuditKind.EVERYTHING) ? AuditKind.EVERYTHING : null;
                    case SEARCH, NEED -> row.get("thing").asString(null);
                    case FIELD -> row.get("about").asString();
                    // Of what was pruned the number is enough to read.
                    case ENTRY ->
                        List.of(row.get("about").asString().split(" ")).getFirst();
                });
    }

    private static @Nullable AuditParty party(AuditParty.Kind kind, Value id, Value name) {
        return id.isNull() ? null : new AuditParty(kind, id.asString(), name.asString(null));
    }

    private static List<String> texts(Value list) {
        return list.asList(Value::asString);
    }
}
