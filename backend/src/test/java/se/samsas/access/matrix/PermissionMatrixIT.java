package se.samsas.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samsas.Browser;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.access.Action;
import se.samsas.access.Viewers;
import se.samsas.access.matrix.Ways.Step;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.search.Eventually;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every field of the schema, asked for by everybody, of one's own and of others': who is given what is as
/// `permission-matrix.md` says, which somebody has read. `-Dmatrix.record=true` writes it anew; it always lies in
/// `target` too.
@IntegrationTest
class PermissionMatrixIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path EXPECTED = Path.of("src/test/resources/access/permission-matrix.md");
    private static final Path FOUND = Path.of("target/permission-matrix.md");

    /// What whoever may do something is told of input that is wrong on purpose.
    private static final Set<String> LET_IN = Set.of("INVALID", "CONFLICT");

    private final Graph graph;
    private final Revisions revisions;
    private final Viewers viewers;
    private final Tokens tokens;
    private final GraphQLSchema schema;
    private final Ways ways;
    private final RequestMappingHandlerMapping addresses;
    private final Browser browser;
    private final Map<Asker, String> headers = new EnumMap<>(Asker.class);
    private final Map<List<Object>, String> told = new HashMap<>();
    private @Nullable MatrixRealm realm;

    PermissionMatrixIT(
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            GraphQlSource source,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses,
            @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.viewers = viewers;
        this.tokens = tokens;
        this.schema = source.schema();
        this.addresses = addresses;
        this.ways = new Ways(schema);
        this.browser = new Browser("http://localhost:" + port);
    }

    /// Who is given a field: the letters of the cases, or `x` where it is the same thing for all.
    private record Row(GraphQLObjectType type, GraphQLFieldDefinition field, Map<Asker, String> given) {}

    @BeforeEach
    void make() {
        realm = new MatrixRealm(graph, revisions);
    }

    @AfterEach
    void remove() {
        if (realm != null) {
            realm.close();
        }
        browser.close();
    }

    @Test
    void whoIsGivenWhatIsAsReviewed() throws IOException {
        var rows = types().flatMap(this::rows).toList();
        var table = table(rows) + peopleTable();
        Files.writeString(FOUND, table);
        if (Boolean.getBoolean("matrix.record")) {
            Files.writeString(EXPECTED, table);
        }
        assertThat(rows).allSatisfy(this::keepsItsRule);
        assertThat(table).isEqualTo(Files.readString(EXPECTED));
    }

    /// The table says who is given which field; to whom those with a protected identity are named, by each way that
    /// could lead there, is asked here.
    @Test
    void thoseWithAProtectedIdentityAreNamedToTheirDecidersAlone() {
        for (var asker : Asker.values()) {
            for (var of : Of.values()) {
                var agency = GlobalId.encode("Agency", of.agency());
                var unit = GlobalId.encode("Unit", of.id("unit"));
                var page = "edges {node {name}}";
                assertThat(named("protectedPeople(agency: \"%s\") {%s}".formatted(agency, page), asker))
                        .as("who is protected in %s, as %s is told", of.agency(), asker)
                        .isEqualTo(asker.isToldOfProtected(of) ? List.of(Of.OWN, Of.NEIGHBOUR) : List.of());
                assertThat(Stream.of(
                                "person(id: \"%s\") {name}".formatted(secret(of)),
                                "node(id: \"%s\") {... on Person {name}}".formatted(secret(of)),
                                "unit(id: \"%s\") {people {%s}}".formatted(unit, page),
                                "agency(id: \"%s\") {people {%s}}".formatted(agency, page),
                                "team(unit: \"%s\") {edges {node {person {name}}}}".formatted(unit)))
                        .as("what tells %s of who is protected in %s", asker, of.id("unit"))
                        .allSatisfy(field -> assertThat(named(field, asker)).isEmpty());
            }
        }
    }

    /// Whoever is not shown by name at a place cannot be told from nobody there by their id.
    @Test
    void whoeverIsNotShownAnswersLikeNobody() {
        assertThat(Ways.askedOfPeople())
                .as("the places of people's ids in the schema, each with a question in matrix-people.properties")
                .containsExactlyInAnyOrderElementsOf(new PeoplesIds(schema).ofPeople());
        assertThat(new PeoplesIds(schema).handles())
                .as("the places of handles: of each, ask as RankOverridesIT and ShortlistsIT do")
                .containsExactlyInAnyOrder(
                        "Mutation.addToShortlist.input.specialist.handle",
                        "Mutation.overrideRank.input.specialist.handle");
        awaitTheIndex();
        for (var place : Ways.askedOfPeople()) {
            for (var asker : Asker.values()) {
                var nobody = toldOf(Whom.MISSING, place, asker);
                assertThat(Stream.of(Whom.values()).filter(whom -> !whom.isShownTo(asker)))
                        .as("whom %s asks for at %s", asker, place)
                        .allSatisfy(whom -> assertThat(toldOf(whom, place, asker))
                                .as(whom.words())
                                .isEqualTo(nobody));
            }
        }
    }

    /// What has an address of its own beside the API is no person.
    @Test
    void noAddressTakesTheIdOfAPerson() {
        assertThat(addresses.getHandlerMethods().keySet().stream()
                        .flatMap(each -> each.getPatternValues().stream())
                        .filter(pattern -> pattern.contains("{"))
                        .distinct())
                .as("addresses with something in them: of each, say whether it is an id of a person")
                .containsExactlyInAnyOrder(
                        "/imports/{id}/files/{name}",
                        "/imports/{id}/bad-rows/{name}",
                        "/searches/{id}/answer.csv",
                        "/searches/{id}/answer.xlsx",
                        "/searches/{id}/answer.pdf");
    }

    /// The whole answer, but for the id that was sent; asked for once, since each answer is compared with several.
    private String toldOf(Whom whom, String place, Asker asker) {
        return told.computeIfAbsent(
                List.of(whom, place, asker),
                _ -> post(Ways.operation(place, whom), asker)
                        .replace(GlobalId.encode("Person", whom.id()), "{id}")
                        .replace(whom.id(), "{id}"));
    }

    /// Waits until the visible one and the one who is seen by skills only match the own need.
    private void awaitTheIndex() {
        var operation = "mutation {matchNeed(input: {id: \"%s\"}) {answer {matches {totalCount}}}}"
                .formatted(GlobalId.encode("Need", Of.OWN.id("need")));
        Eventually.equal(
                Duration.ofSeconds(10),
                () -> ask(operation, Asker.PLANNER)
                                .at("/data/matchNeed/answer/matches/totalCount")
                                .asInt()
                        >= 2,
                true);
    }

    /// To whom a place answers otherwise than for nobody, by whose id is sent.
    private String peopleTable() {
        awaitTheIndex();
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("## People by their ids");
        lines.add("");
        lines.add("Who is told more of the person whose id is sent than of an id that nobody has.");
        lines.add("");
        lines.add(
                "| argument | " + Stream.of(Whom.values()).map(Whom::words).collect(Collectors.joining(" | ")) + " |");
        lines.add("|---" + "|---".repeat(Whom.values().length) + "|");
        for (var place : new TreeSet<>(Ways.askedOfPeople())) {
            lines.add("| `%s` | %s |"
                    .formatted(
                            place,
                            Stream.of(Whom.values())
                                    .map(whom -> Stream.of(Asker.values())
                                            .filter(asker -> !toldOf(whom, place, asker)
                                                    .equals(toldOf(Whom.MISSING, place, asker)))
                                            .map(Asker::words)
                                            .collect(Collectors.joining(", ")))
                                    .collect(Collectors.joining(" | "))));
        }
        return String.join("\n", lines) + "\n";
    }

    /// Those with a protected identity whom the answer names. What was sent may be said again: an id.
    private List<Of> named(String field, Asker asker) {
        var answer = post("{" + field + "}", asker);
        return Stream.of(Of.values())
                .filter(of -> answer.contains(MatrixRealm.protectedName(of)))
                .toList();
    }

    /// Nobody is given what is allowed for an action that no role of theirs has.
    private void keepsItsRule(Row row) {
        var action = action(row.field()).or(() -> action(row.type()));
        row.given().forEach((asker, given) -> {
            if (asker == Asker.NOBODY
                    || action.filter(needed -> !may(asker, needed)).isPresent()) {
                assertThat(given)
                        .as(
                                "%s.%s, asked for by %s",
                                row.type().getName(), row.field().getName(), asker)
                        .isEmpty();
            }
        });
    }

    private boolean may(Asker asker, Action action) {
        return viewers.get(asker.account()).may(action);
    }

    private static Optional<Action> action(GraphQLDirectiveContainer element) {
        return Optional.ofNullable(element.getAppliedDirective("allowed"))
                .map(rule -> Action.valueOf(rule.getArgument("action").getValue()));
    }

    private Stream<GraphQLObjectType> types() {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> !type.getName().startsWith("__"))
                .sorted(Comparator.comparingInt(PermissionMatrixIT::place).thenComparing(GraphQLObjectType::getName));
    }

    private static int place(GraphQLObjectType type) {
        return List.of("Mutation", "Query").indexOf(type.getName()) * -1;
    }

    private Stream<Row> rows(GraphQLObjectType type) {
        var isMutation = type.equals(schema.getMutationType());
        Optional<List<Step>> way = isMutation ? Optional.of(List.of()) : ways.to(type);
        if (way.isEmpty()) {
            return Stream.of(); // what a mutation gives
        }
        var alone = type.equals(schema.getQueryType()) || isMutation;
        var given = new LinkedHashMap<GraphQLFieldDefinition, Map<Asker, String>>();
        var together = type.getFieldDefinitions().stream()
                .filter(field -> !alone && action(field).isEmpty())
                .toList();
        for (var asker : Asker.values()) {
            var answers = answers(way.get(), type, together, asker);
            for (var field : type.getFieldDefinitions()) {
                var found = together.contains(field) ? answers : answers(way.get(), type, List.of(field), asker);
                cells(given, field).put(asker, letters(found, way.get(), field));
            }
            if (isMutation && realm != null) {
                realm.tidy();
            }
        }
        return given.entrySet().stream().map(row -> new Row(type, row.getKey(), row.getValue()));
    }

    private static Map<Asker, String> cells(
            Map<GraphQLFieldDefinition, Map<Asker, String>> given, GraphQLFieldDefinition field) {
        return given.computeIfAbsent(field, _ -> new LinkedHashMap<>());
    }

    private static String letters(Map<Of, JsonNode> answers, List<Step> way, GraphQLFieldDefinition field) {
        return answers.entrySet().stream()
                .filter(answer -> isGiven(answer.getValue(), answer.getKey(), way, field))
                .map(answer -> answers.size() == 1
                        ? "x"
                        : String.valueOf(answer.getKey().letter()))
                .collect(Collectors.joining());
    }

    /// The answers for the cases; one where all ask for the same. All are asked at once where none of them takes the
    /// others down with it.
    private Map<Of, JsonNode> answers(
            List<Step> way, GraphQLObjectType type, List<GraphQLFieldDefinition> fields, Asker asker) {
        var answers = new LinkedHashMap<Of, JsonNode>();
        if (fields.isEmpty()) {
            return answers;
        }
        var cases = ways.isOne(way, type, fields) ? List.of(Of.OWN) : List.of(Of.values());
        var together = asker == Asker.NOBODY
                || (!type.equals(schema.getMutationType()) && ways.differAtTheRoot(way, type, fields));
        var all = together ? ask(ways.operation(way, type, fields, cases), asker) : JSON.nullNode();
        cases.forEach(of -> answers.put(
                of,
                all.path("data").isObject() || asker == Asker.NOBODY
                        ? all
                        : ask(ways.operation(way, type, fields, List.of(of)), asker)));
        return answers;
    }

    private static String secret(Of of) {
        return GlobalId.encode("Person", of.id("secret"));
    }

    private String post(String operation, Asker asker) {
        var body = JSON.writeValueAsString(Map.of("query", operation));
        var answer = asker == Asker.NOBODY
                ? browser.post("/graphql", body)
                : browser.post(
                        "/graphql",
                        body,
                        "Authorization",
                        headers.computeIfAbsent(asker, each -> tokens.header(each.account())));
        return answer.body();
    }

    private JsonNode ask(String operation, Asker asker) {
        var answer = post(operation, asker);
        assertThat(answer)
                .as("what %s is told of people with a protected identity", asker)
                .doesNotContain(Stream.of(Of.values())
                        .filter(of -> !asker.isToldOfProtected(of))
                        .flatMap(of -> Stream.of(MatrixRealm.protectedName(of), secret(of)))
                        .toList());
        return JSON.readTree(answer);
    }

    private static boolean isGiven(JsonNode answer, Of of, List<Step> way, GraphQLFieldDefinition field) {
        var found = answer.path("data").path(String.valueOf(of.letter()));
        return way.isEmpty() ? isThere(found) || isLetIn(answer) : has(found, way, 1, field.getName());
    }

    private static boolean isLetIn(JsonNode answer) {
        return answer.path("errors")
                .valueStream()
                .anyMatch(error -> LET_IN.contains(error.at("/extensions/code").asString("")));
    }

    private static boolean has(JsonNode data, List<Step> way, int step, String field) {
        if (data.isArray()) {
            return data.valueStream().anyMatch(each -> has(each, way, step, field));
        }
        return step == way.size()
                ? isThere(data.path(field))
                : has(data.path(way.get(step).field().getName()), way, step + 1, field);
    }

    private static boolean isThere(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }

    private static String table(List<Row> rows) {
        var lines = new ArrayList<String>();
        lines.add("# Who is given what");
        lines.add("");
        lines.add(
                "Found by asking. `o` the own, `n` the same agency's in another unit, `s` another agency's that shares and of "
                        + "somebody visible, `f` another agency's and of somebody hidden; `x` where there is one for all. Nothing: "
                        + "refused, not found, or nothing there.");
        String type = "";
        for (var row : rows) {
            if (!row.type().getName().equals(type)) {
                type = row.type().getName();
                lines.add("");
                lines.add("## " + type
                        + action(row.type()).map(action -> " (" + action + ")").orElse(""));
                lines.add("");
                lines.add("| field | rule | "
                        + Stream.of(Asker.values()).map(Asker::words).collect(Collectors.joining(" | ")) + " |");
                lines.add("|---|---" + "|---".repeat(Asker.values().length) + "|");
            }
            lines.add("| `%s` | %s | %s |"
                    .formatted(
                            row.field().getName(),
                            action(row.field()).map(Action::name).orElse(""),
                            String.join(" | ", row.given().values())));
        }
        return String.join("\n", lines) + "\n";
    }
}
