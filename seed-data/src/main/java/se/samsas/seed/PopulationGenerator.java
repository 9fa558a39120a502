package se.samsas.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.function.IntConsumer;

/// Writes invented agencies with invented people, of any number up to 9,999,999, as CSV of the data format.
///
/// The same number and seed give the same bytes on every machine. People are written as they are made, so that memory
/// does not grow with their number.
public final class PopulationGenerator {
    /// The day as of which populations are made: everything that has happened lies before it.
    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 21);

    private static final int MOST = 9_999_999;
    private static final int TITLE_ONLY_PERCENT = 60;
    private static final int PEOPLE_BETWEEN_REPORTS = 1_000;

    private final Archetypes archetypes;
    private final int titleOnlyPercent;

    /// Six in ten people have only a title, as in real registers.
    public PopulationGenerator() {
        this(Archetypes.committed());
    }

    PopulationGenerator(Archetypes archetypes) {
        this(archetypes, TITLE_ONLY_PERCENT);
    }

    private PopulationGenerator(Archetypes archetypes, int titleOnlyPercent) {
        if (titleOnlyPercent < 0 || titleOnlyPercent > 100) {
            throw new IllegalArgumentException("%d is no percentage; give 0 to 100".formatted(titleOnlyPercent));
        }
        this.archetypes = archetypes;
        this.titleOnlyPercent = titleOnlyPercent;
    }

    /// A generator with another share of people who have no skills described; 0 for benchmarks, where each then has
    /// about twelve skills.
    ///
    /// @throws IllegalArgumentException outside 0 to 100
    public PopulationGenerator withTitleOnlyPercent(int percent) {
        return new PopulationGenerator(archetypes, percent);
    }

    /// Writes a whole data set: the skills, occupations and role profiles of [SeedData], a population as
    /// [#write(Path, int, long, IntConsumer)] makes it, and needs drawn from the same roles.
    ///
    /// @throws IllegalArgumentException for a number of people below 1 or above 9,999,999
    public void writeSet(Path folder, int people, long seed, IntConsumer progress) {
        write(folder, people, seed, progress);
        try {
            for (var file : EnumSet.range(SeedFile.SKILLS, SeedFile.ROLE_SKILLS)) {
                try (var in = SeedData.open(file)) {
                    Files.copy(in, folder.resolve(file.fileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            for (var file : List.of(
                    SeedFile.LEGAL_BASES,
                    SeedFile.AGENCY_SUCCESSORS,
                    SeedFile.AGENCY_EVENTS,
                    SeedFile.ERASED_PEOPLE,
                    SeedFile.PROPOSALS,
                    SeedFile.MONTHS_PROPOSALS,
                    SeedFile.CAPACITY_CHANGES)) {
                Csv.writer(folder, file).close();
            }
            new DrawnNeeds(Population.of(people, seed, AS_OF), archetypes).write(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @see #write(Path, int, long, IntConsumer)
    public void write(Path folder, int people, long seed) {
        write(folder, people, seed, done -> {});
    }

    /// Writes the files of agencies and people; skills, roles and needs are those of [SeedData].
    ///
    /// @param folder made where it is missing; files of these names are replaced
    /// @param people at least 1
    /// @param progress is told how many people are written, now and then and at the end
    /// @throws IllegalArgumentException for a number of people below 1 or above 9,999,999
    public void write(Path folder, int people, long seed, IntConsumer progress) {
        if (people < 1 || people > MOST) {
            throw new IllegalArgumentException("%d people cannot be invented; give 1 to %d".formatted(people, MOST));
        }
        var population = Population.of(people, seed, AS_OF);
        var maker = new People(population, archetypes, titleOnlyPercent);
        try {
            Files.createDirectories(folder);
            AgencyFiles.write(population, folder);
            try (var files = new PeopleFiles(folder, seed)) {
                var done = 0;
                for (var units : population.units()) {
                    for (var unit : units) {
                        for (var i = 0; i < unit.people(); i++) {
                            files.write(unit, maker.make(unit, unit.firstPerson() + i));
                            if (++done % PEOPLE_BETWEEN_REPORTS == 0 || done == people) {
                                progress.accept(done);
                            }
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
