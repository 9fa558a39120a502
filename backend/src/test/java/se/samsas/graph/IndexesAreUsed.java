package se.samsas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.Plan;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Holds every query that the server ran in a class of tests to finding what grows by an index: the planner is asked
/// how it would do each, and may go through all nodes of a kind only where that is meant, as said here with its
/// reason.
///
/// A property that may be absent in a query (`$id IS NULL OR n.id = $id`), a property within a function
/// (`datetime(n.at)`) and an `OR` over two nodes are what makes an index useless.
///
/// The planner tells what it planned when the query ran. Of the servers that test at once the first to meet a query
/// asks.
public final class IndexesAreUsed implements AfterAllCallback {

    /// Where they say which they have met; the build gives it a name of its own.
    private static final @Nullable String MET = System.getProperty("queries.met");

    private static final Pattern SCAN = Pattern.compile(".*(?<!Index)Scan@.*");

    @Override
    public void afterAll(ExtensionContext context) {
        var recorded = SpringExtension.getApplicationContext(context).getBean(RecordedQueries.class);
        var scans = new ArrayList<String>();
        recorded.take().forEach((cypher, parameters) -> {
            if (!cypher.startsWith("CALL db.")
                    && ScansThatAreMeant.reason(cypher).isEmpty()
                    && isFirstToMeet(cypher)) {
                scans(recorded.driver(), cypher, parameters)
                        .forEach(scan -> scans.add("%s in:%n%s".formatted(scan, cypher)));
            }
        });
        assertThat(scans)
                .as("queries that go through all nodes of a kind: give them an index that they can use, or say in "
                        + "ScansThatAreMeant why it is meant")
                .isEmpty();
    }

    private static boolean isFirstToMeet(String cypher) {
        if (MET == null) {
            return true;
        }
        try {
            var folder = Files.createDirectories(Path.of(MET));
            Files.createFile(folder.resolve(UUID.nameUUIDFromBytes(cypher.getBytes(StandardCharsets.UTF_8))
                    .toString()));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> scans(Driver driver, String cypher, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            return operators(session.run("EXPLAIN " + cypher, parameters)
                            .consume()
                            .plan())
                    .filter(plan -> SCAN.matcher(plan.operatorType()).matches())
                    .map(plan -> plan.operatorType() + " "
                            + Objects.requireNonNull(plan.arguments().get("Details"))
                                    .asString())
                    .filter(ScansThatAreMeant::grows)
                    .toList();
        } catch (Neo4jException e) {
            return List.of("not explained (%s)".formatted(e.getMessage()));
        }
    }

    private static Stream<? extends Plan> operators(Plan plan) {
        return Stream.concat(Stream.of(plan), plan.children().stream().flatMap(IndexesAreUsed::operators));
    }
}
