package se.samsas.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.access.Viewers;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.person.erased.DataSubjects;
import se.samsas.personal.DoneBy;
import se.samsas.personal.ExtractPart;
import se.samsas.personal.PersonalData;
import se.samsas.personal.Tie;

/// Whatever the graph holds on people is some feature's, which gives it and erases it.
@IntegrationTest
class PersonalDataIT {

    private static final Pattern NODE = Pattern.compile("^\\| `(\\w+)` \\| (.*) \\|$");
    private static final Pattern ACCOUNT =
            Pattern.compile("`(\\w+)` \\(account\\)|`(account)`(?!,? \\(the)|`(cancel)`");
    private static final Pattern PART = Pattern.compile("`(\\w+)`");

    private final Graph graph;
    private final List<PersonalData> held;
    private final EventfulPerson person;

    PersonalDataIT(
            Graph graph,
            List<PersonalData> held,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            @LocalServerPort int port) {
        this.graph = graph;
        this.held = held;
        this.person = new EventfulPerson(graph, revisions, viewers, tokens, port);
    }

    @AfterEach
    void close() {
        person.close();
    }

    /// Nor does a feature name what is not there: the graph that is walked is full.
    @Test
    void everyRelationshipOfPeopleIsOneFeatures() {
        person.live();
        var found = found();
        for (var one : found) {
            assertThat(held.stream()
                            .filter(data -> data.ties().stream().anyMatch(one::is))
                            .map(data -> data.getClass().getSimpleName()))
                    .as("whose is %s", one)
                    .hasSize(1);
        }
        assertThat(held.stream().flatMap(data -> data.ties().stream()))
                .allMatch(tie -> found.stream().anyMatch(one -> one.is(tie)));
    }

    /// A kind of relationship that there is.
    private record Found(String type, Set<String> labels, boolean outwards) {

        boolean is(Tie tie) {
            return tie.type().equals(type) && tie.outwards() == outwards && labels.contains(tie.label());
        }
    }

    private List<Found> found() {
        return graph.list(
                """
                MATCH (p:Person)-[r]-(other)
                RETURN DISTINCT type(r) AS type, labels(other) AS labels, startNode(r) = p AS outwards
                """,
                Map.of(),
                row -> new Found(
                        row.get("type").asString(),
                        Set.copyOf(row.get("labels").asList(Value::asString)),
                        row.get("outwards").asBoolean()));
    }

    /// Whatever the graph model says to name an account is renamed when its person is erased.
    @Test
    void allThatNamesAnAccountIsSomeFeatures() throws IOException {
        var named = new ArrayList<DoneBy>();
        for (var line : Files.readAllLines(Path.of("../docs/graph-model.md"))) {
            var node = NODE.matcher(line);
            if (node.matches() && !List.of("AuditEntry", "Account", "Stranger").contains(node.group(1))) {
                ACCOUNT.matcher(node.group(2))
                        .results()
                        .map(found -> String.valueOf(
                                found.group(1) != null
                                        ? found.group(1)
                                        : found.group(2) != null ? found.group(2) : found.group(3)))
                        .forEach(property -> named.add(new DoneBy(node.group(1), property)));
            }
        }
        assertThat(held.stream().flatMap(data -> data.doneBy().stream()))
                .doesNotHaveDuplicates()
                .containsAll(named);
        assertThat(named).hasSizeGreaterThan(12);
    }

    /// docs/my-data.md lists the parts in the order in which they are given.
    @Test
    void thePartsAreThoseOfTheDocs() throws IOException {
        person.live();
        var subject = DataSubjects.get(graph, EventfulPerson.ID);
        var lines = Files.readAllLines(Path.of("../docs/my-data.md"));
        var table = lines.subList(lines.indexOf("| part | what each row is |") + 2, lines.size());
        var written = table.stream()
                .takeWhile(line -> line.startsWith("|"))
                .flatMap(line -> PART.matcher(line.split("\\|", -1)[1]).results())
                .map(part -> part.group(1));
        assertThat(held.stream()
                        .flatMap(data -> data.give(graph, subject).stream())
                        .map(ExtractPart::name))
                .containsExactlyElementsOf(written.toList());
    }
}
