package se.samsas.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.audit.AuditTrail;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import tools.jackson.databind.JsonNode;

/// With whom an agency shares its people, and by which right.
@IntegrationTest
class SharingIT {

    private static final String READ = """
            query ($agency: ID!) {
              sharing(agency: $agency) {
                mayChange
                gives { with { id } purpose from to state version }
                takes { agency { id } purpose }
                records { began to toWas by why }
                bases { ground point reference decidedBy decided version }
              }
            }
            """;
    private static final String PREVIEW = """
            query ($change: SharingChangeInput!) { previewSharingChange(change: $change) { on more fewer } }
            """;
    private static final String CHANGE = """
            mutation ($input: ChangeSharingInput!) { changeSharing(input: $input) { record { began from to toWas } } }
            """;
    private static final String STATE = """
            mutation ($input: StateLegalBasisInput!) { stateLegalBasis(input: $input) { legalBasis { ground point } } }
            """;
    private static final String FAR = "workplace-far";

    private final Graph graph;
    private final Revisions revisions;
    private final AuditTrail trail;
    private final Workplace workplace;

    SharingIT(
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            AuditTrail trail,
            @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.trail = trail;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
    }

    @BeforeEach
    void employ() {
        for (var i = 0; i < 7; i++) {
            workplace.person("person" + i, Workplace.TOP, "jurist");
        }
        workplace.protect("person6");
        graph.run("""
                MATCH (g:Agency {id: $agency})
                CREATE (far:Agency {id: $far, kind: 'state', nameSv: 'Fjärran', region: '01', invented: true})
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: 'workplace-admin', roles: ['admin']})-[:ACTS_FOR]->(g)
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: 'workplace-everywhere', roles: ['admin'], everywhere: true})
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: 'workplace-other', roles: ['admin']})-[:ACTS_FOR]->(far)
                WITH g
                MATCH (p:Person)-[:EMPLOYED]->(:Unit {id: $top}) WHERE p.id STARTS WITH 'workplace-person'
                CREATE (p)-[:CHOSE]->(:Choice {key: p.id + '|loan', purpose: 'loan', visibility: 'skills-only'})
                """, Map.of("agency", Workplace.AGENCY, "far", FAR, "top", Workplace.TOP));
    }

    @AfterEach
    void close() {
        graph.run("""
                MATCH (n:SharingChange|LegalBasis)-[:OF]->(a:Agency) WHERE a.id STARTS WITH 'workplace-'
                DETACH DELETE n
                """, Map.of());
        workplace.close();
    }

    @Test
    void aSharingIsLookedAtDoneAndEnded() {
        var sharing = revisions.current(Revisions.Of.SHARING);
        var begin = begin(FAR, "2026-11-21");
        // Six chose to be found, one of seven is protected: five is what six is floored to.
        assertThat(ask(PREVIEW, Map.of("change", begin)).toString())
                .contains("\"on\":\"2026-11-21\",\"more\":5,\"fewer\":0");
        assertThat(read("workplace-admin").path("gives").isEmpty()).isTrue();

        ask(CHANGE, Map.of("input", Map.of("change", begin, "why", "Vi lånar av varandra.")));
        assertThat(revisions.current(Revisions.Of.SHARING)).isGreaterThan(sharing);
        assertThat(read("workplace-admin").path("gives").toString()).contains("\"state\":\"NOW\"");
        assertThat(read("workplace-other", FAR).path("takes").toString()).contains("\"purpose\":\"LOAN\"");

        var end = end(
                "2026-11-21",
                "2026-11-20",
                read("workplace-admin").at("/gives/0/version").asString());
        assertThat(ask(PREVIEW, Map.of("change", end)).toString()).contains("\"more\":0,\"fewer\":5");
        ask(CHANGE, Map.of("input", Map.of("change", end, "why", "Avtalet är slut.")));
        var read = read("workplace-admin");
        assertThat(read.path("gives").isEmpty()).isTrue();
        assertThat(read.path("records").toString())
                .contains("\"why\":\"Vi lånar av varandra.\"", "\"why\":\"Avtalet är slut.\"", "workplace-admin");
        assertThat(trail.verify().broken()).isNull();
    }

