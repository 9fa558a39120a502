package se.samsas.administration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.PageRequest;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Spelling;

/// Reads the audit trail for those who answer for it. Whoever reads it is recorded there, too.
@Component
final class AuditSearch {

    private static final Set<AuditKind> ABOUT_PEOPLE =
            Set.of(AuditKind.VIEW, AuditKind.READ, AuditKind.EXTRACT, AuditKind.ERASURE, AuditKind.OVERRIDE);
    private static final Set<AuditKind> ABOUT_ACCOUNTS = Set.of(AuditKind.GRANT, AuditKind.READ);
    private static final Set<AuditKind> ABOUT_AGENCIES = Set.of(
            AuditKind.SHARING,
            AuditKind.LEGAL_BASIS,
            AuditKind.IMPORT,
            AuditKind.TRIAL,
            AuditKind.SEARCH,
            AuditKind.FOUND);

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
                        "Give a last day that is not before the first.");
            }
        }
    }

    /// The entries that the viewer reads, the newest first: all, or those of and about accounts and people of the
    /// agencies that the viewer administers.
    Connection<AuditLine> page(Viewer viewer, Asked asked, PageRequest request) {
        var reach = AuditReach.of(graph, viewer, LocalDate.now(clock));
        var lines = named(entries(reach, asked, request), reach, viewer);
        trail.append(new Act(
                AuditKind.READ,
                viewer.account(),
                asked.of() == null ? AuditKind.EVERYTHING : asked.of().id(),
                ""));
        return Connection.of(lines, request, lines.size(), line -> Cursor.of(String.valueOf(line.number())));
    }

    /// The entries as they stand in the chain.
    private List<Map<String, Object>> entries(AuditReach reach, Asked asked, PageRequest request) {
        var kind = asked.kind();
        var of = asked.of();
        var person = of != null && of.kind() == AuditParty.Kind.PERSON ? of.id() : null;
        var account = of != null && of.kind() == AuditParty.Kind.ACCOUNT ? of.id() : null;
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("before", before(request));
        parameters.put("limit", request.limit());
        parameters.put("kind", kind == null ? null : Spelling.of(kind));
        parameters.put("from", asked.from() == null ? null : beginning(asked.from()));
        parameters.put("until", asked.to() == null ? null : beginning(asked.to().plusDays(1)));
        parameters.put("of", of == null ? null : of.id());
        parameters.put("by", person == null ? Stream.ofNullable(account).toList() : accounts(person));
        parameters.put("gaveThem", person == null ? List.of() : searches(List.of(person)));
        parameters.put("all", reach.all());
        parameters.put("agencies", reach.agencies());
        parameters.put("accounts", reach.accounts());
        parameters.put("people", reach.people());
        parameters.put("gaveOurs", reach.all() ? List.of() : searches(reach.people()));
        parameters.put("aboutPeople", ABOUT_PEOPLE.stream().map(Spelling::of).toList());
        parameters.put(
                "aboutAccounts", ABOUT_ACCOUNTS.stream().map(Spelling::of).toList());
        parameters.put(
                "aboutAgencies", ABOUT_AGENCIES.stream().map(Spelling::of).toList());
        return graph.list(
                """
                MATCH (e:AuditEntry)
                WHERE e.number < $before %s %s %s %s %s
                RETURN e ORDER BY e.number DESC LIMIT $limit
                """.formatted(
                                kind == null ? "" : "AND e.kind = $kind",
                                asked.from() == null ? "" : "AND e.at >= $from",
                                asked.to() == null ? "" : "AND e.at < $until",
                                of == null
                                        ? ""
                                        : "AND (e.about = $of OR e.account IN $by OR (e.kind = 'found' AND e.about IN $gaveThem))",
                                reach.all() ? "" : """
                        AND (e.account IN $accounts
                          OR (e.kind IN $aboutPeople AND e.about IN $people)
                          OR (e.kind IN $aboutAccounts AND e.about IN $accounts)
                          OR (e.kind IN $aboutAgencies AND e.about IN $agencies)
                          OR (e.kind = 'found' AND e.about IN $gaveOurs))
                        """),
                parameters,
                row -> row.get("e").asMap());
    }

    /// As entries say when they were made, but for the end of the second: less than any moment of it, so that texts are
    /// compared, by their index.
    private String beginning(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant().toString().replace("Z", "");
    }

    private List<String> accounts(String person) {
        return graph.list(
                "MATCH (a:Account)-[:IS]->(:Person {id: $person}) RETURN a.id AS account",
                Map.of("person", person),
                row -> row.get("account").asString());
    }

    /// The searches that gave any of these people, as matches or near misses.
    private List<String> searches(Collection<String> people) {
        return graph.list(
                """
                UNWIND $people AS person
                MATCH (:Person {id: person})<-[:GAVE]-(s:Search)
                RETURN DISTINCT s.id AS search
                """, Map.of("people", people), row -> row.get("search").asString());
    }

    /// The entries with the names that the viewer may see, in their order.
    private List<AuditLine> named(List<Map<String, Object>> entries, AuditReach reach, Viewer viewer) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("entries", entries);
        parameters.put("people", reach.people());
        parameters.put("self", viewer.person());
        parameters.put("aboutPeople", ABOUT_PEOPLE.stream().map(Spelling::of).toList());
        parameters.put(
                "aboutAccounts", ABOUT_ACCOUNTS.stream().map(Spelling::of).toList());
        parameters.put(
                "aboutAgencies", ABOUT_AGENCIES.stream().map(Spelling::of).toList());
        return graph.list("""
                UNWIND $entries AS e
                OPTIONAL MATCH (:Account {id: e.account})-[:IS]->(by:Person)
                OPTIONAL MATCH (person:Person {id: e.about}) WHERE e.kind IN $aboutPeople
                OPTIONAL MATCH (account:Account {id: e.about}) WHERE e.kind IN $aboutAccounts
                OPTIONAL MATCH (account)-[:IS]->(granted:Person)
                OPTIONAL MATCH (own:Agency {id: e.about}) WHERE e.kind IN $aboutAgencies
                OPTIONAL MATCH (:Search {id: e.about})-[:BY]->(searching:Agency) WHERE e.kind IN $aboutAgencies
                WITH e, by, person, account, granted, coalesce(own.id, searching.id) AS agency
                RETURN e.number AS number, e.at AS at, e.kind AS kind, e.account AS account, e.about AS about,
                       person.id AS person, coalesce(person.protected, false) AS hidden, account.id AS aboutAccount,
                       CASE WHEN NOT coalesce(by.protected, false) AND (by.id IN $people OR by.id = $self)
                         THEN by.givenName + ' ' + by.familyName END AS byName,
                       CASE WHEN NOT coalesce(person.protected, false) AND (person.id IN $people OR person.id = $self)
                         THEN person.givenName + ' ' + person.familyName END AS personName,
                       CASE WHEN NOT coalesce(granted.protected, false) AND (granted.id IN $people OR granted.id = $self)
                         THEN granted.givenName + ' ' + granted.familyName END AS accountName,
                       agency
                ORDER BY number DESC
                """, parameters, AuditSearch::line);
    }

    private static long before(PageRequest request) {
        var after = request.afterNumber(1);
        return after == null ? Long.MAX_VALUE : after.number();
    }

    private static AuditLine line(Record row) {
        var kind = Spelling.read(AuditKind.class, row.get("kind").asString());
        var party = party(row);
        var agency = row.get("agency").asString(null);
        var about = row.get("about").asString();
        var isNamed = party != null
                || row.get("hidden").asBoolean()
                || about.equals(agency)
                || about.equals(AuditKind.EVERYTHING);
        return new AuditLine(
                row.get("number").asInt(),
                Instant.parse(row.get("at").asString()),
                kind,
                new AuditParty(
                        AuditParty.Kind.ACCOUNT,
                        row.get("account").asString(),
                        row.get("byName").asString(null)),
                party,
                agency,
                isNamed ? null : subject(kind, about));
    }

    private static @Nullable AuditParty party(Record row) {
        if (row.get("hidden").asBoolean()) {
            return null;
        }
        Value person = row.get("person");
        if (!person.isNull()) {
            return new AuditParty(
                    AuditParty.Kind.PERSON,
                    person.asString(),
                    row.get("personName").asString(null));
        }
        Value account = row.get("aboutAccount");
        return account.isNull()
                ? null
                : new AuditParty(
                        AuditParty.Kind.ACCOUNT,
                        account.asString(),
                        row.get("accountName").asString(null));
    }

    /// Of what was pruned the number is enough to read.
    private static String subject(AuditKind kind, String about) {
        return kind == AuditKind.PRUNED ? List.of(about.split(" ")).getFirst() : about;
    }
}
