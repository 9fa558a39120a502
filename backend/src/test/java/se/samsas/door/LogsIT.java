package se.samsas.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ClientException;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.Browser;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.access.People;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import tools.jackson.databind.json.JsonMapper;

/// Nothing personal and nothing secret is written to the log, even by a server that logs more than it does by default.
@IntegrationTest
class LogsIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FAMILY_NAME = "Hemligsson-Ståhl";
    private static final String FREE_TEXT = "jag vill bort från min chef och kan hemlig java";
    private static final String BROKEN_VALUE = "hemligt-bevis";
    private static final List<String> VERBOSE = List.of("org.neo4j.driver", "org.apache.lucene");

    private final Graph graph;
    private final Tokens tokens;
    private final Browser browser;
    private final List<String> secrets = new ArrayList<>(List.of(FAMILY_NAME, FREE_TEXT, BROKEN_VALUE));
    private final Lines lines = new Lines();
    private final Map<Logger, Level> levels = new HashMap<>();

    LogsIT(Graph graph, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.tokens = tokens;
        this.browser = new Browser("http://localhost:" + port);
    }

    /// As the server writes them.
    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final Queue<String> all = new ConcurrentLinkedQueue<>();
        private final Encoder<ILoggingEvent> encoder = ((OutputStreamAppender<ILoggingEvent>)
                        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("CONSOLE"))
                .getEncoder();

        @Override
        protected void append(ILoggingEvent event) {
            all.add(new String(encoder.encode(event), UTF_8));
        }
    }

    @BeforeEach
    void listen() {
        People.make(graph);
        graph.run(
                "MATCH (p:Person) WHERE p.id STARTS WITH 'person-access-it-' SET p.familyName = $name",
                Map.of("name", FAMILY_NAME));
        level(logger(org.slf4j.Logger.ROOT_LOGGER_NAME), Level.INFO);
        level(logger("se.samsas"), Level.DEBUG);
        VERBOSE.forEach(name -> level(logger(name), Level.INFO));
        // Another server that ended in this process took it away.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        lines.start();
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(lines);
    }

    @AfterEach
    void quiet() {
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(lines);
        levels.forEach(Logger::setLevel);
        browser.close();
        graph.run("""
                MATCH (g:Agency {id: $agency})<-[:FOR]-(j:ImportJob)
                OPTIONAL MATCH (j)-[:HAS]->(e)
                DETACH DELETE e, j
                """, Map.of("agency", People.AGENCY));
        People.remove(graph);
    }

    @Test
    void neitherPeopleNorSecretsComeIntoTheLog() {
        signInAndOut();
        search();
        beRefused();
        fail();
        failOutsideOfTheApi();
        importBadRows();

        assertThat(lines.all)
                .as("the log was listened to")
                .anyMatch(line -> line.contains("Unexpected ("))
                .anyMatch(line -> line.contains("dispatcherServlet"))
                .anyMatch(line -> line.contains("org.neo4j.driver.exceptions.ClientException"))
                .anyMatch(line -> line.contains("Sign-in failed: "));
        assertThat(secrets).hasSizeGreaterThan(8);
        var spelled = secrets.stream().map(LogsIT::spelled).toArray(String[]::new);
        assertThat(lines.all).allSatisfy(line -> assertThat(spelled(line)).doesNotContain(spelled));
    }

    /// Names of enums are written otherwise in the graph.
    private static String spelled(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void signInAndOut() {
        browser.open("/login/oauth2/code/samsas?code=stolen-code&state=x&error_description="
                + FAMILY_NAME.replace("å", "a"));
        secrets.addAll(List.of("stolen-code", FAMILY_NAME.replace("å", "a")));
        browser.signIn(People.PLANNER);
        secrets.addAll(List.of(
                browser.cookie("SAMSAS_SESSION").orElseThrow(),
                browser.cookie("XSRF-TOKEN").orElseThrow()));
        assertThat(session("{ viewer { person { name } } }").body()).contains(FAMILY_NAME);
        browser.post("/logout", "", browser.csrfHeaders());
        browser.signIn(People.PLANNER);
        secrets.add(browser.cookie("SAMSAS_SESSION").orElseThrow());
    }

    private void search() {
        assertThat(session(
                                "{ suggestSkillsInText(text: \"%s\") { __typename } searchSkills(text: \"%s\") { __typename } }"
                                        .formatted(FREE_TEXT, FREE_TEXT))
                        .body())
                .doesNotContain("errors");
        assertThat(session("{ previewNeed(need: {title: \"%s\"}) { __typename } }".formatted(FREE_TEXT))
                        .body())
                .contains("errors");
    }

    private void beRefused() {
        assertThat(bearer(
                                token(People.EMPLOYEE),
                                "{ person(id: \"%s\") { name } }"
                                        .formatted(GlobalId.encode("Person", "person-" + People.REAL)))
                        .statusCode())
                .isEqualTo(200);
        bearer(token(People.PLANNER) + "x", "{ __typename }");
        bearer(token("nobody-" + FAMILY_NAME), "{ __typename }");
        browser.post("/graphql", "{\"query\": \"%s\"".formatted(FREE_TEXT), "X-XSRF-TOKEN", "a-token-that-was-made-up");
        secrets.add("a-token-that-was-made-up");
        session("{ %s }".formatted(FREE_TEXT));
        browser.get("/no-such/" + FREE_TEXT.replace(" ", "%20").replace("å", "%C3%A5"));
    }

    /// The graph holds what the server cannot read; then even who asks.
    private void fail() {
        graph.run("""
                MATCH (p:Person {id: $person}), (s:Skill) WITH p, s LIMIT 1
                CREATE (p)-[:HOLDS {evidence: $value, level: 3}]->(s)
                """, Map.of("person", "person-" + People.PLANNER, "value", BROKEN_VALUE));
        assertThat(session("{ viewer { person { holdings { evidence } } } }").body())
                .contains("INTERNAL")
                .doesNotContain(BROKEN_VALUE);
        graph.run(
                "MATCH (a:Account {id: $account}) SET a.roles = [$value]",
                Map.of("account", People.EMPLOYEE, "value", BROKEN_VALUE));
        assertThat(bearer(token(People.EMPLOYEE), "{ __typename }").body())
                .contains("INTERNAL")
                .doesNotContain(BROKEN_VALUE);
    }

    /// What no answer is given for, the servlet container logs by itself, and the driver what it met.
    private void failOutsideOfTheApi() {
        assertThat(browser.get("/me/data.json", "Authorization", "Bearer " + token(People.EMPLOYEE))
                        .statusCode())
                .isEqualTo(500);
        var thrown = new ClientException(
                "Neo.ClientError.Statement.SyntaxError", "Unexpected '%s'\nat all".formatted(BROKEN_VALUE));
        LoggerFactory.getLogger("org.neo4j.driver.Session").error("Failed: {}", thrown.getMessage(), thrown);
        LoggerFactory.getLogger("org.neo4j.driver.Session").error("Failed: {}", thrown.toString());
        LoggerFactory.getLogger("se.samsas.Any").warn("It failed: {}", thrown.toString());
        LoggerFactory.getLogger("se.samsas.Any").warn("It failed", new IllegalStateException(thrown));
    }

    private void importBadRows() {
        var token = token(People.ADMIN);
        var id = JSON.readTree(bearer(
                                token,
                                "mutation { prepareImport(input: {kind: STAFF, agency: \"%s\"}) { job { id } } }"
                                        .formatted(GlobalId.encode("Agency", People.AGENCY)))
                        .body())
                .at("/data/prepareImport/job/id")
                .asString();
        var list = "Anställningsnummer;Namn;Titel;Andel\n1;Åsa %1$s;Jurist;200\n2;%1$s;%2$s;x\n1;;;\n"
                .formatted(FAMILY_NAME, FREE_TEXT);
        browser.put(
                "/imports/%s/files/staff.csv".formatted(id), list.getBytes(UTF_8), "Authorization", "Bearer " + token);
        bearer(token, "mutation { rehearseImport(input: {id: \"%s\"}) { job { id } } }".formatted(id));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> bearer(token, "{ import(id: \"%s\") { state filesWithBadRows rehearsed } }".formatted(id))
                        .body()
                        .contains("\"filesWithBadRows\":[\"staff.csv\"]"));
    }

    private String token(String account) {
        var token = tokens.of(account);
        secrets.add(token);
        return token;
    }

    private HttpResponse<String> session(String query) {
        return browser.post("/graphql", JSON.writeValueAsString(Map.of("query", query)), browser.csrfHeaders());
    }

    private HttpResponse<String> bearer(String token, String query) {
        return browser.post(
                "/graphql", JSON.writeValueAsString(Map.of("query", query)), "Authorization", "Bearer " + token);
    }

    private void level(Logger logger, Level level) {
        levels.put(logger, logger.getLevel());
        logger.setLevel(level);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
