package se.samsas.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import graphql.introspection.IntrospectionQuery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import se.samsas.TrustedDocument;
import se.samsas.failure.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The endpoint over HTTP, with nothing behind it but a controller that fails as it is told.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = GraphQlEndpointTests.Server.class,
        properties = "samsas.trusted.documents=src/test/resources/trusted-documents")
@ExtendWith(OutputCaptureExtension.class)
class GraphQlEndpointTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Knocking knocking;

    @Autowired
    GraphQlSource source;

    @AfterEach
    void everybodyIsADeveloper() {
        knocking.sender = new Sender.Developer();
    }

    @Test
    void aFailureBecomesAnErrorWithCodeFieldAndHint() {
        var error = error(query("{ agency(id: \"invalid\") { id } }"), 200);
        assertThat(error.at("/message").asString()).isEqualTo("Level 6 is none.");
        assertThat(error.at("/path/0").asString()).isEqualTo("agency");
        assertThat(error.at("/extensions"))
                .isEqualTo(JSON.valueToTree(
                        Map.of("code", "INVALID", "field", "skills[2].level", "hint", "Give 1 to 5.")));
    }

    @Test
    void eachKindOfFailureHasItsCode() {
        assertThat(code("not found")).isEqualTo("NOT_FOUND");
        assertThat(code("conflict")).isEqualTo("CONFLICT");
        assertThat(code("not allowed")).isEqualTo("NOT_ALLOWED");
        assertThat(code("unavailable")).isEqualTo("UNAVAILABLE");
    }

    @Test
    void theUnexpectedStaysInsideAndTheLogHasItsId(CapturedOutput log) {
        var answer = query("{ agency(id: \"secret\") { id } }");
        var error = error(answer, 200);
        assertThat(answer.body()).doesNotContain("secret", "IllegalState", "Exception");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("INTERNAL");
        assertThat(log)
                .contains(error.at("/extensions/id").asString())
                .contains("java.lang.IllegalStateException\n\tat se.samsas.api.GraphQlEndpointTests$Failing.agency")
                .doesNotContain("secret");
    }

    @Test
    void anUnknownFieldIsRefusedWithTheMessageOfTheEngine() {
        var error = error(query("{ nothing }"), 400);
        assertThat(error.at("/message").asString()).contains("Field 'nothing' in type 'Query' is undefined");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID");
        assertThat(error.at("/extensions/hint").asString()).isNotEmpty();
        assertThat(error.at("/locations/0/column").asInt()).isEqualTo(3);
    }

    @Test
    void aWrongVariableIsRefusedWithTheMessageOfTheEngine() {
        var error = error(query("query($id: ID!) { agency(id: $id) { id } }"), 400);
        assertThat(error.at("/message").asString())
                .isEqualTo(
                        "Variable 'id' has an invalid value: Variable 'id' has coerced Null value for NonNull type 'ID!'");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID");
    }

    @Test
    void aQueryThatAsksForTooMuchIsRefused() {
        var deep = "{ unit(id: \"u\") " + "{ parent ".repeat(39) + "{ id }" + "}".repeat(39) + " }";
        assertLimit(deep, "The query is 41 fields deep; 15 are allowed.");
        var aliases = IntStream.range(0, 500).mapToObj(i -> "a%d: __typename".formatted(i));
        assertLimit(aliases.collect(Collectors.joining(" ", "{ ", " }")), "The query has 500 aliases; 50 are allowed.");
        assertLimit("{ " + "__typename ".repeat(1001) + "}", "The query has 1,001 fields; 1,000 are allowed.");
        var operations = IntStream.range(0, 21).mapToObj("query A%d { __typename }"::formatted);
        assertLimit(operations.collect(Collectors.joining(" ")), "The document has 21 operations; 20 are allowed.");
        assertLimit(
                "{ " + "__typename ".repeat(15_001) + "}",
                "More than 15,000 'grammar' tokens have been presented. To prevent Denial Of Service attacks, parsing has"
                        + " been cancelled.");
        assertLimit(
                "{ agencies(first: 100) { edges { node { units { people(first: 100) { edges { node { holdings { level }"
                        + " } } } } } } } }",
                "The query may give 400,801 values; 100,000 are allowed.");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItsLengthIsStatedOrNot() {
        var body = "{\"query\": \"{ __typename } #" + "x".repeat(2_000_000) + "\"}";
        var stated = error(post(body), 413);
        assertThat(stated.at("/message").asString())
                .isEqualTo("The body is larger than 262,144 bytes (%,d).", body.length());
        assertThat(stated.at("/extensions/code").asString()).isEqualTo("LIMIT");

        var chunked = request("application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8))));
        assertThat(error(send(chunked), 413).at("/message").asString())
                .isEqualTo("The body is larger than 262,144 bytes.");
    }

    @Test
    void whatIsNoRequestIsRefusedWithWhatToSend() {
        assertThat(error(post("{\"query\": }"), 400).at("/message").asString())
                .startsWith("The body is no JSON (line 1, column 11): Unexpected character ('}'");
        assertThat(error(post("{\"query\": \"{ a"), 400).at("/message").asString())
                .startsWith("The body is no JSON");
        assertThat(error(post(""), 400).at("/message").asString()).isEqualTo("The body is no GraphQL request.");
        assertThat(error(post("{}"), 400).at("/message").asString()).isEqualTo("The request has no 'query'.");
        assertThat(error(post("{\"query\": \"{ a }\", \"variables\": \"x\"}"), 400)
                        .at("/message")
                        .asString())
                .isEqualTo("'variables' has the wrong type.");
        var batch = error(post(" [{\"query\": \"{ __typename }\"}]"), 400);
        assertThat(batch.at("/message").asString())
                .isEqualTo("The body is a JSON array: several queries in one request are not run.");
        assertThat(batch.at("/extensions/hint").asString()).isEqualTo("Send each query in a request of its own.");
    }

    @Test
    void anotherContentTypeOrMethodIsRefused() {
        var form = send(request("text/plain;charset=UTF-8").POST(BodyPublishers.ofString("{ a }")));
        assertThat(error(form, 415).at("/message").asString())
                .isEqualTo("The content type 'text/plain;charset=UTF-8' is not read here.");
        assertThat(error(send(request("nonsense").POST(BodyPublishers.ofString("{}"))), 415)
                        .at("/message")
                        .asString())
                .isEqualTo("The content type 'nonsense' is not read here.");
        var get = send(request("application/json").GET());
        assertThat(error(get, 405).at("/extensions/hint").asString()).isEqualTo("Send the query by POST.");
        assertThat(get.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void aFragmentThatHoldsItselfIsRefused() {
        var answer = query("{ ...A } fragment A on Query { ...B ...B } fragment B on Query { ...A ...A }");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Fragment cycles not allowed");
    }

    @Test
    void variablesThatHoldTooMuchAreRefused() {
        var ids = IntStream.range(0, VariableExtent.MOST)
                .mapToObj(i -> Map.of("id", i))
                .toList();
        var error = error(
                post(JSON.writeValueAsString(
                        Map.of("query", "{ __typename }", "variables", Map.of("ids", ids, "more", 1)))),
                400);
        assertThat(error.at("/message").asString()).isEqualTo("The variables hold 10,001 values; 10,000 are allowed.");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("LIMIT");
    }

    /// What costs most is asked for by other names of the same field.
    @Test
    void muchWorkInOneRequestIsRefused() {
        var searches = IntStream.range(0, 13)
                .mapToObj("t%d: suggestSkillsForTitle(title: \"x\") { __typename }"::formatted)
                .collect(Collectors.joining(" ", "{ ", " }"));
        assertLimit(searches, "The query may give 104,013 values; 100,000 are allowed.");
    }

    @Test
    void aBrowserRunsTheDocumentsOfTheWebClientAndNoOther() {
        knocking.sender = new Sender.WebClient();
        var text = TrustedDocument.ofTheClient("mutation AcceptSkillProposal(");
        var hash = TrustedDocument.hash(text);

        assertThat(post(byHash(hash)).body()).contains("Variable 'input'");
        assertThat(query(text).body()).contains("Variable 'input'");
        assertUnknown(query("{ __typename }"), "This document is none of the web client's.");
        assertUnknown(query("{ no_such_field }"), "This document is none of the web client's.");
        assertUnknown(query("no query at all"), "This document is none of the web client's.");
        assertUnknown(post(byHash("0".repeat(64))), "No document has the hash '%s' here.".formatted("0".repeat(64)));
        assertUnknown(
                post(JSON.writeValueAsString(Map.of(
                        "query", text, "extensions", Map.of("persistedQuery", Map.of("sha256Hash", "made-up"))))),
                "No document has the hash 'made-up' here.");
    }

    @Test
    void aMachineRunsTheDocumentsThatAreRegisteredForIt() {
        knocking.sender = new Sender.Machine("samsas-machine");
        var text = "query Names {\n  __typename\n}";

        assertThat(query(text).body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        assertThat(query(text + "\n").body()).contains("\"data\"");
        assertUnknown(query("{ __typename }"), "This document is not registered for the client 'samsas-machine'.");
        knocking.sender = new Sender.Machine("other-system");
        assertUnknown(query(text), "This document is not registered for the client 'other-system'.");
        knocking.sender = new Sender.Machine("../trusted-documents/samsas-machine");
        assertThat(query(text).body()).contains("UNKNOWN_DOCUMENT");
    }

    @Test
    void whatIsRegisteredIsHeldToTheSchemaAtTheStart() {
        assertThat(RegisteredCheck.faults(source.schema(), "query Names { __typename }"))
                .isEmpty();
        assertThat(RegisteredCheck.faults(source.schema(), "{ nothing }"))
                .singleElement()
                .asString()
                .contains("Field 'nothing' in type 'Query' is undefined", "line=1");
        assertThat(RegisteredCheck.faults(source.schema(), "{"))
                .singleElement()
                .asString()
                .contains("Invalid syntax");
    }

    @Test
    void whoIsNotDescribedIsTakenForABrowser() {
        knocking.sender = null;
        assertUnknown(query("{ __typename }"), "This document is none of the web client's.");
    }

    /// Whatever was registered: the schema is told to developers alone.
    @Test
    void onlyADeveloperIsToldTheSchema() {
        knocking.sender = new Sender.Machine("samsas-machine");
        var answer = query("query Schema { __schema { types { name } } }");
        assertThat(answer.body()).doesNotContain("types", "Agency");
        assertThat(error(answer, 400).at("/extensions/code").asString()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void introspectionAsToolsDoItIsAnswered() {
        var answer = query(IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).at("/data/__schema/types").size())
                .isGreaterThan(20);
    }

    @Test
    void everyEnumValueHasAName() {
        var answer = query(
                "{ enumLabels { enum values { value sv: label { text language } en: label(language: EN) { text } } } }");
        var labels = JSON.readTree(answer.body()).at("/data/enumLabels");
        assertThat(labels.size()).as(answer.body()).isGreaterThan(15);
        assertThat(labels).contains(JSON.readTree("""
                        {
                          "enum": "AgencyKind",
                          "values": [
                            {"value": "STATE", "sv": {"text": "Statlig myndighet", "language": "SV"}, "en": {"text": "State agency"}},
                            {"value": "REGION", "sv": {"text": "Region", "language": "SV"}, "en": {"text": "Region"}},
                            {"value": "MUNICIPALITY", "sv": {"text": "Kommun", "language": "SV"}, "en": {"text": "Municipality"}}
                          ]
                        }
                        """));
    }

    private void assertUnknown(HttpResponse<String> answer, String message) {
        var error = error(answer, 400);
        assertThat(error.at("/extensions/code").asString()).isEqualTo("UNKNOWN_DOCUMENT");
        assertThat(error.at("/message").asString()).isEqualTo(message);
        assertThat(answer.body()).doesNotContain("Query", "undefined", "syntax");
    }

    private static String byHash(String hash) {
        return JSON.writeValueAsString(
                Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash))));
    }

    private String code(String id) {
        return error(query("{ agency(id: \"%s\") { id } }".formatted(id)), 200)
                .at("/extensions/code")
                .asString();
    }

    private void assertLimit(String query, String message) {
        var error = error(query(query), 400);
        assertThat(error.at("/message").asString()).isEqualTo(message);
        assertThat(error.at("/extensions/code").asString()).isEqualTo("LIMIT");
    }

    private JsonNode error(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var errors = JSON.readTree(answer.body()).path("errors");
        assertThat(errors).hasSize(1);
        return errors.get(0);
    }

    private HttpResponse<String> query(String query) {
        return post(JSON.writeValueAsString(Map.of("query", query)));
    }

    private HttpResponse<String> post(String body) {
        return send(request("application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String contentType) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d/graphql".formatted(port)))
                .header("Content-Type", contentType)
                .header("Accept", "application/graphql-response+json, application/json;q=0.9");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan
    static class Server {

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .csrf(AbstractHttpConfigurer::disable)
                    .build();
        }
    }

    /// Takes everybody for whom it is told that they are.
    @Component
    static class Knocking implements Doorkeeper {

        private volatile @Nullable Sender sender = new Sender.Developer();

        @Override
        public void admit(HttpHeaders headers, GraphQLContext context) {
            if (sender != null) {
                context.put(Sender.class, sender);
            }
        }
    }

    @Controller
    static class Failing {

        @QueryMapping
        Object agency(@Argument String id) {
            throw switch (id) {
                case "not found" -> new Failure.NotFound("agency", id);
                case "conflict" -> new Failure.Conflict("It is closed.", "Open it.");
                case "invalid" -> new Failure.Invalid("skills[2].level", "Level 6 is none.", "Give 1 to 5.");
                case "not allowed" -> new Failure.NotAllowed("Not you.", "Ask a planner.");
                case "unavailable" -> new Failure.Unavailable("It is away.", "Wait.");
                default -> new IllegalStateException("the " + id + " is out");
            };
        }
    }
}
