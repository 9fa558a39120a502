package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.exchange.load.ImportReport;
import se.samsas.exchange.table.Explained;
import se.samsas.failure.Failure;

class EscoIT {

    @TempDir
    static Path folder;

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk(folder);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void startWithNothing() {
        desk.empty();
    }

    @Test
    void thePackageIsReadWithItsLanguagesApart() {
        take(english(), swedish());
        var exported = Desk.contents(desk.give());
        assertThat(rows(exported, "skills.csv"))
                .containsExactly(
                        "http://data.europa.eu/esco/skill/S1,esco,group,released,,,S1",
                        "http://data.europa.eu/esco/skill/S1.1,esco,group,released,,,S1.1",
                        "http://data.europa.eu/esco/skill/a,esco,skill,released,cross-sector,,",
                        "http://data.europa.eu/esco/skill/b,esco,knowledge,released,,,",
                        "http://data.europa.eu/esco/skill/c,esco,skill,released,,,");
        assertThat(rows(exported, "skill-labels.csv"))
                .containsExactly(
                        "http://data.europa.eu/esco/skill/S1,en,preferred,baking,esco",
                        "http://data.europa.eu/esco/skill/S1.1,en,preferred,baking by hand,esco",
                        "http://data.europa.eu/esco/skill/a,en,alternative,baking bread,esco",
                        "http://data.europa.eu/esco/skill/a,en,alternative,make loaves,esco",
                        "http://data.europa.eu/esco/skill/a,en,preferred,bake bread,esco",
                        "http://data.europa.eu/esco/skill/a,sv,preferred,baka bröd,esco",
                        "http://data.europa.eu/esco/skill/b,en,preferred,dough,esco",
                        "http://data.europa.eu/esco/skill/c,en,hidden,leaven,esco",
                        "http://data.europa.eu/esco/skill/c,en,preferred,make sourdough,esco",
                        "http://data.europa.eu/esco/skill/c,sv,preferred,göra surdeg,esco");
        assertThat(rows(exported, "skill-descriptions.csv"))
                .as("on one line, and where the Swedish file repeats the English, English alone")
                .containsExactly(
                        "http://data.europa.eu/esco/skill/a,en,Two lines in one cell",
                        "http://data.europa.eu/esco/skill/a,sv,Två rader i en cell.",
                        "http://data.europa.eu/esco/skill/c,en,Sour.");
        assertThat(rows(exported, "skill-broader.csv"))
                .containsExactly(
                        "http://data.europa.eu/esco/skill/S1.1,http://data.europa.eu/esco/skill/S1",
                        "http://data.europa.eu/esco/skill/a,http://data.europa.eu/esco/skill/S1",
                        "http://data.europa.eu/esco/skill/c,http://data.europa.eu/esco/skill/a");
        assertThat(rows(exported, "skill-related.csv"))
                .containsExactly("http://data.europa.eu/esco/skill/b,http://data.europa.eu/esco/skill/a,essential");
        assertThat(rows(exported, "skill-collections.csv"))
                .containsExactly("digital,http://data.europa.eu/esco/skill/b");
        assertThat(rows(exported, "occupations.csv"))
                .containsExactly(
                        "http://data.europa.eu/esco/isco/C7512,group,released,7512,",
                        "http://data.europa.eu/esco/occupation/baker,occupation,released,7512.1,"
                                + "http://data.europa.eu/esco/isco/C7512");
        assertThat(rows(exported, "occupation-skills.csv"))
                .containsExactly(
                        "http://data.europa.eu/esco/occupation/baker,http://data.europa.eu/esco/skill/a,essential",
                        "http://data.europa.eu/esco/occupation/baker,http://data.europa.eu/esco/skill/b,optional");
    }

    @Test
    void eachBadRowIsToldWithFileLineAndReasonAndCostsNothingElse() {
        var report = take(english(), swedish());
        assertThat(desk.complaints())
                .containsExactlyInAnyOrder(
                        "skills_en.csv:9: the row has 4 cells, the header 13",
                        "skills_en.csv:7: skillType: '' is unknown, taken as a skill",
                        "skills_en.csv:10: conceptUri: 'not a uri' is no URI",
                        "skillsHierarchy_en.csv:2: the row has 11 cells, the header 14: the rest is taken as empty",
                        "skillsHierarchy_en.csv:3: the row has 12 cells, the header 14: the rest is taken as empty",
                        "skillSkillRelations.csv:3: relationType: 'vital' is not essential or optional",
                        "broaderRelationsSkillPillar.csv:4: skill: there is no Skill"
                                + " 'http://data.europa.eu/esco/skill/gone'",
                        "broaderRelationsOccPillar.csv:3: conceptUri: there is no Occupation"
                                + " 'http://data.europa.eu/esco/occupation/unknown'",
                        "occupationSkillRelations.csv:4: occupation: there is no Occupation"
                                + " 'http://data.europa.eu/esco/occupation/unknown'",
                        "skills_sv.csv:3: skill: there is no Skill 'http://data.europa.eu/esco/skill/unknown'",
                        "skills_sv.csv:4: preferredLabel: 'dough' is the English label, left to English");
        assertThat(report.sum(ImportReport.Counts::leftOut)).isEqualTo(7);
        assertThat(report.sum(ImportReport.Counts::mended)).isEqualTo(4);
    }