    @Test
    void nobodyIsSharedForInternalWork() {
        var change = Map.of(
                "begin",
                Map.of(
                        "agency",
                        agency(Workplace.AGENCY),
                        "with",
                        agency(FAR),
                        "purpose",
                        "INTERNAL",
                        "from",
                        "2026-11-21"));
        assertThat(workplace
                        .answer("workplace-admin", CHANGE, Map.of("input", Map.of("change", change, "why", "x")))
                        .at("/errors/0/extensions/field")
                        .asString())
                .isEqualTo("change.begin.purpose");
    }

    @Test
    void onlyTheAgencysOwnAdministratorDecides() {
        var input = Map.of("input", Map.of("change", begin(FAR, "2026-11-21"), "why", "x"));
        for (var account : List.of("workplace-everywhere", "workplace-other", "workplace-planner")) {
            assertThat(workplace.answer(account, CHANGE, input).path("errors").toString())
                    .contains("NOT_ALLOWED");
        }
        assertThat(read("workplace-everywhere").path("mayChange").asBoolean()).isFalse();
        assertThat(workplace
                        .answer("workplace-other", READ, Map.of("agency", agency(Workplace.AGENCY)))
                        .path("errors")
                        .toString())
                .contains("NOT_ALLOWED");
    }

    @Test
    void theLegalBasisIsStatedAndTheEarlierOneKept() {
        state("PUBLIC_TASK", "1 § instruktionen", "2026-11-01");
        state("LEGAL_OBLIGATION", "3 § lagen", "2026-11-20");

        var bases = read("workplace-admin").path("bases");
        assertThat(bases).hasSize(2);
        assertThat(bases.path(0).toString()).contains("LEGAL_OBLIGATION", "\"point\":\"c\"", "3 § lagen");
        var early = Map.of("input", basis("CONTRACT", "x", "2026-11-22"));
        assertThat(workplace
                        .answer("workplace-admin", STATE, early)
                        .path("errors")
                        .toString())
                .contains("INVALID", "input.decided");
    }

    private void state(String ground, String reference, String decided) {
        var input = new HashMap<>(basis(ground, reference, decided));
        var before = read("workplace-admin").at("/bases/0/version");
        if (!before.isMissingNode()) {
            input.put("version", before.asString());
        }
        ask(STATE, Map.of("input", input));
    }

    private static Map<String, Object> basis(String ground, String reference, String decided) {
        return Map.of(
                "agency", agency(Workplace.AGENCY),
                "ground", ground,
                "reference", reference,
                "decidedBy", "generaldirektören",
                "decided", decided);
    }

    private static Map<String, Object> begin(String with, String from) {
        return Map.of(
                "begin",
                Map.of("agency", agency(Workplace.AGENCY), "with", agency(with), "purpose", "LOAN", "from", from));
    }

    private static Map<String, Object> end(String from, @Nullable String to, String version) {
        var end = new HashMap<String, @Nullable Object>(
                Map.of("agency", agency(Workplace.AGENCY), "with", agency(FAR), "purpose", "LOAN", "from", from));
        end.put("to", to);
        end.put("version", version);
        return Map.of("setEnd", end);
    }

    private JsonNode ask(String operation, Map<String, ?> variables) {
        return workplace.ask("workplace-admin", operation, variables);
    }

    private JsonNode read(String account) {
        return read(account, Workplace.AGENCY);
    }

    private JsonNode read(String account, String agency) {
        return workplace.ask(account, READ, Map.of("agency", agency(agency))).path("sharing");
    }

    private static String agency(String id) {
        return GlobalId.encode("Agency", id);
    }
}
