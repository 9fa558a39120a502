package se.samsas.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.driver.Driver;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings the schema of the graph up to date.
final class Migrator {

    private static final String FOLDER = "neo4j/migrations";

    private Migrator() {}

    /// @throws GraphUnavailable where another server is doing so, or stopped while it did
    static void migrate(Driver driver, String database) {
        var config = MigrationsConfig.builder()
                .withLocationsToScan("classpath:" + FOLDER)
                .withResourceScanner(locations -> scripts())
                .withDatabase(database)
                .build();
        try {
            new Migrations(config, driver).apply();
        } catch (MigrationsException e) {
            throw new GraphUnavailable(
                    "The schema of the graph could not be brought up to date: " + e.getMessage(),
                    "Where no other server is doing so, one stopped while it did: take out its lock with"
                            + " `MATCH (lock:__Neo4jMigrationsLock) DELETE lock` and start again.",
                    e);
        }
    }

    /// The library's own search goes through every jar of the class path, which takes seconds.
    private static List<URL> scripts() {
        try {
            var urls = new ArrayList<URL>();
            for (var script :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "/*.cypher")) {
                urls.add(script.getURL());
            }
            return urls;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
