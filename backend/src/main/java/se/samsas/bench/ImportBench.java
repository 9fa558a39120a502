package se.samsas.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import se.samsas.command.Workshop;
import se.samsas.exchange.Imports;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.ImportReport;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.exchange.load.Progress;
import se.samsas.seed.PopulationGenerator;
import se.samsas.seed.SeedFile;

/// How fast invented people are imported over Bolt into the embedded engine of the same process, into a graph that has
/// the skills already, and the same again.
///
/// @param people how many are invented; each has about twelve skills
/// @param seed   of the people
record ImportBench(int people, long seed) {

    private static final long MIB = 1 << 20;

    Figures run(Consumer<Object> shown) {
        var figures = new Figures("import").put("people", people).put("seed", seed);
        try (var scratch = new Scratch()) {
            var taxonomy = scratch.folder("taxonomy");
            var data = scratch.folder("data");
            var generator = new PopulationGenerator().withTitleOnlyPercent(0);
            generator.writeSet(taxonomy, 1, seed, done -> {});
            long began = System.nanoTime();
            generator.write(data, people, seed, done -> shown.accept("%d people invented".formatted(done)));
            figures.seconds("generateSeconds", Duration.ofNanos(System.nanoTime() - began));
            try (var workshop = Workshop.open(scratch.graph(), Imports.class)) {
                var imports = workshop.get(Imports.class);
                imports.data(taxonomy, ImportListener.SILENT);
                var times = new Times(shown);
                put(figures, "", imports.data(data, times), times);
                var again = new Times(shown);
                var report = imports.data(data, again);
                put(figures, "again", report, again);
                figures.put("againChangedNothing", report.changedNothing());
            }
        }
        return figures.put("peakHeapMiB", peakHeap() / MIB);
    }

    private static void put(Figures figures, String prefix, ImportReport report, Times times) {
        var assertions = report.counts().stream()
                .filter(counts -> counts.of().equals(SeedFile.ASSERTIONS.fileName()))
                .mapToLong(counts -> counts.created() + counts.unchanged())
                .sum();
        var rows = report.sum(Counts::created) + report.sum(Counts::unchanged) + report.sum(Counts::changed);
        figures.seconds(name(prefix, "importSeconds"), report.took())
                .put(
                        name(prefix, "rowsPerSecond"),
                        1_000 * rows / Math.max(1, report.took().toMillis()))
                .put(name(prefix, "assertions"), assertions)
                .put(
                        name(prefix, "assertionsPerSecond"),
                        1_000
                                * assertions
                                / Math.max(1, times.of(SeedFile.ASSERTIONS).toMillis()));
    }

    private static String name(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /// When each file was worked on.
    private static final class Times implements ImportListener {

        private final Consumer<Object> shown;
        private final Map<String, Duration> ends = new HashMap<>();
        private final Map<String, Duration> starts = new HashMap<>();
        private Duration last = Duration.ZERO;

        Times(Consumer<Object> shown) {
            this.shown = shown;
        }

        @Override
        public void progress(Progress progress) {
            starts.putIfAbsent(progress.step(), last);
            last = progress.elapsed();
            ends.put(progress.step(), last);
            shown.accept(progress);
        }

        Duration of(SeedFile file) {
            return ends.getOrDefault(file.fileName(), Duration.ZERO)
                    .minus(starts.getOrDefault(file.fileName(), Duration.ZERO));
        }
    }
}
