package se.samsas.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/// What the server records of what is asked of it.
@IntegrationTest
class RecordedIT {

    private static final String LOOK = "query ($id: ID!) { person(id: $id) { name } }";
    private static final String LOOK_BY_NODE = "query ($id: ID!) { node(id: $id) { ... on Person { name } } }";

    private final Graph graph;
    private final AuditTrail trail;
    private final Workplace workplace;
    private final Map<String, String> ann = Map.of("id", GlobalId.encode("Person", Workplace.id("ann")));
    private long before;

    RecordedIT(
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            AuditTrail trail,
            @LocalServerPort int port) {
        this.graph = graph;
        this.trail = trail;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
    }

    @BeforeEach
    void employ() {
        workplace.person("ann", Workplace.TOP, "jurist");
        workplace.manager("boss", Workplace.TOP);
        before = trail.verify().entries();
    }

    @AfterEach
    void close() {
        assertThat(trail.verify().broken()).isNull();
        workplace.close();
    }

    @Test
    void whoLooksAtSomebodyElseIsRecorded() {
        workplace.ask(Workplace.id("boss"), LOOK, ann);
        workplace.ask(Workplace.id("boss"), LOOK_BY_NODE, ann);
        workplace.ask(Workplace.id("ann"), LOOK, ann);
        assertThat(recorded())
                .containsExactly("view workplace-boss workplace-ann", "view workplace-boss workplace-ann");
    }

    @Test
    void whomNobodyMaySeeIsNoView() {
        workplace.answer("workplace-planner", LOOK, Map.of("id", GlobalId.encode("Person", "nobody")));
        assertThat(recorded()).isEmpty();
    }

    @Test
    void whatIsRefusedIsRecorded() {
        workplace.answer(Workplace.id("ann"), "{ imports { totalCount } }", Map.of());
        workplace.answer(
                Workplace.id("boss"),
                "query ($unit: ID!) { team(unit: $unit) { totalCount } }",
                Map.of("unit", GlobalId.encode("Unit", Workplace.BESIDE)));
        assertThat(recorded())
                .containsExactly("refusal workplace-ann Query.imports", "refusal workplace-boss Query.team");
    }

    /// So nobody fills the trail by asking for the same forty times.
    @Test
    void whatIsRefusedIsRecordedOnceARequest() {
        var many = IntStream.range(0, 40)
                .mapToObj(i -> "i%d: imports { totalCount }".formatted(i))
                .collect(Collectors.joining(" ", "{ ", " }"));
        var errors = workplace.answer(Workplace.id("ann"), many, Map.of()).path("errors");

        assertThat(errors).isNotEmpty();
        assertThat(recorded()).containsExactly("refusal workplace-ann Query.imports");
    }

    @Test
    void aSearchAndWhomItGaveAreRecorded() {
        workplace.ask(
                "workplace-planner",
                """
                mutation ($need: NeedInput!) {
                  matchNeed(input: {need: $need}) { answer { matches(first: 2) { totalCount edges { node { rank } } } } }
                }
                """,
                Map.of(
                        "need",
                        Map.of(
                                "agency",
                                GlobalId.encode("Agency", Workplace.AGENCY),
                                "skills",
                                List.of(Map.of("skill", GlobalId.encode("Skill", Workplace.RPA), "level", 1)),
                                "share",
                                10,
                                "from",
                                "2027-01",
                                "to",
                                "2027-01")));
        assertThat(recorded()).first().asString().startsWith("search workplace-planner search-");
        graph.run("MATCH (s:Search {account: 'workplace-planner'}) DETACH DELETE s", Map.of());
    }

    private List<String> recorded() {
        return graph.list("""
                MATCH (e:AuditEntry) WHERE e.number > $before
                MATCH (a:Account {trail: e.account})
                OPTIONAL MATCH (p:Person {trail: e.about})
                RETURN e.kind + ' ' + a.id + ' ' + coalesce(p.id, e.about) ORDER BY e.number
                """, Map.of("before", before), row -> row.get(0).asString());
    }
}
