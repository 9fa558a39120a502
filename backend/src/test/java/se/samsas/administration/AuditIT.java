package se.samsas.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import tools.jackson.databind.JsonNode;

/// Who reads what of the audit trail.
@IntegrationTest
class AuditIT {

    private static final String READ = """
            query ($kind: AuditKind, $of: ID, $first: Int!, $after: String) {
              auditEntries(kind: $kind, of: $of, first: $first, after: $after) {
                pageInfo { hasNextPage endCursor }
                edges { node { number kind by { handle name } party { handle name } agency { id } subject } }
              }
            }
            """;

    private final Graph graph;
    private final AuditTrail trail;
    private final Workplace workplace;
    private final Clock clock;
    private long before;

    AuditIT(
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            AuditTrail trail,
            Clock clock,
            @LocalServerPort int port) {
        this.graph = graph;
        this.trail = trail;
        this.clock = clock;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
    }

    @BeforeEach
    void employ() {
        workplace.person("ann", Workplace.TOP, "jurist");
        workplace.manager("boss", Workplace.TOP);
        graph.run("""
                MATCH (g:Agency {id: $agency})
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: 'workplace-admin', roles: ['admin']})-[:ACTS_FOR]->(g)
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: 'workplace-everywhere', roles: ['admin'], everywhere: true})
                """, Map.of("agency", Workplace.AGENCY));
        trail.append(new Act(AuditKind.VIEW, Workplace.id("boss"), Workplace.id("ann"), ""));
        before = trail.state().last();
        trail.append(new Act(AuditKind.VIEW, "somebody-elsewhere", Workplace.id("ann"), ""));
        trail.append(new Act(AuditKind.VIEW, Workplace.id("boss"), "p0000001", ""));
        trail.append(new Act(AuditKind.REFUSAL, "somebody-elsewhere", "Query.imports", ""));
    }

    @AfterEach
    void close() {
        graph.run("MATCH (s:Search) WHERE s.id STARTS WITH 'workplace-' DETACH DELETE s", Map.of());
        workplace.close();
    }

    @Test
    void anAgencysAdministratorReadsWhatItsAccountsDidAndWhatWasDoneAboutItsPeople() {
        assertThat(lines("workplace-admin", null, null))
                .containsExactly("VIEW workplace-boss Boss Prov", "VIEW outside, about workplace-ann Ann Prov");
        assertThat(lines("workplace-everywhere", null, null))
                .containsExactly(
                        "READ workplace-admin null, of *",
                        "REFUSAL somebody-elsewhere null, of Query.imports",
                        "VIEW workplace-boss null, about p0000001 null",
                        "VIEW somebody-elsewhere null, about workplace-ann null");
    }

    @Test
    void itIsAskedByKindAndByWhom() {
        assertThat(lines("workplace-everywhere", AuditKind.REFUSAL, null)).hasSize(1);
        assertThat(lines("workplace-admin", null, GlobalId.encode("Account", Workplace.id("boss"))))
                .containsExactly("VIEW workplace-boss Boss Prov");
        assertThat(lines("workplace-admin", null, GlobalId.encode("Person", Workplace.id("ann"))))
                .containsExactly("VIEW outside, about workplace-ann Ann Prov");
        assertThat(lines("workplace-everywhere", null, GlobalId.encode("Account", "somebody-elsewhere")))
                .containsExactly(
                        "REFUSAL somebody-elsewhere null, of Query.imports",
                        "VIEW somebody-elsewhere null, about workplace-ann null");
    }

    @Test
    void itIsAskedByDay() {
        var today = LocalDate.now(clock);
        assertThat(between(today, today)).isEqualTo(4);
        assertThat(between(null, today.minusDays(1))).isZero();
        assertThat(between(today.plusDays(1), null)).isZero();
        var wrong = workplace.answer(
                "workplace-everywhere",
                "{ auditEntries(from: \"2026-03-02\", to: \"2026-03-01\") { edges { cursor } } }",
                Map.of());
        assertThat(wrong.path("errors").toString())
                .contains("The last day, 2026-03-01, is before the first, 2026-03-02");
    }

