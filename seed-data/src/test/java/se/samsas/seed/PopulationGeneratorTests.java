package se.samsas.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationGeneratorTests {
    @TempDir
    Path folder = Path.of("unset");

    @Test
    void theCommittedDemoSetIsWhatTheGeneratorMakes() throws IOException {
        DemoSet.write(DemoSet.escoPart(), folder);

        for (var name : SeedData.fileNames()) {
            try (var committed = SeedData.open(name)) {
                assertThat(Files.readAllBytes(folder.resolve(name)))
                        .as("%s; run DemoSet again and commit what it writes", name)
                        .isEqualTo(committed.readAllBytes());
            }
        }
    }

    @Test
    void theSameSeedMakesTheSamePeopleAndAnotherSeedOthers() throws IOException {
        var generator = new PopulationGenerator();
        for (var seed : List.of(1L, 2L)) {
            generator.write(folder.resolve("a" + seed), 300, seed);
            generator.write(folder.resolve("b" + seed), 300, seed);
        }

        for (var file : List.of(SeedFile.PEOPLE, SeedFile.EMPLOYMENTS, SeedFile.ASSERTIONS, SeedFile.CAPACITY)) {
            var first = Files.readAllBytes(folder.resolve("a1").resolve(file.fileName()));
            assertThat(Files.readAllBytes(folder.resolve("b1").resolve(file.fileName())))
                    .isEqualTo(first);
            assertThat(Files.readAllBytes(folder.resolve("a2").resolve(file.fileName())))
                    .isNotEqualTo(first);
        }
    }

    @Test
    void aLargePopulationHasMoreAgenciesAndStaysSorted() throws IOException {
        new PopulationGenerator().write(folder, 30_000, 7);

        for (var file : List.of(
                SeedFile.AGENCIES,
                SeedFile.UNITS,
                SeedFile.SHARING,
                SeedFile.PEOPLE,
                SeedFile.EMPLOYMENTS,
                SeedFile.MANAGERS,
                SeedFile.ACCOUNTS)) {
            assertThat(keys(file))
                    .as(file.fileName())
                    .isSortedAccordingTo(Csv.BY_CODE_POINT)
                    .doesNotHaveDuplicates();
        }
        assertThat(keys(SeedFile.AGENCIES)).hasSizeGreaterThan(12);
        assertThat(keys(SeedFile.PEOPLE)).hasSize(30_000);
    }

    @Test
    void aWholeSetHasNeedsThatAskForSkillsOfItsRoles() throws IOException {
        new PopulationGenerator().writeSet(folder.resolve("a"), 1_200, 5, done -> {});
        new PopulationGenerator().writeSet(folder.resolve("b"), 1_200, 5, done -> {});

        assertThat(folder.resolve("a").toFile().list())
                .containsExactlyInAnyOrder(
                        Arrays.stream(SeedFile.values()).map(SeedFile::fileName).toArray(String[]::new));
        var needs = rows("a", SeedFile.NEEDS);
        var skills = rows("a", SeedFile.NEED_SKILLS);
        assertThat(needs).hasSize(20).isEqualTo(rows("b", SeedFile.NEEDS));
        assertThat(skills.stream().map(row -> row.get(0)).distinct().toList())
                .isEqualTo(needs.stream().map(row -> row.get(0)).toList());
        assertThat(rows("a", SeedFile.SKILLS).stream().map(row -> row.get(0)).toList())
                .containsAll(skills.stream().map(row -> row.get(1)).toList());
        assertThat(skills.stream().filter(row -> row.get(4).equals("true")).map(row -> row.get(0)))
                .as("each need has something that must be met")
                .containsAll(needs.stream().map(row -> row.get(0)).toList());
    }

    private List<List<String>> rows(String set, SeedFile file) throws IOException {
        try (var in = Files.newInputStream(folder.resolve(set).resolve(file.fileName()))) {
            return Csv.read(in).stream()
                    .map(row -> List.copyOf(row.getFields()))
                    .toList();
        }
    }

    @Test
    void progressIsToldNowAndThenAndAtTheEnd() {
        List<Integer> told = new ArrayList<>();
        new PopulationGenerator().write(folder, 2_500, 1, told::add);

        assertThat(told).containsExactly(1_000, 2_000, 2_500);
    }

    @Test
    void forBenchmarksEverybodyHasAboutTwelveSkills() throws IOException {
        new PopulationGenerator().withTitleOnlyPercent(0).write(folder, 2_000, 3);

        var held = new HashSet<List<String>>();
        try (var in = Files.newInputStream(folder.resolve(SeedFile.ASSERTIONS.fileName()))) {
            Csv.read(in).forEach(row -> held.add(row.getFields().subList(0, 2)));
        }
        var people = held.stream().map(List::getFirst).collect(Collectors.toSet());
        assertThat(people).hasSize(2_000);
        assertThat(held.size() / 2_000.0).isBetween(11.5, 12.7);
    }

    @Test
    void evenOnePersonMakesAPopulation() throws IOException {
        new PopulationGenerator().write(folder, 1, 1);

        assertThat(keys(SeedFile.PEOPLE)).hasSize(1);
    }

    @Test
    void aNumberOfPeopleBelowOneIsRefusedByName() {
        assertThatThrownBy(() -> new PopulationGenerator().write(folder, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 people");
    }

    @Test
    void inventedAgenciesNeverShareAName() {
        var names =
                Agencies.of(2_000_000, 1).stream().map(InventedAgency::nameSv).toList();

        assertThat(names).hasSizeGreaterThan(700).doesNotHaveDuplicates();
    }

    private List<List<String>> keys(SeedFile file) throws IOException {
        try (var in = Files.newInputStream(folder.resolve(file.fileName()))) {
            return Csv.read(in).stream()
                    .map(row -> row.getFields().subList(0, file.keyColumns()))
                    .toList();
        }
    }
}
