package se.samsas.exchange;

import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import se.samsas.command.Workshop;
import se.samsas.graph.ContainedNeo4j;
import se.samsas.graph.InContainers;

/// On a Neo4j of its own, since desks are emptied.
@InContainers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoRoundTripContainerIT extends DemoRoundTripIT {

    private final ContainedNeo4j neo4j = new ContainedNeo4j();
    private final Workshop workshop;

    DemoRoundTripContainerIT() {
        var settings = new HashMap<>(neo4j.settings());
        settings.put("samsas.today", "2026-11-21");
        workshop = Workshop.open(settings, Imports.class, Exports.class);
    }

    @AfterAll
    void close() {
        workshop.close();
        neo4j.close();
    }

    @Override
    Desk desk(Path folder) {
        return new Desk(folder, workshop);
    }
}
