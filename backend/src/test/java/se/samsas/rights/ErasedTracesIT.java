package se.samsas.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.Browser;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Viewers;
import se.samsas.audit.AuditTrail;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody whose ids say who they are, who has done and suffered all that there is, is erased: neither the
/// ids nor the name stand anywhere in the graph then.
@IntegrationTest
class ErasedTracesIT {

    private static final String ID = EventfulPerson.ID;
    private static final List<String> PARTS = List.of(EventfulPerson.NUMBER, "Qvistlund", "Zaxine");
    private static final String ADA = Workplace.id("ada");
    private static final String OLD = ADA + "-old";
    private static final String OLDEST = ADA + "-oldest";

    private final Graph graph;
    private final AuditTrail trail;
    private final Tokens tokens;
    private final EventfulPerson person;
    private final Workplace workplace;
    private final Browser browser;

    ErasedTracesIT(
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            AuditTrail trail,
            @LocalServerPort int port) {
        this.graph = graph;
        this.trail = trail;
        this.tokens = tokens;
        this.person = new EventfulPerson(graph, revisions, viewers, tokens, port);
        this.workplace = person.workplace();
        this.browser = new Browser("http://localhost:" + port);
    }

    /// Those of tests before are gone, which is told for a day: that is no trace of who is erased here.
    @BeforeEach
    void forgetTheGoneOfBefore() {
        graph.run(
                "MATCH (g:GonePerson) WHERE g.id STARTS WITH $workplace DELETE g",
                Map.of("workplace", Workplace.id("")));
    }

    @AfterEach
    void close() {
        graph.run("MATCH (n:Grant|Notice) WHERE n.id STARTS WITH $ada DETACH DELETE n", Map.of("ada", ADA));
        graph.run("MATCH (s:Stranger) WHERE s.subject STARTS WITH $ada DELETE s", Map.of("ada", ADA));
        browser.close();
        person.close();
    }

    @Test
    void nothingSaysWhoWasErased() {
        workplace.answer(ID, "{ viewer { roles } }", Map.of()); // refused: a stranger still
        person.live();
        assertThat(browser.get("/me/data.json", "Authorization", tokens.header(ID))
                        .statusCode())
                .isEqualTo(200);
        assertThat(traces(PARTS)).contains(ID, "Qvistlund");

        browser.signIn(ID);
        assertThat(bySession().body()).contains("EMPLOYEE");
        var marks = graph.list(
                "MATCH (a:Account {id: $id}) RETURN a.trail AS trail",
                Map.of("id", ID),
                row -> row.get("trail").asString());

        workplace.ask(ID, "mutation { eraseMe(input: {name: \"Zaxine Qvistlund\"}) { erased } }", Map.of());

        assertThat(traces(PARTS)).isEmpty();
        assertThat(graph.list(
                        "MATCH (e:AuditEntry) WHERE e.account IN $marks RETURN e.number AS number",
                        Map.of("marks", marks),
                        row -> row))
                .as("what they did stays in the trail")
                .isNotEmpty();
        assertThat(graph.list(
                        "MATCH (n:Account|Person|Stranger) WHERE n.trail IN $marks RETURN n",
                        Map.of("marks", marks),
                        row -> row))
                .as("and leads to nobody")
                .isEmpty();
        assertThat(bySession().statusCode()).isEqualTo(401);
        assertThat(workplace.answer(ID, "{ viewer { roles } }", Map.of()).toString())
                .contains("NOT_ALLOWED");
        assertThat(traces(PARTS)).as("asking once more brings nothing back").isEmpty();
        assertThat(trail.verify().broken()).isNull();
        assertThat(graph.<Long>get(
                        "MATCH (e:NeedEvent|View|LegalBasis|ImportJob|Proposal|RankContest) WHERE any(k IN ['by', 'account', 'answeredBy'] WHERE e[k] STARTS WITH 'erased-') RETURN count(DISTINCT labels(e)[0]) AS kinds",
                        Map.of(),
                        row -> row.get("kinds").asLong()))
                .as("records of what was done in service stay, of the same one")
                .isEqualTo(6);
    }

