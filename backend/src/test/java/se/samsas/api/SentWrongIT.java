package se.samsas.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.graph.Graph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Whatever is sent, wrong or meant to harm, is answered as the client's error, by name: never as one of the server,
/// never by a page of the container.
@IntegrationTest
class SentWrongIT {

    /// Of its own, so that what it spends is taken from no other test.
    private static final String ACCOUNT = "sender-of-nonsense";

    private static final int MUTATIONS = 1_000;
    private static final long SEED = 11;
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Graph graph;
    private final Tokens tokens;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    SentWrongIT(Graph graph, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.tokens = tokens;
        this.port = port;
    }

    @BeforeEach
    void anAccountThatMayDoMuch() {
        forgetTheAccount();
        graph.run("""
                MATCH (a:Agency {id: 'exempelverket'})
                CREATE (:Account {id: $id, trail: randomUUID(), unansweredUntil: date('2099-12-31'), roles: ['hr-planner', 'admin'], everywhere: true})-[:ACTS_FOR]->(a)
                """, Map.of("id", ACCOUNT));
    }

    @AfterEach
    void forgetTheAccount() {
        graph.run("MATCH (a:Account {id: $id}) DETACH DELETE a", Map.of("id", ACCOUNT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                " \n null ",
                "nul",
                "true",
                "42",
                "\"query\"",
                "",
                "{}",
                "[]",
                "{\"query\": null}",
                "{\"query\": 1}",
                "{\"query\": {}}",
                "{\"query\": \"\"}",
                "{\"query\": \"{ __typename }\", \"variables\": []}",
                "{\"query\": \"{ __typename }\", \"variables\": 1}",
                "{\"query\": \"{ __typename }\", \"operationName\": 1}",
                "{\"query\": \"{ __typename }\", \"operationName\": \"\"}",
                "{\"query\": \"{ __typename }\", \"operationName\": \"Other\"}",
                "{\"query\": \"{ __typename }\", \"extensions\": 1}",
                "{\"query\": \"{ __typename }\", \"extensions\": {\"persistedQuery\": {\"sha256Hash\": {}}}}",
                "{\"query\": \"query A { __typename } query B { __typename }\"}",
                "{\"query\": \"subscription { x }\"}",
                "{\"query\": \"query ($f: Int = 3) { searchSkills(text: \\\"x\\\", first: $f) { __typename } }\","
                        + " \"variables\": {\"f\": null}}",
                "{\"query\": \"query ($t: String!) { searchSkills(text: $t) { __typename } }\","
                        + " \"variables\": {\"t\": \"\\ud800\"}}",
                "{\"query\": \"query ($t: String!) { searchSkills(text: $t) { __typename } }\","
                        + " \"variables\": {\"t\": \"\\u0000\"}}"
            })
    void aBodyThatIsNoQuestionIsRefusedByName(String body) {
        answered(body.length() > 60 ? "variables" : body, post(body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -
            */*
            application/*
            application/*+json
            text/html
            application/json;charset=nonsense
            application/json;charset=
            application/json;q=x
            application/json, text/plain
            application
            /
            multipart/form-data
            multipart/form-data;boundary=x
            application/x-www-form-urlencoded
            """)
    void aContentTypeThatIsNoneIsRefusedByName(String contentType) {
        var request = request("/graphql").POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}"));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        var answer = send(request);
        assertThat(answer.status()).as(contentType).isIn(200, 415);
        if (answer.status() != 200) {
            refused(contentType, answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "text/html",
                "application/xml",
                "nonsense",
                "application/json;q=x",
                "image/png",
                ",",
                ";",
                "application/graphql-response+json;charset=x"
            })
    void whateverIsAcceptedTheAnswerIsJson(String accept) {
        var answer = send(request("/graphql")
                .header("Content-Type", "application/json")
                .setHeader("Accept", accept)
                .POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}")));
        notOurFault(accept, answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Samsas-Agency    | x
            Samsas-Agency    | ''
            Samsas-Agency    | %%%
            Samsas-Agency    | UGVyc29uOng
            Samsas-Agency    | QWdlbmN5Ong
            Authorization    | Bearer
            Authorization    | Bearer x
            Authorization    | Bearer x y
            Authorization    | Bearer a.b.c
            Authorization    | Bearer eyJhbGciOiJub25lIn0.e30.
            Authorization    | Basic eDp5
            Authorization    | ''
            Accept-Language  | nonsense;q=x
            Accept-Language  | *
            Accept-Encoding  | ,;
            Cookie           | SAMSAS_SESSION=x; XSRF-TOKEN=%00
            X-XSRF-TOKEN     | x
            Origin           | nonsense
            X-Forwarded-Host | a b
            Content-Encoding | gzip
            Forwarded        | for=;;
            """)
    void aHeaderThatSaysNothingIsRefusedByNameOrPassedOver(String name, String value) {
        for (var path : List.of("/graphql", "/imports/x/files/y")) {
            var body = BodyPublishers.ofString("{\"query\":\"{ viewer { roles } }\"}");
            notOurFault(
                    "%s: %s at %s".formatted(name, value, path),
                    send(request(path)
                            .setHeader("Content-Type", "application/json")
                            .setHeader(name, value)
                            .method(path.equals("/graphql") ? "POST" : "PUT", body)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /error                         | 404
            GET    | /error/x                       | 404
            POST   | /error                         | 403
            GET    | /no-such.js                    | 404
            GET    | /imports                       | 404
            GET    | /imports/                      | 404
            GET    | /imports/x                     | 404
            GET    | /imports/x/files/y             | 405
            POST   | /imports/x/files/y             | 405
            PATCH  | /imports/x/files/y             | 405
            PUT    | /imports/x/files/y             | 400
            PUT    | /imports/x/files/%2e%2e%2fy    | 400
            PUT    | /imports/x/files/%00           | 400
            PUT    | /imports/%80/files/y           | 400
            DELETE | /imports/x/files/y             | 400
            PUT    | /imports/x/bad-rows/y          | 405
            GET    | /imports/x/bad-rows/y          | 400
            GET    | /searches                      | 404
            GET    | /searches/x/answer.csv         | 400
            GET    | /searches/x/answer.txt         | 404
            POST   | /searches/x/answer.pdf         | 405
            GET    | /me                            | 404
            POST   | /me/data.json                  | 405
            POST   | /me/data.pdf                   | 405
            GET    | /me/data.xml                   | 404
            GET    | /me/data.json/                 | 404
            GET    | /graphql                       | 405
            PUT    | /graphql                       | 405
            DELETE | /graphql                       | 405
            GET    | /graphql/                      | 404
            GET    | /graphql/schema                | 404
            GET    | /graphql;x=y                   | 400
            GET    | //graphql                      | 400
            GET    | /a/../graphql                  | 400
            GET    | /%2e%2e/etc/passwd             | 400
            GET    | /a%5cb.js                      | 400
            GET    | /%                             | 400
            GET    | /%zz.js                        | 400
            GET    | /x.js?y=%zz                    | 404
            GET    | /idp/x                         | 404
            GET    | /idp/authorize?%zz             | 400
            GET    | /actuator                      | 404
            NONE   | /graphql                       | 400
            TRACE  | /x.js                          | 405
            GET    | /login/oauth2/code/x?code=%zz  | 400
            """)
    void anAddressOrAMethodThatIsNoneIsRefusedByName(String method, String path, int status) {
        var answer = raw("%s %s HTTP/1.1".formatted(method, path), "Accept: application/json", "Content-Length: 0");
        notOurFault(method + " " + path, answer);
        assertThat(answer.status()).as("%s %s: %s", method, path, answer.body()).isEqualTo(status);
    }

    @Test
    void aRequestThatIsNoneIsRefusedByName() {
        notOurFault("a header too long", raw("GET /x.js HTTP/1.1", "X-Long: " + "x".repeat(20_000)));
        notOurFault("an address too long", raw("GET /%s HTTP/1.1".formatted("x".repeat(20_000))));
        notOurFault("a sign in the address", raw("GET /<script> HTTP/1.1"));
        notOurFault("no version", raw("GET /x.js"));
        notOurFault("no method", raw("/x.js HTTP/1.1"));
        notOurFault("a method with signs", raw("G(T /x.js HTTP/1.1"));
        notOurFault("two lengths", raw("POST /graphql HTTP/1.1", "Content-Length: 2", "Content-Length: 3"));
        notOurFault("a length that is none", raw("POST /graphql HTTP/1.1", "Content-Length: x"));
        notOurFault("a length below nothing", raw("POST /graphql HTTP/1.1", "Content-Length: -1"));
        notOurFault(
                "a chunk that is none",
                raw(
                        "POST /graphql HTTP/1.1",
                        "Content-Type: application/json",
                        "Transfer-Encoding: chunked",
                        "",
                        "zz"));
        notOurFault("a header without a name", raw("GET /x.js HTTP/1.1", ": x"));
        notOurFault("a cookie", raw("GET /x.js HTTP/1.1", "Cookie: =;;=\"; SAMSAS_SESSION=\u0001"));
        notOurFault("many headers", raw("GET /x.js HTTP/1.1", "X: y\r\n".repeat(500) + "X: y"));
        notOurFault("an expectation", raw("POST /graphql HTTP/1.1", "Expect: nonsense", "Content-Length: 0"));
        notOurFault("a range", raw("GET /favicon.svg HTTP/1.1", "Range: bytes=9999999-"));
        notOurFault("a date", raw("GET /favicon.svg HTTP/1.1", "If-Modified-Since: never"));
    }

    @Test
    void aChainOfFragmentsIsRefusedBeforeItIsWalked() {
        for (var use : List.of("{ ...F0 }", "{ __typename }")) {
            var chain = IntStream.range(0, 1_800)
                    .mapToObj(i -> "fragment F%d on Query { ...F%d }".formatted(i, i + 1))
                    .collect(Collectors.joining(" ", use, " fragment F1800 on Query { __typename }"));
            var error = refused(use, post(question(chain, Map.of())));
            assertThat(error.at("/extensions/code").asString()).isEqualTo("LIMIT");
            assertThat(error.at("/message").asString())
                    .isEqualTo("The fragments stand more than 50 deep in one another; 50 are allowed.");
        }
    }

    /// In the query as well as in its variables, within an input and within a list.
    @Test
    void whatIsLongerThanTheSchemaSaysIsRefusedBeforeAnythingIsDone() {
        var long_ = "o".repeat(100_000);
        var literal = post(question("{ searchSkills(text: \"%s\") { matched { text } } }".formatted(long_), Map.of()));
        assertThat(refused("a literal", literal)).isEqualTo(JSON.readTree("""
                {"message": "'text' begins with '%s' and has 100,000 characters; 200 are allowed.",
                 "extensions": {"code": "INVALID", "field": "text", "hint": "Give at most 200 characters."}}
                """.formatted("o".repeat(30))));
        var variable = post(
                question("query ($text: String) { agencies(search: $text) { totalCount } }", Map.of("text", long_)));
        assertThat(refused("a variable", variable).at("/extensions/field").asString())
                .isEqualTo("search");
        var within = post(question(
                "mutation ($input: ChangeAgencyInput!) { changeAgency(input: $input) { __typename } }",
                Map.of("input", Map.of("change", Map.of("dissolve", Map.of("agency", long_)), "eventsSeen", 0))));
        assertThat(refused("within", within).at("/extensions/field").asString())
                .isEqualTo("input.change.dissolve.agency");
        var items = post(question(
                "mutation ($input: WithdrawProposalsInput!) { withdrawProposals(input: $input) { __typename } }",
                Map.of("input", Map.of("proposals", List.of("x", long_)))));
        assertThat(refused("an item", items).at("/extensions/field").asString()).isEqualTo("input.proposals[1]");
        var list = post(question(
                "mutation ($input: WithdrawProposalsInput!) { withdrawProposals(input: $input) { __typename } }",
                Map.of(
                        "input",
                        Map.of(
                                "proposals",
                                IntStream.range(0, 1_001)
                                        .mapToObj(String::valueOf)
                                        .toList()))));
        assertThat(refused("a list", list).at("/message").asString())
                .isEqualTo("'input.proposals' has 1,001 items; 1,000 are allowed.");
        for (var answer : List.of(literal, variable, within, items)) {
            assertThat(answer.body().length()).isLessThan(500);
        }
    }

    /// What the engine says of it repeats no more.
    @Test
    void whatTheEngineFindsWrongIsNotRepeatedAtLength() {
        var long_ = "o".repeat(100_000);
        for (var body : List.of(
                question("{ %s }".formatted(long_), Map.of()),
                question(
                        "query ($l: Language!) { skill(id: \"x\") { label(language: $l) { text } } }",
                        Map.of("l", long_)),
                question("query ($d: Date) { auditEntries(from: $d) { __typename } }", Map.of("d", long_)),
                question("{ auditEntries(from: \"%s\") { __typename } }".formatted(long_), Map.of()))) {
            assertThat(refused(body.substring(0, 40), post(body))
                            .at("/message")
                            .asString()
                            .length())
                    .isLessThan(1_100);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verifyAuditTrail { __typename }",
                "paper(kind: AI_ACT) { title }",
                "auditEntries { __typename }",
                "accounts { __typename }"
            })
    void muchWorkAtOnceIsRefusedBeforeItIsBegun(String field) {
        var kind = field.startsWith("verify") ? "mutation" : "query";
        var many = IntStream.range(0, 50)
                .mapToObj(i -> "f%d: %s".formatted(i, field))
                .collect(Collectors.joining(" ", kind + " { ", " }"));
        assertThat(refused(field, post(question(many, Map.of())))
                        .at("/extensions/code")
                        .asString())
                .isEqualTo("LIMIT");
    }

    @Test
    void theOffersOfManySkillsAreRefusedBeforeTheyAreCounted() {
        var many = IntStream.range(0, 50)
                .mapToObj(i -> "f%d: offers { people }".formatted(i))
                .collect(Collectors.joining(
                        " ", "{ skill(uri: \"urn:samsas:skill:robotic-process-automation\") { ", " } }"));
        assertThat(refused("offers", post(question(many, Map.of())))
                        .at("/extensions/code")
                        .asString())
                .isEqualTo("LIMIT");
    }

    /// A list of each kind, and everything that is no cursor of any.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | skillChanges(after: $after) { edges { cursor } }
            true  | skillProposals(after: $after) { edges { cursor } }
            true  | imports(after: $after) { edges { cursor } }
            true  | auditEntries(after: $after) { edges { cursor } }
            false | skills(after: $after) { edges { cursor } }
            false | roleProfiles(after: $after) { edges { cursor } }
            false | agencies(after: $after) { edges { cursor } }
            false | accounts(after: $after) { edges { cursor } }
            false | needs(agency: "QWdlbmN5OmV4ZW1wZWx2ZXJrZXQ", after: $after) { edges { cursor } }
            false | unit(id: "VW5pdDpleGVtcGVsdmVya2V0LWl0") { people(after: $after) { edges { cursor } } }
            false | viewer { looks(after: $after) { edges { cursor } } }
            """)
    void aForgedCursorIsRefusedByName(boolean numbered, String list) {
        var query = "query ($after: String) { %s }".formatted(list);
        for (var forged : List.of(
                "",
                "-1",
                "-1&x",
                "NaN",
                "NaN&x",
                "1e9&x",
                "1.5&x",
                "9223372036854775808&x",
                "99999999999999999999&x",
                "x&y",
                "&x",
                "&&",
                " 1&x",
                "0x10&x",
                "\u0661&x",
                "%zz&x",
                "\u0000&x",
                "1&\u0000",
                "infinity&x")) {
            var sized = list.startsWith("skillChanges") || list.startsWith("auditEntries")
                    ? forged.replaceAll("&[xy]$", "")
                    : forged;
            for (var after :
                    List.of(sized, Base64.getUrlEncoder().withoutPadding().encodeToString(sized.getBytes(UTF_8)))) {
                var answer = post(question(query, Map.of("after", after)));
                notOurFault(list + " after " + sized, answer);
                if (numbered && !sized.startsWith("1&")) {
                    var error = JSON.readTree(answer.body()).at("/errors/0/extensions");
                    assertThat(error.path("code").asString())
                            .as("%s: %s", sized, answer.body())
                            .isEqualTo("INVALID");
                    assertThat(error.path("field").asString()).isEqualTo("after");
                }
            }
        }
    }

    /// The questions of the other tests, each with something in it changed: in the text, in a value, in a byte.
    @Test
    void whateverIsChangedInAQuestionIsAnsweredByName() throws Exception {
        var random = new Random(SEED);
        var questions = ChangedQuestions.questions();
        var bodies = IntStream.range(0, MUTATIONS)
                .mapToObj(_ -> ChangedQuestions.changed(questions.get(random.nextInt(questions.size())), random))
                .toList();
        var faults = new ConcurrentLinkedQueue<String>();
        try (var senders = Executors.newFixedThreadPool(4)) {
            bodies.forEach(body -> senders.execute(() -> {
                try {
                    notOurFault("a changed question", postBytes(body));
                } catch (AssertionError e) {
                    faults.add(new String(body, UTF_8) + "\n" + e.getMessage());
                }
            }));
        }
        assertThat(faults).isEmpty();
    }

    /// An answer, whoever read it.
    private record Answer(int status, String type, String body) {

        /// As it came over the line. A body in chunks is left as it is.
        static Answer of(String text) {
            if (!text.startsWith("HTTP/")) {
                return new Answer(400, "none, of HTTP/0.9: json", text);
            }
            var head = text.split("\r\n\r\n", 2);
            var type = head[0].lines()
                    .filter(line -> line.regionMatches(true, 0, "Content-Type:", 0, 13))
                    .findFirst()
                    .orElse("");
            var body = head.length < 2 ? "" : head[1];
            int begins = body.indexOf('{');
            return new Answer(
                    Integer.parseInt(head[0].split(" ", 3)[1]),
                    type,
                    begins < 0 ? body : body.substring(begins, body.lastIndexOf('}') + 1));
        }
    }

    private static String question(String query, Map<String, ?> variables) {
        return JSON.writeValueAsString(Map.of("query", query, "variables", variables));
    }

    /// Whatever else it is, it is no fault of the server's, and nothing but JSON where it is no file.
    private static void notOurFault(String what, Answer answer) {
        assertThat(answer.status()).as("%s: %s", what, answer.body()).isBetween(200, 499);
        assertThat(answer.body()).as(what).doesNotContain("<html", "<!doctype", "\"code\":\"INTERNAL\"");
        if (answer.status() >= 400) {
            refused(what, answer);
        }
    }

    /// An answer whose errors, if any, are named: whether there are some is for the engine to say.
    private static void answered(String what, Answer answer) {
        notOurFault(what, answer);
        JSON.readTree(answer.body()).path("errors").forEach(SentWrongIT::isNamed);
    }

    /// The error of a refused request, as the client gets it but for its place.
    private static JsonNode refused(String what, Answer answer) {
        assertThat(answer.status()).as("%s: %s", what, answer.body()).isBetween(400, 499);
        assertThat(answer.type()).as("%s: %s", what, answer.body()).contains("json");
        var errors = JSON.readTree(answer.body()).path("errors");
        assertThat(errors.size()).as(what).isPositive();
        errors.forEach(SentWrongIT::isNamed);
        return ((ObjectNode) errors.get(0)).without("locations");
    }

    private static void isNamed(JsonNode error) {
        assertThat(error.path("message").asString()).as(error.toString()).isNotBlank();
        assertThat(error.at("/extensions/code").asString())
                .as(error.toString())
                .isNotBlank()
                .isNotEqualTo("INTERNAL");
        assertThat(error.at("/extensions/hint").asString()).as(error.toString()).isNotBlank();
    }

    private Answer post(String body) {
        return postBytes(body.getBytes(UTF_8));
    }

    private Answer postBytes(byte[] body) {
        return send(
                request("/graphql").header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                .setHeader("Accept", "application/graphql-response+json, application/json;q=0.9")
                .header("Authorization", tokens.header(ACCOUNT));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// A request as no client would write it.
    private Answer raw(String line, String... headers) {
        var all = Stream.concat(
                        Stream.of(
                                line,
                                "Host: localhost",
                                "Connection: close",
                                "Authorization: " + tokens.header(ACCOUNT)),
                        Stream.of(headers))
                .collect(Collectors.joining("\r\n", "", "\r\n\r\n"));
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(all.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return Answer.of(new String(socket.getInputStream().readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
