package se.samsas.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
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

/// Somebody whose ids say who they are, who has done and suffered all that there is, is erased: neither the
/// ids nor the name stand anywhere in the graph then.
@IntegrationTest
class ErasedTracesIT {

    private static final String ID = EventfulPerson.ID;

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

    @AfterEach
    void close() {
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
        assertThat(traces()).contains(ID, "Qvistlund");

        browser.signIn(ID);
        assertThat(bySession().body()).contains("EMPLOYEE");
        var marks = graph.list(
                "MATCH (a:Account {id: $id}) RETURN a.trail AS trail",
                Map.of("id", ID),
                row -> row.get("trail").asString());

        workplace.ask(ID, "mutation { eraseMe(input: {name: \"Zaxine Qvistlund\"}) { erased } }", Map.of());

        assertThat(traces()).isEmpty();
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
        assertThat(traces()).as("asking once more brings nothing back").isEmpty();
        assertThat(trail.verify().broken()).isNull();
        assertThat(graph.<Long>get(
                        "MATCH (e:NeedEvent|View|LegalBasis|ImportJob|Proposal|RankContest) WHERE any(k IN ['by', 'account', 'answeredBy'] WHERE e[k] STARTS WITH 'erased-') RETURN count(DISTINCT labels(e)[0]) AS kinds",
                        Map.of(),
                        row -> row.get("kinds").asLong()))
                .as("records of what was done in service stay, of the same one")
                .isEqualTo(6);
    }

    private HttpResponse<String> bySession() {
        return browser.post("/graphql", "{\"query\":\"{ viewer { roles } }\"}", browser.csrfHeaders());
    }

    /// All texts of all nodes and relationships in which the name or an id stands.
    private List<String> traces() {
        return graph.list(
                """
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
                """,
                Map.of("parts", List.of(EventfulPerson.NUMBER, "Qvistlund", "Zaxine")),
                row -> row.get("text").asString());
    }
}