    /// Of two accounts before the one of today the older was given roles again, which stay as the agency's record.
    @Test
    void norDoesWhatAnAccountDidThatWasReplaced() {
        workplace.answer(OLD, "{ viewer { roles } }", Map.of()); // refused: a stranger still
        workplace.person("ada", Workplace.BELOW, "jurist");
        graph.run("""
                MATCH (now:Account {id: $ada})-[:IS]->(p)
                CREATE (old:Account {id: $old, roles: ['employee'], trail: randomUUID()})-[:IS]->(p)
                CREATE (oldest:Account {id: $oldest, roles: ['hr-planner'], trail: randomUUID()})
                CREATE (now)-[:REPLACES]->(old)-[:REPLACES]->(oldest)
                WITH old, oldest
                UNWIND [old, oldest] AS a
                CREATE (a)<-[:TO]-(:Grant {id: a.id + '-grant', at: datetime(), by: 'workplace-chief',
                  why: 'Begärdes av ' + a.id, rolesBefore: [], roles: ['hr-planner'], agenciesBefore: [], agencies: []})
                CREATE (a)<-[:TELLS]-(:Notice {id: a.id + '-told', kind: 'roles-changed', at: datetime()})
                CREATE (a)-[:READ]->(:Notice {id: a.id + '-read', kind: 'audit-verified', at: datetime(),
                  everywhere: 'read-audit'})
                """, Map.of("ada", ADA, "old", OLD, "oldest", OLDEST));
        extract(OLD);
        graph.run("MATCH (:Account {id: $old})-[is:IS]->() DELETE is", Map.of("old", OLD));
        var marks = graph.list(
                "MATCH (a:Account|Stranger) WHERE coalesce(a.id, a.subject) STARTS WITH $ada RETURN a.trail AS trail",
                Map.of("ada", ADA),
                row -> row.get("trail").asString());
        assertThat(marks).hasSize(4);

        var given = extract(ADA);
        assertThat(given.at("/accounts")
                        .valueStream()
                        .map(row -> row.at("/account").asString()))
                .containsExactly(ADA, OLD, OLDEST);
        assertThat(given.at("/recordedOfMe")
                        .valueStream()
                        .map(row -> row.at("/about").asString()))
                .as("taken out by the account before and by this one")
                .containsExactly(ADA, ADA);
        assertThat(given.at("/news")
                        .valueStream()
                        .map(row -> row.at("/told").asString() + " "
                                + row.at("/whom").asString() + " "
                                + row.at("/read").asBoolean()))
                .containsExactlyInAnyOrder(
                        "roles-changed me false",
                        "roles-changed me false",
                        "audit-verified role true",
                        "audit-verified role true");
        assertThat(workplace
                        .ask(ADA, "{ viewer { erasure { goes { what count } stays { what count } } } }", Map.of())
                        .toString())
                .contains("{\"what\":\"ACCOUNTS\",\"count\":2}", "{\"what\":\"ROLES\",\"count\":1}");

        workplace.ask(ADA, "mutation { eraseMe(input: {name: \"Ada Prov\"}) { erased } }", Map.of());

        assertThat(traces(List.of(ADA)))
                .as("but for the motive that the agency keeps with the roles, and what was told to everybody")
                .containsExactlyInAnyOrder("Begärdes av " + OLDEST, OLDEST + "-grant", OLD + "-read", OLDEST + "-read");
        assertThat(graph.list(
                        "MATCH (n:Account|Person|Stranger) WHERE n.trail IN $marks RETURN n",
                        Map.of("marks", marks),
                        row -> row))
                .as("the trail leads to nobody")
                .isEmpty();
        assertThat(graph.list(
                        "MATCH (a:Account)-[r:IS|READ]->() WHERE a.id STARTS WITH 'erased-' RETURN r",
                        Map.of(),
                        row -> row))
                .isEmpty();
        assertThat(trail.verify().broken()).isNull();
    }

    private JsonNode extract(String account) {
        return JsonMapper.shared()
                .readTree(browser.get("/me/data.json", "Authorization", tokens.header(account))
                        .body());
    }

    private HttpResponse<String> bySession() {
        return browser.post("/graphql", "{\"query\":\"{ viewer { roles } }\"}", browser.csrfHeaders());
    }

    /// All texts of all nodes and relationships in which the name or an id stands.
    private List<String> traces(List<String> parts) {
        return graph.list("""
                CALL () {
                  MATCH (n) RETURN n AS one
                  UNION ALL
                  MATCH ()-[r]->() RETURN r AS one
                }
                UNWIND keys(one) AS key
                WITH one[key] AS value
                WITH CASE WHEN valueType(value) STARTS WITH 'STRING' THEN [value]
                  WHEN valueType(value) STARTS WITH 'LIST<STRING' THEN value ELSE [] END AS texts
                UNWIND texts AS text
                WITH text WHERE any(part IN $parts WHERE text CONTAINS part)
                RETURN DISTINCT text
                """, Map.of("parts", parts), row -> row.get("text").asString());
    }
}