    @Test
    void aSwedishLabelThatWasGivenHereStaysAndEscosIsFoundBesideIt() {
        take(english());
        desk.take(Map.of("skill-labels.csv", """
                skill,language,kind,label,source
                http://data.europa.eu/esco/skill/a,sv,preferred,brödbakning,samsas
                """));
        take(swedish(), english());
        assertThat(rows(Desk.contents(desk.give()), "skill-labels.csv"))
                .contains(
                        "http://data.europa.eu/esco/skill/a,sv,preferred,brödbakning,samsas",
                        "http://data.europa.eu/esco/skill/a,sv,alternative,baka bröd,esco");
        assertThat(take(english(), swedish()).changedNothing()).isTrue();
    }

    @Test
    void theSameAgainChangesNothingAndSaysSo() {
        assertThat(take(english(), swedish()).changedNothing()).isFalse();
        var before = Desk.contents(desk.give());
        assertThat(take(english(), swedish()).changedNothing()).isTrue();
        assertThat(Desk.contents(desk.give())).isEqualTo(before);
    }

    @Test
    void zipsAreReadAsFoldersAre() throws IOException {
        take(english(), swedish());
        var fromFolders = Desk.contents(desk.give());
        desk.empty();
        take(zipOf("en.zip", english()), zipOf("sv.zip", swedish()));
        assertThat(Desk.contents(desk.give())).isEqualTo(fromFolders);
    }

    @Test
    void whatWasAddedHereSurvives() {
        take(english());
        desk.take(Map.of(
                "skills.csv", "skill,scheme,kind\nurn:samsas:skill:rye,local,skill\n",
                "skill-labels.csv", """
                        skill,language,kind,label,source
                        http://data.europa.eu/esco/skill/a,sv,alternative,brödbak,samsas
                        """,
                "skill-same-as.csv", """
                        from,to,match
                        urn:samsas:skill:rye,http://data.europa.eu/esco/skill/a,close
                        """));
        take(english(), swedish());
        var exported = Desk.contents(desk.give());
        assertThat(exported.get("skills.csv")).contains("urn:samsas:skill:rye");
        assertThat(exported.get("skill-labels.csv")).contains("sv,alternative,brödbak,samsas");
        assertThat(exported.get("skill-same-as.csv")).contains("urn:samsas:skill:rye");
    }

    @Test
    void whatIsNoPackageIsRefusedByNameAndLeavesTheGraphAsItWas() throws IOException {
        var text = Files.writeString(folder.resolve("text.zip"), "no zip at all");
        refused("text.zip is no zip", text);
        refused("There is no file or folder", folder.resolve("nowhere"));
        refused("There is no file skills_en.csv", Files.createDirectories(folder.resolve("empty")));
        var headless = Files.createDirectories(folder.resolve("headless"));
        Files.writeString(headless.resolve("skills_en.csv"), "conceptUri,label\n");
        refused("skills_en.csv lacks the column 'preferredLabel'", headless);
        assertThat(AllTables.ALL.areEmpty(desk.graph())).isTrue();
    }

    @Test
    void aZipThatLeadsOutOfItsFolderOrIsABombIsRefused() throws IOException {
        refused("which leads out of the folder", zip("out.zip", "../skills_en.csv", new byte[0]));
        refused("which leads out of the folder", zip("absolute.zip", "/etc/skills_en.csv", new byte[0]));
        refused("unpacks to more than 200 times its size", zip("bomb.zip", "skills_en.csv", new byte[64 << 20]));
    }

    private static Stream<String> rows(Map<String, String> exported, String file) {
        return Objects.requireNonNull(exported.get(file)).lines().skip(1);
    }

    private static ImportReport take(Path... paths) {
        return desk.imports().esco(List.of(paths), false, desk.listener());
    }

    private static void refused(String message, Path path) {
        assertThatThrownBy(() -> take(path))
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(Failure.Invalid.class, failure -> {
                    var said = Explained.words(failure);
                    assertThat(said.en()).contains(message);
                    assertThat(said.sv()).isNotEqualTo(said.en());
                });
    }

    private static Path english() {
        return resource("/esco/en");
    }

    private static Path swedish() {
        return resource("/esco/sv");
    }

    private static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(EscoIT.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path zipOf(String name, Path files) throws IOException {
        var path = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(path), StandardCharsets.UTF_8);
                var list = Files.list(files)) {
            for (var file : list.sorted().toList()) {
                zip.putNextEntry(new ZipEntry("package/" + file.getFileName()));
                Files.copy(file, zip);
            }
        }
        return path;
    }

    private static Path zip(String name, String entry, byte[] content) throws IOException {
        var path = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return path;
    }
}