    /// How many there are since the beginning of the test; reading adds one.
    private long between(@Nullable LocalDate from, @Nullable LocalDate to) {
        var variables = new HashMap<String, @Nullable Object>();
        variables.put("from", from == null ? null : from.toString());
        variables.put("to", to == null ? null : to.toString());
        return workplace
                .ask("workplace-everywhere", """
                        query ($from: Date, $to: Date) {
                          auditEntries(from: $from, to: $to) { edges { node { number kind } } }
                        }
                        """, variables)
                .path("auditEntries")
                .path("edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(node -> node.path("number").asInt() >= before)
                .filter(node -> !node.path("kind").asString().equals("READ"))
                .count();
    }

    @Test
    void whomASearchGaveIsWhomItIsAbout() {
        graph.run("""
                MATCH (other:Person {id: 'p0000001'}), (ann:Person {id: 'workplace-ann'})
                CREATE (s:Search {id: 'workplace-search'})-[:GAVE {as: 'match', rank: 1}]->(other)
                CREATE (s)-[:GAVE {as: 'match', rank: 2}]->(ann)
                """, Map.of());
        trail.append(new Act(AuditKind.FOUND, "somebody-elsewhere", "workplace-search", ""));

        var of = GlobalId.encode("Person", Workplace.id("ann"));
        assertThat(lines("workplace-admin", AuditKind.FOUND, of)).containsExactly("FOUND outside");
        assertThat(lines("workplace-admin", AuditKind.FOUND, null)).hasSize(1);
        assertThat(lines("workplace-everywhere", AuditKind.FOUND, GlobalId.encode("Person", "p0000002")))
                .isEmpty();
    }

    @Test
    void whatWasDoneAboutAProtectedPersonIsNotShownAndWhatOwnAccountsDidNamesThemNot() {
        trail.append(new Act(AuditKind.VIEW, Workplace.id("boss"), Workplace.id("ann"), ""));
        workplace.protect("ann");
        assertThat(lines("workplace-admin", AuditKind.VIEW, null))
                .containsExactly("VIEW workplace-boss Boss Prov", "VIEW workplace-boss Boss Prov");
    }

    /// As entries were before people and accounts had ids of the trail.
    @Test
    void entriesOfOldAreRead() {
        var number = trail.state().last();
        trail.append(new Act(AuditKind.VIEW, Workplace.id("boss"), Workplace.id("ann"), ""));
        var write = "MATCH (e:AuditEntry {number: $number}) SET e.account = $by, e.about = $about";
        var now = graph.<Map<String, Object>>get(
                "MATCH (e:AuditEntry {number: $number}) RETURN e.number AS number, e.account AS by, e.about AS about",
                Map.of("number", number + 1),
                Record::asMap);
        graph.run(write, Map.of("number", number + 1, "by", Workplace.id("boss"), "about", Workplace.id("ann")));
        try {
            for (var of : List.of(
                    GlobalId.encode("Person", Workplace.id("ann")), GlobalId.encode("Account", Workplace.id("boss")))) {
                assertThat(lines("workplace-admin", null, of))
                        .contains("VIEW workplace-boss Boss Prov, about workplace-ann Ann Prov");
            }
        } finally {
            graph.run(write, now);
        }
    }

    @Test
    void pagesFollowOneAnother() {
        var first = page("workplace-everywhere", null, null, 2, null);
        var after = first.path("pageInfo").path("endCursor").asString();
        trail.append(new Act(AuditKind.REFUSAL, "somebody-elsewhere", "Query.imports", ""));
        var second = page("workplace-everywhere", null, null, 2, after);

        assertThat(number(first, 1) - 1).isEqualTo(number(second, 0));
        assertThat(first.path("pageInfo").path("hasNextPage").asBoolean()).isTrue();
    }

    @Test
    void readingIsRecordedWithWhomItWasAbout() {
        lines("workplace-admin", null, GlobalId.encode("Person", Workplace.id("ann")));
        assertThat(lines("workplace-everywhere", AuditKind.READ, null))
                .containsExactly("READ workplace-admin null, about workplace-ann null");
    }

    @Test
    void theChainIsVerifiedOnAsking() {
        var verified = workplace
                .ask("workplace-admin", """
                        mutation { verifyAuditTrail { state { last first keptMonths verified { upTo broken { number flaw } } } } }
                        """, Map.of())
                .path("verifyAuditTrail")
                .path("state");
        assertThat(verified.path("keptMonths").asInt()).isEqualTo(24);
        assertThat(verified.path("verified").path("upTo").asInt())
                .isEqualTo(verified.path("last").asInt());
        assertThat(verified.path("verified").path("broken").isNull()).isTrue();
    }

    @Test
    void whoDoesNotAdministerReadsNothing() {
        for (var account : List.of(Workplace.id("boss"), "workplace-planner")) {
            var answer = workplace.answer(account, "{ auditEntries { edges { cursor } } }", Map.of());
            assertThat(answer.path("errors").toString()).contains("NOT_ALLOWED");
        }
    }

    private JsonNode page(
            String account, @Nullable AuditKind kind, @Nullable String of, int first, @Nullable String after) {
        var variables = new HashMap<String, @Nullable Object>();
        variables.put("kind", kind);
        variables.put("of", of);
        variables.put("first", first);
        variables.put("after", after);
        return workplace.ask(account, READ, variables).path("auditEntries");
    }

    private static int number(JsonNode page, int row) {
        return page.path("edges").path(row).path("node").path("number").asInt();
    }

    /// What was recorded since the beginning of the test.
    private List<String> lines(String account, @Nullable AuditKind kind, @Nullable String of) {
        return page(account, kind, of, 50, null)
                .path("edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(node -> node.path("number").asInt() > before)
                .map(AuditIT::line)
                .toList();
    }

    private static String line(JsonNode node) {
        var party = node.path("party");
        var subject = node.path("subject");
        return "%s %s%s%s"
                .formatted(
                        node.path("kind").asString(),
                        text(node.path("by")),
                        party.isNull() ? "" : ", about " + text(party),
                        subject.isNull() ? "" : ", of " + subject.asString());
    }

    private static String text(JsonNode party) {
        if (party.isNull()) {
            return "outside";
        }
        return party.path("handle").asString() + " "
                + (party.path("name").isNull() ? "null" : party.path("name").asString());
    }
}
