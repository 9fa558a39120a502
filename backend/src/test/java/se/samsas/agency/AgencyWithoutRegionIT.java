package se.samsas.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import tools.jackson.databind.JsonNode;

/// The public list of state agencies says of many in which county they are, not of all.
@IntegrationTest
class AgencyWithoutRegionIT {

    private final Graph graph;
    private final Revisions revisions;
    private final Workplace workplace;

    AgencyWithoutRegionIT(Graph graph, Revisions revisions, Viewers viewers, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
    }

    @BeforeEach
    void begin() {
        graph.write(tx -> {
            tx.run("""
                MATCH (a:Agency {id: $agency})<-[:PART_OF*]-(u:Unit) REMOVE a.region, u.region
                WITH DISTINCT a
                CREATE (a)-[:SHARES_WITH {purpose: 'loan', from: date('2026-01-01')}]->(:Agency {id: 'workplace-far',
                  kind: 'state', nameSv: 'Fjärran', invented: true})<-[:ACTS_FOR]-(:Account {id: 'workplace-asking',
                  trail: randomUUID(), unansweredUntil: date('2099-12-31'), roles: ['hr-planner']})
                """, Map.of("agency", Workplace.AGENCY));
            return revisions.next(tx, Revisions.Of.SHARING);
        });
        for (var name : List.of("ann", "bea", "cia", "dea", "eva")) {
            workplace.person(name, Workplace.TOP, "jurist");
            workplace.ask(Workplace.id(name), """
                    mutation ($skill: ID!) {
                      describeMySkills(input: {skills: [{skill: $skill, level: 4, lastUsed: "2026-10"}]}) { person { id } }
                      chooseVisibility(input: {choices: [{purpose: LOAN, visibility: SKILLS_ONLY}]}) { viewer { roles } }
                    }
                    """, Map.of("skill", Workplace.RPA));
        }
    }

    @AfterEach
    void close() {
        graph.run("MATCH (s:Search)-[:BY]->(:Agency {id: 'workplace-far'}) DETACH DELETE s", Map.of());
        workplace.close();
    }

    @Test
    void itAndItsUnitsHaveNone() {
        var agency = workplace
                .ask(
                        "workplace-planner",
                        "query ($id: ID!) { agency(id: $id) { region { code } units { region { code } } } }",
                        Map.of("id", GlobalId.encode("Agency", Workplace.AGENCY)))
                .path("agency");
        assertThat(agency.path("region").isNull()).isTrue();
        assertThat(agency.at("/units/0/region").isNull()).isTrue();
        assertThat(agency.path("units")).hasSize(2);
    }

    @Test
    void itsPeopleAreFoundAllTheSame() {
        await().until(() -> answer().path("poolSize").asInt() >= 5); // the index follows
        var answer = answer();
        assertThat(answer.at("/matches/edges").valueStream().map(edge -> edge.at("/node/specialist")))
                .hasSize(5)
                .allMatch(specialist -> specialist.path("region").isNull(), "has no region");
        assertThat(workplace
                        .ask(
                                "workplace-asking",
                                """
                                query ($skill: String!, $agency: ID!) {
                                  skill(uri: $skill) { offers(purpose: LOAN, agency: $agency) { agency { id } region { code } } } }
                                """,
                                Map.of("skill", Workplace.RPA, "agency", GlobalId.encode("Agency", "workplace-far")))
                        .at("/skill/offers")
                        .valueStream())
                .anyMatch(offer -> offer.path("region").isNull()
                        && offer.at("/agency/id").asString().equals(GlobalId.encode("Agency", Workplace.AGENCY)));
    }

    private JsonNode answer() {
        return workplace
                .ask(
                        "workplace-asking",
                        """
                        mutation ($need: NeedInput!) { matchNeed(input: {need: $need}) { answer { poolSize matches(first: 5) {
                          edges { node { specialist { ... on Candidate { agency { id } region { code } } } } } } } } }
                        """,
                        Map.of(
                                "need",
                                Map.of(
                                        "agency",
                                        GlobalId.encode("Agency", "workplace-far"),
                                        "purpose",
                                        "LOAN",
                                        "skills",
                                        List.of(Map.of("skill", Workplace.RPA, "level", 1)),
                                        "share",
                                        50,
                                        "from",
                                        "2027-01",
                                        "to",
                                        "2027-03")))
                .at("/matchNeed/answer");
    }
}
