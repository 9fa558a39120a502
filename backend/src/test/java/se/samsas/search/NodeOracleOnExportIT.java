package se.samsas.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.api.GlobalId;
import se.samsas.exchange.Exports;
import se.samsas.graph.Graph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the API answers is what `src/test/oracle/match.mjs` computes from the product's own export: an
/// independent recomputation, over the whole way from the graph to the client.
@IntegrationTest
class NodeOracleOnExportIT {

    private static final int FIRST = 100;
    private static final String TODAY = "2026-11-21";
    private static final Path ORACLE = Path.of(System.getProperty("basedir", ""), "src/test/oracle/match.mjs");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MATCH = """
            mutation ($input: MatchNeedInput!) {
              matchNeed(input: $input) { answer {
                rankingKey asOf poolSize ownStaff covered partCount
                matches(first: %d) { totalCount edges { node { ...Row } } }
                conditions { condition { ...Name } fail failOnly }
                parts { ...Row }
                together { share match { ...Row } }
                nearMisses { lacks { ...Name } match { ...Row } }
                relaxations { kind skill { uri } value adds }
              } }
            }
            fragment Name on Condition { kind skill { uri } }
            fragment Row on Match {
              score fit certainty freeShare knownUntil knownToEnd
              specialist { __typename ... on Person { id agency { id } } ... on Candidate { handle } }
            }
            """.formatted(FIRST);

    private final Graph graph;
    private final Exports exports;
    private final Handles handles;
    private final Tokens tokens;
    private final int port;

    NodeOracleOnExportIT(Graph graph, Exports exports, Handles handles, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.exports = exports;
        this.handles = handles;
        this.tokens = tokens;
        this.port = port;
    }

    @Test
    void theAnswersOfTheApiCanBeRecomputedFromTheExport(@TempDir Path directory) throws Exception {
        Path export = directory.resolve("export");
        exports.data(export, false);
        List<Value> needs = needs();
        List<JsonNode> answers = new ArrayList<>();
        List<Map<String, ?>> questions = new ArrayList<>();
        try (var planner = new Planner(graph, tokens, port)) {
            for (Value need : needs) {
                JsonNode whole = planner.answer(
                        MATCH,
                        Map.of(
                                "input",
                                Map.of(
                                        "id",
                                        GlobalId.encode("Need", need.get("id").asString()))));
                answers.add(
                        whole.has("errors")
                                ? refused(whole, need)
                                : asTheOracleWrites(whole.at("/data/matchNeed/answer"), need));
                questions.add(asTheOracleReads(need));
            }
        }
        Path file = Files.writeString(directory.resolve("needs.json"), JSON.writeValueAsString(questions));
        JsonNode recomputed = run(export, file);
        assertThat(recomputed.size()).isEqualTo(needs.size()).isGreaterThan(20);
        assertThat(answers.stream().filter(answer -> answer.has("refused"))).hasSize(3);
        int matches = 0;
        for (int i = 0; i < needs.size(); i++) {
            assertThat(answers.get(i)).isEqualTo(asSeen(recomputed.get(i), answers.get(i)));
            matches += recomputed.get(i).path("matchCount").asInt();
        }
        assertThat(matches).isGreaterThan(100);
    }

    /// The oracle's answer without what the API does not give of candidates: scores, and agencies where few are found.
    private static JsonNode asSeen(JsonNode recomputed, JsonNode answer) {
        for (String list : List.of("matches", "parts", "nearMisses")) {
            for (int i = 0; i < answer.path(list).size(); i++) {
                if (recomputed.path(list).get(i) instanceof ObjectNode row) {
                    boolean toEnd = answer.path(list).get(i).path("knownToEnd").asBoolean();
                    row.put("knownToEnd", toEnd);
                    if (toEnd || !answer.path(list).get(i).has("score")) {
                        row.remove("known");
                    }
                    if (!answer.path(list).get(i).has("score")) {
                        row.remove("score");
                        row.remove("agency");
                    }
                }
            }
        }
        return recomputed;
    }

    private List<Value> needs() {
        return graph.list("""
                MATCH (a:Agency)-[:ASKS]->(n:Need)
                RETURN n { .*, created: null, agency: a.id, skills: COLLECT {
                  MATCH (n)-[r:ASKS_FOR]->(s:Skill)
                  RETURN {skill: s.id, level: r.level, weight: r.weight, must: r.must, exactly: r.exactly}
                  ORDER BY r.position } } AS need
                ORDER BY n.id
                """, Map.of(), row -> row.get("need"));
    }

