package se.samsas.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the demo set that is committed: the skills of ESCO, what was curated, and a population of 2,000 from seed 42.
final class DemoSet {
    static final int PEOPLE = 2_000;
    static final long SEED = 42;

    private static final SeedFile[] FROM_ESCO = {
        SeedFile.SKILLS,
        SeedFile.SKILL_LABELS,
        SeedFile.SKILL_BROADER,
        SeedFile.SKILL_RELATED,
        SeedFile.SKILL_COLLECTIONS,
        SeedFile.OCCUPATIONS,
        SeedFile.OCCUPATION_LABELS,
        SeedFile.OCCUPATION_SKILLS
    };

    private DemoSet() {}

    /// Makes everything but what comes from ESCO anew.
    ///
    /// @param args the folder to write
    static void main(String[] args) {
        write(escoPart(), Path.of(args[0]));
    }

    /// The rows of the committed set that come from ESCO, before anything was curated. A Swedish label that was
    /// corrected is not among them, but would be corrected again.
    static Tables escoPart() {
        var tables = Tables.committed(FROM_ESCO);
        var skills = tables.get(SeedFile.SKILLS);
        tables.get(SeedFile.SKILL_LABELS).removeIf(row -> !row.get("source").equals(EscoExtract.SOURCE));
        for (var file : new SeedFile[] {SeedFile.SKILL_BROADER, SeedFile.SKILL_RELATED, SeedFile.SKILL_COLLECTIONS}) {
            tables.get(file)
                    .removeIf(row -> row.cells().stream().anyMatch(cell -> cell.startsWith(SkillNames.local(""))));
        }
        skills.removeIf(row -> !row.get("scheme").equals(EscoExtract.SOURCE));
        return tables;
    }

    static void write(Tables tables, Path folder) {
        CuratedSkills.into(tables);
        Needs.into(tables);
        try {
            Files.createDirectories(folder);
            tables.write(
                    folder,
                    Stream.concat(
                                    Arrays.stream(FROM_ESCO),
                                    Stream.of(
                                            SeedFile.SKILL_DESCRIPTIONS,
                                            SeedFile.SKILL_SAME_AS,
                                            SeedFile.SKILL_PROPOSALS,
                                            SeedFile.SKILL_CHANGES,
                                            SeedFile.ROLE_PROFILES,
                                            SeedFile.ROLE_SKILLS,
                                            SeedFile.LEGAL_BASES,
                                            SeedFile.AGENCY_SUCCESSORS,
                                            SeedFile.AGENCY_EVENTS,
                                            SeedFile.ERASED_PEOPLE,
                                            SeedFile.PROPOSALS,
                                            SeedFile.MONTHS_PROPOSALS,
                                            SeedFile.CAPACITY_CHANGES,
                                            SeedFile.NEEDS,
                                            SeedFile.NEED_SKILLS))
                            .toArray(SeedFile[]::new));
            new PopulationGenerator(Archetypes.of(tables)).write(folder, PEOPLE, SEED);
            Files.writeString(
                    folder.resolve("index.txt"),
                    Arrays.stream(SeedFile.values())
                            .map(SeedFile::fileName)
                            .collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
