package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.exchange.load.ImportReport;
import se.samsas.failure.Failure;

class UkFrameworkIT {

    private static final String MODELS = "http://data.europa.eu/esco/skill/fbafa41f-cd05-4109-a649-8b44d306d779";

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
    void startWithOneSkillOfEsco() {
        desk.empty();
        desk.take(Map.of(
                "skills.csv", "skill,scheme,kind\n%s,esco,skill\n".formatted(MODELS),
                "skill-labels.csv", """
                        skill,language,kind,label,source
                        %s,en,preferred,create data models,esco
                        """.formatted(MODELS)));
    }

    @Test
    void skillsGetTheirUriFromTheNameAndALabelInBothLanguages() {
        take();
        assertThat(rows("skills.csv"))
                .contains(
                        "urn:samsas:uk-gdd:data-governance,uk-gdd,skill,released,,,",
                        "urn:samsas:uk-gdd:data-modelling,uk-gdd,skill,released,,,",
                        "urn:samsas:uk-gdd:weaving-of-baskets,uk-gdd,skill,released,,,");
        assertThat(rows("skill-labels.csv"))
                .contains(
                        "urn:samsas:uk-gdd:data-modelling,en,preferred,Data modelling,uk-gdd",
                        "urn:samsas:uk-gdd:data-modelling,sv,preferred,datamodellering,samsas",
                        "urn:samsas:uk-gdd:weaving-of-baskets,en,preferred,Weaving of baskets,uk-gdd")
                .noneMatch(row -> row.startsWith("urn:samsas:uk-gdd:weaving-of-baskets,sv"));
    }

    @Test
    void reviewedLinksLeadToTheSkillsThatTheGraphHas() {
        take();
        assertThat(rows("skill-same-as.csv"))
                .containsExactly("urn:samsas:uk-gdd:data-modelling,%s,close,samsas,".formatted(MODELS)
                        + "the UK skill includes reverse engineering and comparing models");
        assertThat(desk.complaints())
                .contains("uk-gdd-esco.csv:1: the graph lacks 2 of the skills that are linked to:"
                        + " import ESCO, then this again");
    }

    @Test
    void eachLevelOfARoleIsAProfileAndItsLevelsAreOurs() {
        take();
        assertThat(rows("role-profiles.csv"))
                .containsExactly(
                        "uk-gdd:chief-data-officer:chief-data-officer,uk-gdd,datachef,Chief data officer,,false",
                        "uk-gdd:data-engineer:data-engineer,uk-gdd,dataingenjör,Data engineer,,false",
                        "uk-gdd:data-engineer:senior-data-engineer,uk-gdd,senior dataingenjör,Senior data engineer,,"
                                + "false");
        assertThat(rows("role-skills.csv"))
                .containsExactly(
                        "uk-gdd:data-engineer:data-engineer,urn:samsas:uk-gdd:data-governance,3,5",
                        "uk-gdd:data-engineer:data-engineer,urn:samsas:uk-gdd:data-modelling,2,5",
                        "uk-gdd:data-engineer:senior-data-engineer,urn:samsas:uk-gdd:data-modelling,4,5");
    }

    @Test
    void whatIsWrongIsSaidWithFileAndLineAndCostsNothingElse() {
        var report = take();
        assertThat(desk.complaints())
                .contains(
                        "skills.csv:9: 'Testing' again, kept once",
                        "roles.csv:4: 'Data modelling' again in the same role, kept once",
                        "roles.csv:6: Skill Level: 'Superb' is not one of [Awareness, Expert, Practitioner, Working]",
                        "roles.csv:7: Skill Name: skills.csv has no 'Witchcraft'",
                        "roles.csv:8: 'Chief data officer' states no levels: its profile asks for nothing");
        assertThat(report.sum(ImportReport.Counts::leftOut)).isEqualTo(2);
    }

    @Test
    void theSameAgainChangesNothingAndASwedishLabelOfOnesOwnStays() {
        take();
        assertThat(take().changedNothing()).isTrue();
        desk.take(Map.of("skill-labels.csv", """
                        skill,language,kind,label,source
                        urn:samsas:uk-gdd:data-modelling,sv,preferred,modellering av data,samsas
                        """));
        assertThat(take().changedNothing()).isTrue();
        assertThat(rows("skill-labels.csv"))
                .contains("urn:samsas:uk-gdd:data-modelling,sv,preferred,modellering av data,samsas");
    }

    @Test
    void aFolderWithoutTheFilesIsRefused() {
        assertThatThrownBy(() -> desk.imports().ukGdd(folder, desk.listener()))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("skills.csv");
    }

    private static Stream<String> rows(String file) {
        return Objects.requireNonNull(Desk.contents(desk.give()).get(file))
                .lines()
                .skip(1);
    }

    private static ImportReport take() {
        try {
            return desk.imports()
                    .ukGdd(
                            Path.of(Objects.requireNonNull(UkFrameworkIT.class.getResource("/uk-gdd"))
                                    .toURI()),
                            desk.listener());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