    private static Map<String, ?> asTheOracleReads(Value need) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("key", need.get("id").asString());
        question.put("asOf", TODAY);
        for (String key : List.of("agency", "purpose", "skills", "share", "from", "to")) {
            question.put(key, need.get(key).asObject());
        }
        question.put(
                "part",
                need.get("splittable").asBoolean(false)
                        ? need.get("smallestPart")
                                .asInt(Math.min(20, need.get("share").asInt()))
                        : null);
        question.put("headcount", need.get("headcount").asInt(1));
        question.put("places", need.get("places").asList(Value::asString, List.of()));
        question.put("remote", need.get("remote").asBoolean(false));
        question.put("languages", need.get("languages").asList(Value::asString, List.of()));
        question.put("first", FIRST);
        return question;
    }

    private static JsonNode refused(JsonNode whole, Value need) {
        return JSON.readTree(JSON.writeValueAsString(Map.of(
                "key",
                need.get("id").asString(),
                "asOf",
                TODAY,
                "refused",
                whole.at("/errors/0/extensions/field").asString())));
    }

    private JsonNode asTheOracleWrites(JsonNode answer, Value need) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("key", answer.path("rankingKey").asString());
        written.put("asOf", answer.path("asOf").asString());
        written.put("poolSize", answer.path("poolSize").asInt());
        written.put("matchCount", answer.path("matches").path("totalCount").asInt());
        written.put("ownStaff", answer.path("ownStaff"));
        written.put("covered", answer.path("covered").asInt());
        written.put(
                "matches",
                answer.path("matches")
                        .path("edges")
                        .valueStream()
                        .map(edge -> row(edge.path("node"), need))
                        .toList());
        written.put("partCount", answer.path("partCount").asInt());
        written.put(
                "parts",
                answer.path("parts")
                        .valueStream()
                        .map(match -> row(match, need))
                        .toList());
        written.put(
                "together",
                answer.path("together")
                        .valueStream()
                        .map(part -> Map.of(
                                "person",
                                person(part.path("match").path("specialist"), need),
                                "share",
                                part.path("share").asInt()))
                        .toList());
        written.put(
                "conditions",
                answer.path("conditions")
                        .valueStream()
                        .map(count -> Map.of(
                                "condition", condition(count.path("condition")),
                                "fails", count.path("fail").asInt(),
                                "failsOnly", count.path("failOnly").asInt()))
                        .toList());
        written.put(
                "nearMisses",
                answer.path("nearMisses")
                        .valueStream()
                        .map(miss -> {
                            Map<String, Object> row = new LinkedHashMap<>(row(miss.path("match"), need));
                            row.put(
                                    "failed",
                                    miss.path("lacks")
                                            .valueStream()
                                            .map(NodeOracleOnExportIT::condition)
                                            .toList());
                            return row;
                        })
                        .toList());
        written.put(
                "relaxations",
                answer.path("relaxations")
                        .valueStream()
                        .map(relaxation -> Map.of(
                                "relaxation",
                                relaxation(relaxation, need),
                                "added",
                                relaxation.path("adds").asInt()))
                        .toList());
        return JSON.readTree(JSON.writeValueAsString(written));
    }

    private Map<String, ?> row(JsonNode match, Value need) {
        Map<String, Object> row = new LinkedHashMap<>(Map.of(
                "person", person(match.path("specialist"), need),
                "fit", match.path("fit").asInt(),
                "certainty", match.path("certainty").asInt(),
                "free", match.path("freeShare").asInt(),
                "knownToEnd", match.path("knownToEnd").asBoolean()));
        if (!match.path("score").isNull()) {
            row.put(
                    "agency",
                    GlobalId.parse(
                            "Agency",
                            match.path("specialist").path("agency").path("id").asString()));
            row.put("score", match.path("score").asInt());
            if (!match.path("knownToEnd").asBoolean()) {
                row.put("known", match.path("knownUntil"));
            }
        }
        return row;
    }

    private String person(JsonNode specialist, Value need) {
        return "Person".equals(specialist.path("__typename").asString())
                ? GlobalId.parse("Person", specialist.path("id").asString())
                : handles.open(
                                specialist.path("handle").asString(),
                                need.get("id").asString(),
                                need.get("agency").asString())
                        .orElseThrow();
    }

    private static String condition(JsonNode condition) {
        String kind = condition.path("kind").asString().toLowerCase(Locale.ROOT);
        return "must".equals(kind)
                ? "must " + condition.path("skill").path("uri").asString()
                : kind;
    }

    private static String relaxation(JsonNode relaxation, Value need) {
        String skill = relaxation.path("skill").path("uri").asString("");
        return switch (relaxation.path("kind").asString()) {
            case "SHARE" ->
                "share -"
                        + (need.get("share").asInt() - relaxation.path("value").asInt());
            case "MUST" -> "drop " + skill;
            case "LEVEL" -> "lower " + skill;
            default -> "remote";
        };
    }

    private static JsonNode run(Path export, Path needs) throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", ORACLE.toString(), export.toString(), needs.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(node.getInputStream().readAllBytes(), UTF_8);
        assertThat(node.waitFor()).isZero();
        return JSON.readTree(output);
    }
}
