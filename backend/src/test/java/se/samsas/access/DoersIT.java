package se.samsas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import tools.jackson.databind.JsonNode;

/// Whom records of what was done name, and that whoever is not named leaves nothing.
@IntegrationTest
class DoersIT {

    private static final String ADMIN = "workplace-admin";
    private static final String EVERYWHERE = "workplace-everywhere";
    private static final List<String> ALL = List.of(
            "workplace-ann",
            "workplace-gunhild",
            "workplace-far",
            "workplace-farprotected",
            "workplace-planner",
            "workplace-missing");

    private final Graph graph;
    private final Doers doers;
    private final Viewers viewers;
    private final Workplace workplace;

    DoersIT(Graph graph, Revisions revisions, Doers doers, Viewers viewers, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.doers = doers;
        this.viewers = viewers;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
    }

    @BeforeEach
    void employ() {
        graph.run("""
                MATCH (g:Agency {id: $agency})
                CREATE (far:Agency {id: 'workplace-far', kind: 'state', nameSv: 'Fjärran', region: '01', invented: true})
                CREATE (far)<-[:OF]-(:Unit {id: 'workplace-far-unit', nameSv: 'Långt bort', region: '01'})-[:PART_OF]->(far)
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'), id: $admin,
                  roles: ['admin']})-[:ACTS_FOR]->(g)
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'), id: $everywhere,
                  roles: ['admin'], everywhere: true})
                """, Map.of("agency", Workplace.AGENCY, "admin", ADMIN, "everywhere", EVERYWHERE));
        workplace.person("ann", Workplace.TOP, "jurist");
        workplace.person("gunhild", Workplace.TOP, "jurist");
        workplace.person("far", "workplace-far-unit", "jurist");
        workplace.person("farprotected", "workplace-far-unit", "jurist");
        workplace.protect("gunhild");
        workplace.protect("farprotected");
    }

    @AfterEach
    void remove() {
        graph.run("MATCH (c:SkillChange) WHERE c.id STARTS WITH 'workplace-' DETACH DELETE c", Map.of());
        workplace.close();
    }

    @Test
    void whoIsNamedWorksWhereTheViewerSeesTheStaffOrIsAdministeredByThem() {
        assertThat(shown("workplace-planner"))
                .containsOnly(
                        Map.entry("workplace-ann", "Ann Prov"), Map.entry("workplace-planner", "workplace-planner"));
        assertThat(shown(ADMIN))
                .containsOnly(
                        Map.entry("workplace-ann", "Ann Prov"), Map.entry("workplace-planner", "workplace-planner"));
        assertThat(shown(EVERYWHERE))
                .containsOnly(
                        Map.entry("workplace-ann", "workplace-ann"),
                        Map.entry("workplace-far", "workplace-far"),
                        Map.entry("workplace-planner", "workplace-planner"));
        assertThat(shown("workplace-gunhild")).containsOnly(Map.entry("workplace-gunhild", "Gunhild Prov"));
    }

    private Map<String, String> shown(String viewer) {
        return doers.shown(graph, viewers.get(viewer), ALL, account -> account);
    }

    /// Of what was recorded of agencies, their sharing and skills.
    @Test
    void whoeverIsProtectedErasedOrMissingIsAbsentAlike() {
        for (var by : ALL) {
            graph.run("""
                    MATCH (g:Agency {id: $agency}), (s:Skill {id: $skill})
                    CREATE (:AgencyEvent {id: 'workplace-event-' + $by, kind: 'renamed', number: 1,
                      on: date('2026-01-01'), at: datetime(), by: $by})-[:OF]->(g)
                    CREATE (c:SharingChange {id: 'workplace-sharing-' + $by, purpose: 'loan', began: true,
                      at: datetime(), by: $by, why: $by})-[:OF]->(g)
                    CREATE (c)-[:WITH]->(g)
                    CREATE (:SkillChange {id: 'workplace-change-' + $by, number: 1, kind: 'retire', at: datetime(),
                      by: $by, why: $by})-[:CHANGED]->(s)
                    """, Map.of("agency", Workplace.AGENCY, "skill", Workplace.RPA, "by", by));
        }
        var agency = Map.of("agency", GlobalId.encode("Agency", Workplace.AGENCY));

        assertThat(by(workplace
                        .ask(EVERYWHERE, "query ($agency: ID!) { agency(id: $agency) { events { by } } }", agency)
                        .at("/agency/events")))
                .containsExactlyInAnyOrder("workplace-ann", "workplace-far", "workplace-planner", "", "", "");
        assertThat(by(workplace
                        .ask(ADMIN, "query ($agency: ID!) { sharing(agency: $agency) { records { by } } }", agency)
                        .at("/sharing/records")))
                .containsExactlyInAnyOrder("Ann Prov", "workplace-planner", "", "", "", "");
        assertThat(by(workplace
                        .ask(
                                EVERYWHERE,
                                "query ($skill: ID!) { skillChanges(skill: $skill) { edges { node { by } } } }",
                                Map.of("skill", GlobalId.encode("Skill", Workplace.RPA)))
                        .at("/skillChanges/edges")))
                .containsExactlyInAnyOrder("workplace-ann", "workplace-far", "workplace-planner", "", "", "");
    }

    private static List<String> by(JsonNode list) {
        return list.valueStream()
                .map(one -> one.has("node") ? one.path("node") : one)
                .map(one -> one.path("by").asString(""))
                .toList();
    }
}
