package se.samsas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import se.samsas.command.Workshop;
import se.samsas.exchange.Imports;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.ImportReport;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.exchange.load.Progress;
import se.samsas.exchange.table.Complaint;
import se.samsas.graph.Graph;
import se.samsas.search.index.MatchIndex;
import se.samsas.seed.PopulationGenerator;
import se.samsas.seed.SeedData;
import se.samsas.seed.SeedFile;

/// A graph of invented people in which to match.
final class InventedPeople {

    private static final List<SeedFile> TAXONOMY = List.of(
            SeedFile.SKILLS,
            SeedFile.SKILL_LABELS,
            SeedFile.SKILL_BROADER,
            SeedFile.SKILL_RELATED,
            SeedFile.SKILL_SAME_AS,
            SeedFile.ROLE_PROFILES,
            SeedFile.ROLE_SKILLS,
            SeedFile.OCCUPATIONS);

    /// What the server keeps its matching index with.
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackageClasses = MatchIndex.class,
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "se\\.samsas\\.search\\.index\\.(MatchIndex|IndexRefresh|Profiles|Taxonomies|Sharings)"))
    static class Index {}

    private InventedPeople() {}

    /// Writes people, and the skills that they have.
    static void writeWithSkills(Path data, int people, long seed) {
        try {
            Files.createDirectories(data);
            for (var file : TAXONOMY) {
                try (var in = SeedData.open(file)) {
                    Files.copy(in, data.resolve(file.fileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new PopulationGenerator().withTitleOnlyPercent(0).write(data, people, seed);
    }

    /// Imports them, and puts down how fast that was.
    static void fill(Scratch scratch, Path data, Consumer<Object> progress, Figures figures) {
        try (var workshop = Workshop.open(scratch.graph(), Imports.class)) {
            var report = workshop.get(Imports.class).data(data, new ImportListener() {
                @Override
                public void progress(Progress now) {
                    progress.accept(now);
                }

                @Override
                public void complaint(Complaint complaint) {
                    progress.accept(complaint);
                }
            });
            figures.put("assertions", assertions(report))
                    .put("rows", report.sum(Counts::created))
                    .seconds("importSeconds", report.took())
                    .put(
                            "rowsPerSecond",
                            1_000 * report.sum(Counts::created) / report.took().toMillis());
        }
    }

    /// How many people a graph has.
    static int count(Graph graph) {
        return graph.get(
                "MATCH (p:Person) RETURN count(p) AS people",
                Map.of(),
                row -> row.get("people").asInt());
    }

    private static long assertions(ImportReport report) {
        return report.counts().stream()
                .filter(counts -> counts.of().equals(SeedFile.ASSERTIONS.fileName()))
                .mapToLong(Counts::created)
                .sum();
    }
}
