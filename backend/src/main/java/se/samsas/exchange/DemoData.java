package se.samsas.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.ImportReport;
import se.samsas.exchange.load.Progress;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.DataSource;
import se.samsas.exchange.table.Tables;
import se.samsas.graph.Graph;

/// Fills an empty graph with the demo data before the server takes its first request.
///
/// While it does so a node `Loading` stands in the graph, so that a start that was interrupted is made up for by the
/// next one.
@Component
final class DemoData implements SmartLifecycle {

    static final DataSource SEED = new DataSource.Resources("/seed/");

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);
    private static final long LOG_EVERY = TimeUnit.SECONDS.toNanos(2);

    private final Tables tables;
    private final Graph graph;
    private final Imports imports;
    private final boolean wanted;
    private boolean running;

    /// @param wanted `SAMSAS_DEMO`; where it does not say, the embedded engine gets the demo data and a server
    /// of its own
    ///               does not
    DemoData(
            Tables tables,
            Graph graph,
            Imports imports,
            @Value("${samsas.demo:#{null}}") @Nullable Boolean wanted,
            @Value("${samsas.neo4j.uri:}") String uri) {
        this.tables = tables;
        this.graph = graph;
        this.imports = imports;
        this.wanted = wanted == null ? uri.isEmpty() : wanted;
    }

    /// Before whatever reads the graph at the start, such as the matching index.
    @Override
    public int getPhase() {
        return -1_000;
    }

    @Override
    public void start() {
        running = true;
        if (wanted && isToBeFilled()) {
            log.info("The graph is empty: loading the demo data (SAMSAS_DEMO=false starts without)");
            imports.fill(SEED, "The demo data", this::begin, new ProgressLog()).ifPresent(this::done);
        }
    }

    private boolean begin() {
        var toBeFilled = isToBeFilled();
        if (toBeFilled) {
            graph.run("MERGE (:Loading {of: 'demo'})", Map.of());
        }
        return toBeFilled;
    }

    private void done(ImportReport report) {
        graph.run("MATCH (l:Loading {of: 'demo'}) DELETE l", Map.of());
        graph.awaitIndexes();
        log.info(String.format(
                Locale.ROOT,
                "The demo data is loaded: %,d rows in %.1f s",
                report.sum(ImportReport.Counts::created),
                report.took().toMillis() / 1e3));
    }

    private boolean isToBeFilled() {
        return isInterrupted() || tables.areEmpty(graph);
    }

    private boolean isInterrupted() {
        return graph.find("MATCH (l:Loading {of: 'demo'}) RETURN l.of AS of", Map.of(), row -> row)
                .isPresent();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static final class ProgressLog implements ImportListener {

        private long last = System.nanoTime();

        @Override
        public void progress(Progress progress) {
            if (System.nanoTime() - last > LOG_EVERY) {
                last = System.nanoTime();
                log.info("Loading the demo data: {}", progress);
            }
        }

        @Override
        public void complaint(Complaint complaint) {
            log.warn("The demo data has a bad row: {}", complaint);
        }
    }
}
