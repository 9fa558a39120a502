package se.samsas.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsas.agency.Realm.ASKER;
import static se.samsas.agency.Realm.NORTH;
import static se.samsas.agency.Realm.SOUTH;
import static se.samsas.agency.Realm.TODAY;
import static se.samsas.agency.Realm.UNITS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.Browser;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.agency.AgencyChange.Dissolve;
import se.samsas.agency.AgencyChange.Leave;
import se.samsas.agency.AgencyChange.Merge;
import se.samsas.agency.AgencyChange.Part;
import se.samsas.agency.AgencyChange.Split;
import se.samsas.agency.AgencyChange.Target;
import se.samsas.api.GlobalId;
import se.samsas.exchange.Imports;
import se.samsas.exchange.load.ImportListener;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Whom others find after agencies have changed, by the index that the server answers from.
@IntegrationTest
class AgencyFindabilityIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String SHOWN =
            "name title agency { id } unit { id } capacity(from: \"2027-01\", to: \"2027-01\") { free }";
    private static final String MATCH = """
            mutation ($input: MatchNeedInput!) {
              matchNeed(input: $input) { answer { matches(first: 10) { edges { node {
                freeShare specialist { ... on Person { %s } } } } } } }
            }
            """.formatted(SHOWN);
    private static final String PERSON = "query ($id: ID!) { person(id: $id) { %s } }".formatted(SHOWN);

    private final AgencyEvents events;
    private final Imports imports;
    private final Graph graph;
    private final Revisions revisions;
    private final Tokens tokens;
    private final Browser browser;
    private @Nullable Realm realm;

    AgencyFindabilityIT(
            AgencyEvents events,
            Imports imports,
            Graph graph,
            Revisions revisions,
            Tokens tokens,
            @LocalServerPort int port) {
        this.events = events;
        this.imports = imports;
        this.graph = graph;
        this.revisions = revisions;
        this.tokens = tokens;
        this.browser = new Browser("http://localhost:" + port);
    }

    @BeforeEach
    void make() {
        realm = new Realm(graph, revisions);
    }

    @AfterEach
    void remove() {
        Objects.requireNonNull(realm).close();
        browser.close();
    }

    /// What is done, and whom the asker then finds of Ann and Bo (North) and Dan (South); Cai is hidden.
    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(new Leave(NORTH), 1),
                Arguments.of(new Dissolve(NORTH), 1),
                Arguments.of(new Merge(List.of(NORTH, SOUTH), created()), 0),
                Arguments.of(new Merge(List.of(NORTH), new Target.Existing(SOUTH)), 3),
                Arguments.of(new Merge(List.of(SOUTH), new Target.Existing(NORTH)), 3),
                Arguments.of(
                        new Split(
                                NORTH,
                                List.of(
                                        new Part(
                                                created(),
                                                List.of("realm-it", "realm-it-dev"),
                                                true,
                                                List.of("realm-machine")),
                                        new Part(
                                                new Target.Existing(NORTH),
                                                List.of("realm-law", "realm-staff"),
                                                false,
                                                List.of()))),
                        1),
                Arguments.of(
                        new Split(
                                NORTH,
                                List.of(
                                        new Part(created(), List.of(), true, List.of("realm-machine")),
                                        new Part(new Target.Existing(NORTH), UNITS, false, List.of()))),
                        3));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void nobodyIsFoundByThoseWithWhomTheirAgencyNoLongerShares(AgencyChange change, int found) {
        eventually(3);

        events.record(Realm.admin(), change, TODAY, null, 0);

        eventually(found);
    }

    @Test
    void nobodyIsFoundAtAnAgencyThatAFileSaysIsDissolved(@TempDir Path folder) throws IOException {
        eventually(3);

        Files.writeString(folder.resolve("agencies.csv"), """
                agency,kind,name_sv,region,invented,dissolved
                realm-north,state,Nordanverket,25,true,2026-11-21
                """);
        Files.writeString(folder.resolve("sharing.csv"), """
                agency,with,purpose,from
                realm-north,realm-asker,loan,2026-11-01
                """);
        imports.data(folder, ImportListener.SILENT);

        eventually(1);
        assertThat(ask(Realm.ASKING, PERSON, Map.of("id", GlobalId.encode("Person", "realm-ann")))
                        .at("/data/person")
                        .isNull())
                .isTrue();
    }

    @Test
    void whoWorksAtTwoAgenciesIsShownAtTheOneThatShares() {
        graph.write(tx -> {
            tx.run("""
                    MATCH (p:Person {id: 'realm-dan'})-[e:EMPLOYED]->() SET e.share = 40
                    CREATE (a:Agency {id: 'realm-hidden', kind: 'state', nameSv: 'Hemliga verket', region: '25', invented: true})
                    CREATE (a)<-[:OF]-(u:Unit {id: 'realm-hidden-unit', nameSv: 'Hemlig', region: '25'})-[:PART_OF]->(a)
                    CREATE (p)-[:EMPLOYED {from: date('2020-01-01'), share: 60, title: 'Hemlig'}]->(u)
                    """, Map.of());
            revisions.peopleChanged(tx, List.of("realm-dan"));
            return true;
        });

        var until = System.nanoTime() + SOON.toNanos();
        while (dan().path("freeShare").asInt() != 40 && System.nanoTime() < until) {
            pause();
        }
        var dan = dan();
        assertThat(dan.path("freeShare").asInt()).isEqualTo(40);
        assertThat(dan.toString()).doesNotContain("Hemlig");
        var whole = ask(Realm.ASKING, PERSON, Map.of("id", GlobalId.encode("Person", "realm-dan")));
        assertThat(whole.at("/data/person")).isEqualTo(dan.path("specialist"));
        assertThat(whole.at("/data/person/agency/id").asString()).isEqualTo(GlobalId.encode("Agency", SOUTH));
        assertThat(whole.at("/data/person/capacity/0/free").asInt()).isEqualTo(40);
    }

    /// The match of Dan; missing while he is not found.
    private JsonNode dan() {
        return ask(Realm.ASKING, MATCH, Map.of("input", Map.of("need", need(ASKER))))
                .at("/data/matchNeed/answer/matches/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(node -> node.at("/specialist/name").asString("").startsWith("Dan"))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    @Test
    void whoAskedForAnAgencyThatLeftAsksInVain() {
        events.record(Realm.admin(), new Leave(NORTH), TODAY, null, 0);
        var answer = ask("realm-machine", """
                mutation ($need: NeedInput!) { saveNeed(input: {need: $need}) { need { id } } }
                """, NORTH);
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("CONFLICT");
        assertThat(answer.at("/errors/0/message").asString()).contains("'Nordanverket' (realm-north) is left");
    }

    private void eventually(int expected) {
        var until = System.nanoTime() + SOON.toNanos();
        var pool = pool();
        while (pool != expected && System.nanoTime() < until) {
            pause();
            pool = pool();
        }
        assertThat(pool).isEqualTo(expected);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int pool() {
        return ask(Realm.ASKING, "query ($need: NeedInput!) { previewNeed(need: $need) { poolSize } }", ASKER)
                .at("/data/previewNeed/poolSize")
                .asInt(-1);
    }

    private JsonNode ask(String account, String operation, String agency) {
        return ask(account, operation, Map.of("need", need(agency)));
    }

    private JsonNode ask(String account, String operation, Map<String, ?> variables) {
        var body = JSON.writeValueAsString(Map.of("query", operation, "variables", variables));
        return JSON.readTree(browser.post("/graphql", body, "Authorization", tokens.header(account))
                .body());
    }

    private static Map<String, ?> need(String agency) {
        return Map.of(
                "agency",
                GlobalId.encode("Agency", agency),
                "title",
                "Robotar",
                "skills",
                List.of(Map.of("skill", Realm.SKILL, "level", 1)),
                "share",
                10,
                "from",
                "2027-01",
                "to",
                "2027-02");
    }

    private static Target created() {
        return new Target.Created(
                "realm-new", AgencyKind.STATE, new AgencyEvent.Names("Väderverket", null, null), null, "25");
    }
}
