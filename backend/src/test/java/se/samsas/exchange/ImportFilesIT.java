package se.samsas.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsas.exchange.ImportsOverApi.ADMIN;
import static se.samsas.exchange.ImportsOverApi.AGENCY;
import static se.samsas.exchange.ImportsOverApi.LIST;
import static se.samsas.exchange.ImportsOverApi.administrator;
import static se.samsas.exchange.ImportsOverApi.code;
import static se.samsas.exchange.ImportsOverApi.file;
import static se.samsas.exchange.ImportsOverApi.id;
import static se.samsas.exchange.ImportsOverApi.sleep;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.api.GlobalId;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.job.JobAct;
import se.samsas.job.Lease;

/// The files of imports: which are received and which are not, to which import each belongs, and when they go.
@IntegrationTest
class ImportFilesIT {

    private final Graph graph;
    private final Tokens tokens;
    private final ImportJobs jobs;
    private final ReceivedFiles received;
    private final ImportFiles files;
    private final Revisions revisions;
    private final int port;
    private final ImportsOverApi api;

    @TempDir
    private Path folder;

    ImportFilesIT(
            Graph graph,
            Tokens tokens,
            ImportJobs jobs,
            ReceivedFiles received,
            ImportFiles files,
            Revisions revisions,
            @LocalServerPort int port) {
        this.graph = graph;
        this.tokens = tokens;
        this.jobs = jobs;
        this.received = received;
        this.files = files;
        this.revisions = revisions;
        this.port = port;
        this.api = new ImportsOverApi(graph, tokens, port);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aNameThatLeadsElsewhereIsRefused() {
        var id = api.prepared();
        for (var name : List.of("..%2Fstaff.csv", "%2Fetc%2Fstaff.csv", "..%5Cstaff.csv", "..csv", ".csv")) {
            assertThat(api.put(ADMIN, id, name, LIST).statusCode()).as(name).isBetween(400, 404);
        }
        assertThat(api.put(ADMIN, id, "staff.zip", LIST).body()).contains("INVALID", "zip");
        assertThat(api.shown(id).path("files").isEmpty()).isTrue();
    }

    /// `curl -T` says nothing of the type, `curl --data-binary` that it is a form.
    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/csv"})
    void aFileIsKeptAsItIsSentWhateverItCallsItself(String type) {
        var id = id(api.prepare(ADMIN, "DATA", AGENCY));
        var content = "person,given_name,family_name\n".getBytes(UTF_8);
        assertThat(api.browser()
                        .put(type, file(id, "people.csv"), content, api.as(ADMIN))
                        .statusCode())
                .isEqualTo(200);
        assertThat(api.shown(id).path("files")).hasSize(1);
    }

    @Test
    void anEmptyFileIsRefused() {
        var id = id(api.prepare(ADMIN, "DATA", AGENCY));
        assertThat(api.put(ADMIN, id, "people.csv", "").body()).contains("INVALID", "'people.csv' is empty");
        assertThat(api.shown(id).path("files").isEmpty()).isTrue();
    }

    @Test
    void aFileThatIsNoneOfTheFormatIsRefusedInTheLanguageOfTheReader() {
        var id = id(api.prepare(ADMIN, "DATA", AGENCY));
        assertThat(api.browser()
                        .put(
                                file(id, "x.csv"),
                                "a,b\n1,2\n".getBytes(UTF_8),
                                "Authorization",
                                tokens.header(ADMIN),
                                "Accept-Language",
                                "sv")
                        .body())
                .contains("har kolumnerna a, b");
        assertThat(api.put(ADMIN, id, "x.csv", "person,given_name,family_name\n")
                        .body())
                .contains("people.csv");
    }

    @Test
    void aFileCanBeTakenBack() {
        var id = id(api.prepare(ADMIN, "DATA", AGENCY));
        api.put(ADMIN, id, "people.csv", "person\n");
        assertThat(api.browser().delete(file(id, "people.csv"), api.as(ADMIN)).statusCode())
                .isEqualTo(204);
        assertThat(api.shown(id).path("files").isEmpty()).isTrue();
        assertThat(code(api.mutate(ADMIN, "startImport", id))).isEqualTo("CONFLICT");
        assertThat(code(api.mutate(ADMIN, "cancelImport", id))).isEqualTo("CONFLICT");
    }

    @Test
    void whatComesTooLateIsNoPartOfTheImportNorOfTheNext() throws Exception {
        api.letAnotherImport();
        var id = api.prepared();
        api.put(ADMIN, id, "staff.csv", LIST);
        var slow = new PipedOutputStream();
        try (var client = HttpClient.newHttpClient();
                var content = new PipedInputStream(slow)) {
            var answer = begun(client, id, slow, content);
            assertThat(code(api.mutate(ADMIN, "startImport", id))).isEmpty();
            slow.write("8;Sen Sändning\n".getBytes(UTF_8));
            slow.close();
            assertThat(answer.get().statusCode()).isEqualTo(409);
        }
        api.letAnotherEnd();
        assertThat(api.ended(id).path("state").asString()).isEqualTo("DONE");
        assertThat(graph.list(
                        "MATCH (p:Person) WHERE p.id STARTS WITH $start RETURN p.id AS id",
                        Map.of("start", AGENCY + "."),
                        row -> row.get("id").asString()))
                .containsExactly(AGENCY + ".1");
    }

    @Test
    void filesGoThirtyDaysAfterTheyWereTouchedWhetherSomebodyImportsOrNot() throws IOException {
        var own = new ImportFiles(new Recognition(AllTables.ALL), folder, 1, 1);
        var old = api.received(jobs, received, own);
        var atWork = api.received(jobs, received, own);
        jobs.begin(administrator(), atWork, JobAct.START);
        Files.createDirectories(folder.resolve("of-nobody"));
        for (var job : List.of(old, atWork, "of-nobody")) {
            Files.setLastModifiedTime(
                    folder.resolve(job), FileTime.from(Instant.now().minus(Duration.ofDays(99))));
        }
        sweep(own, Duration.ofDays(6));
        assertThat(jobs.find(administrator(), old).orElseThrow().received())
                .as("somebody sent a file six days ago")
                .singleElement()
                .satisfies(file -> assertThat(own.path(old, file)).exists());
        sweep(own, Duration.ofDays(29));
        assertThat(folder.resolve("of-nobody"))
                .as("no import that the graph knows")
                .doesNotExist();
        assertThat(jobs.find(administrator(), old).orElseThrow().files()).hasSize(1);
        assertThat(folder.resolve(old)).as("somebody sent a file 29 days ago").exists();
        assertThat(jobs.find(administrator(), old).orElseThrow().received())
                .singleElement()
                .satisfies(file -> assertThat(own.path(old, file)).doesNotExist());
        assertThatThrownBy(() -> jobs.begin(administrator(), old, JobAct.START))
                .isInstanceOf(Failure.Conflict.class)
                .hasMessageContaining("files are deleted");

        sweep(own, Duration.ofDays(31));
        assertThat(folder.resolve(old)).doesNotExist();
        assertThat(jobs.find(administrator(), old).orElseThrow().files()).isEmpty();
        assertThat(folder.resolve(atWork)).as("a server works on it").exists();
        assertThat(jobs.find(administrator(), atWork).orElseThrow().files()).hasSize(1);
    }

    @Test
    void whatSomebodyBeganSinceIsNotOld() {
        var own = new ImportFiles(new Recognition(AllTables.ALL), folder, 1, 1);
        var local = api.received(jobs, received, own);
        graph.run("""
                MATCH (j:ImportJob {id: $id})-[:HAS]->(e)
                SET j.created = datetime() - duration({days: 40}), j.touched = j.created
                """, Map.of("id", local));
        var moment = Instant.now().minus(Duration.ofDays(30));
        assertThat(received.untouchedSince(moment)).doesNotContain(local);
        assertThat(received.forget(local, moment)).isFalse();
    }

    /// Of an import that nobody has touched for as long, but by what comes now.
    @Test
    void whatComesInWhileOldFilesGoStays() throws Exception {
        var id = api.prepared();
        var local = GlobalId.parse("Import", id);
        graph.run("""
                MATCH (j:ImportJob {id: $id})-[:HAS]->(e) SET j.created = datetime() - duration({days: 40}), e.at = j.created
                """, Map.of("id", local));
        var slow = new PipedOutputStream();
        try (var client = HttpClient.newHttpClient();
                var content = new PipedInputStream(slow)) {
            var answer = begun(client, id, slow, content);
            assertThat(received.untouchedSince(Instant.now().minus(Duration.ofDays(30))))
                    .doesNotContain(local);
            // As if it had begun after the last look.
            graph.run("MATCH (j:ImportJob {id: $id}) REMOVE j.touched", Map.of("id", local));
            sweep(files, Duration.ZERO);
            slow.close();
            assertThat(answer.get().statusCode()).isEqualTo(200);
        }
        var job = jobs.find(administrator(), local).orElseThrow();
        assertThat(job.received())
                .singleElement()
                .satisfies(file -> assertThat(files.path(local, file)).exists());
    }

    @Test
    void whereThereIsNoRoomOnTheDiskItIsNotTheSendersFault() throws IOException {
        var id = api.prepared();
        // Where the folder of what comes should be is something else.
        var received = files.path(GlobalId.parse("Import", id), new Import.Received("x", "x", ""))
                .getParent();
        Files.delete(received);
        Files.createFile(received);
        assertThat(api.put(ADMIN, id, "staff.csv", LIST).statusCode()).isEqualTo(500);
        Files.delete(received);
        assertThat(api.put(ADMIN, id, "staff.csv", LIST).statusCode()).isEqualTo(200);
    }

    /// A list that comes slowly: its beginning has come, and the answer is to come.
    private CompletableFuture<HttpResponse<String>> begun(
            HttpClient client, String id, PipedOutputStream slow, PipedInputStream content) throws IOException {
        var answer = client.sendAsync(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + file(id, "staff.csv")))
                        .header("Authorization", tokens.header(ADMIN))
                        .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> content))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        // More than the client keeps back.
        slow.write(("Anställningsnummer;Namn\n" + "7;Sen Sändning\n".repeat(8_000)).getBytes(UTF_8));
        slow.flush();
        sleep(Duration.ofSeconds(2));
        return answer;
    }

    /// Does what deletes them on a day that is so far ahead.
    private void sweep(ImportFiles own, Duration ahead) {
        new ImportRetention(jobs, received, own, revisions, Clock.offset(Clock.systemUTC(), ahead))
                .run(new Lease("import-retention", 1));
    }
}
