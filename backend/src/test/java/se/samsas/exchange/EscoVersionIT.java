package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.exchange.load.ImportReport;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.failure.Failure;

/// A newer version of ESCO over an older one. In these packages `e:` stands for the beginning of a URI.
class EscoVersionIT {

    private static final Map<String, String> OLD = Map.ofEntries(
            Map.entry("skills_en.csv", """
                    conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status
                    e:skill/a,skill/competence,,bake bread,make loaves,leaven,released
                    e:skill/b,knowledge,,dough,,,released
                    e:skill/c,skill/competence,,make sourdough,,,released
                    e:skill/d,skill/competence,,knead by hand,work dough,,released
                    """),
            Map.entry("skillGroups_en.csv", "conceptUri,preferredLabel,status,code\ne:skill/S1,baking,released,S1\n"),
            Map.entry(
                    "skillsHierarchy_en.csv",
                    "Level 0 URI,Level 0 preferred term,Level 0 code\ne:skill/S1,baking,S1\n"),
            Map.entry("broaderRelationsSkillPillar.csv", """
                    conceptUri,broaderUri
                    e:skill/a,e:skill/S1
                    e:skill/c,e:skill/a
                    e:skill/d,e:skill/a
                    """),
            Map.entry("skillSkillRelations.csv", """
                    originalSkillUri,relationType,relatedSkillUri
                    e:skill/b,essential,e:skill/a
                    e:skill/b,optional,e:skill/c
                    """),
            Map.entry(
                    "ISCOGroups_en.csv", "conceptUri,code,preferredLabel,status\ne:isco/C7512,7512,Bakers,released\n"),
            Map.entry("occupations_en.csv", """
                    conceptUri,code,preferredLabel,altLabels,status
                    e:occupation/baker,7512.1,baker,artisan baker,released
                    e:occupation/miller,7514.1,miller,,released
                    e:occupation/cook,7515.1,cook,,released
                    e:occupation/waiter,7516.1,waiter,,released
                    """),
            Map.entry("broaderRelationsOccPillar.csv", "conceptUri,broaderUri\ne:occupation/baker,e:isco/C7512\n"),
            Map.entry("occupationSkillRelations.csv", """
                    occupationUri,relationType,skillUri
                    e:occupation/baker,essential,e:skill/a
                    e:occupation/baker,optional,e:skill/b
                    e:occupation/miller,optional,e:skill/b
                    """),
            Map.entry("digitalSkillsCollection_en.csv", "conceptUri\ne:skill/b\ne:skill/c\n"));

    private static final Map<String, String> NEW = changed(Map.of(
            "skills_en.csv", """
            conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status
            e:skill/a,skill/competence,,bake loaves,bake bread,,released
            e:skill/b,knowledge,,dough,,,released
            e:skill/c,skill/competence,,make sourdough,,,released
            """,
            "broaderRelationsSkillPillar.csv", """
            conceptUri,broaderUri
            e:skill/a,e:skill/S1
            e:skill/c,e:skill/S1
            """,
            "skillSkillRelations.csv", """
            originalSkillUri,relationType,relatedSkillUri
            e:skill/b,essential,e:skill/a
            """,
            "occupations_en.csv", """
            conceptUri,code,preferredLabel,altLabels,status
            e:occupation/baker,7512.1,baker,,released
            e:occupation/cook,7515.1,cook,,released
            e:occupation/waiter,7516.1,waiter,,released
            """,
            "occupationSkillRelations.csv", """
            occupationUri,relationType,skillUri
            e:occupation/baker,essential,e:skill/a
            """,
            "digitalSkillsCollection_en.csv", "conceptUri\ne:skill/b\n"));

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
    void startWithTheOldVersionAndThingsOfOurOwn() {
        desk.empty();
        take(OLD);
        desk.take(Map.of(
                "skills.csv", "skill,scheme,kind\nurn:samsas:skill:rye,local,skill\n",
                "skill-labels.csv", """
                        skill,language,kind,label,source
                        http://data.europa.eu/esco/skill/a,en,alternative,baking,samsas
                        urn:samsas:skill:rye,en,preferred,bake rye bread,samsas
                        """,
                "skill-broader.csv", "skill,broader\nurn:samsas:skill:rye,http://data.europa.eu/esco/skill/a\n",
                "skill-same-as.csv", """
                        from,to,match
                        urn:samsas:skill:rye,http://data.europa.eu/esco/skill/c,close
                        """,
                "people.csv", "person,given_name,family_name\np,P,P\n",
                "assertions.csv", """
                        person,skill,evidence,level,last_used,since
                        p,http://data.europa.eu/esco/skill/d,self,3,2026-01,2026-01-01
                        """));
    }

    @Test
    void whatTheNewVersionLacksIsRetiredAndNeverDeleted() {
        take(NEW);
        assertThat(rows("skills.csv"))
                .contains("e:skill/d,esco,skill,retired,,,", "e:skill/a,esco,skill,released,,,")
                .hasSize(6);
        assertThat(rows("occupations.csv")).contains("e:occupation/miller,occupation,retired,7514.1,");
        assertThat(rows("skill-labels.csv")).contains("e:skill/d,en,preferred,knead by hand,esco");
        assertThat(rows("assertions.csv")).containsExactly("p,e:skill/d,self,3,2026-01,2026-01-01,");
    }

    @Test
    void labelsAreThoseOfTheNewVersionAndSynonymsOfOurOwnStay() {
        take(NEW);
        assertThat(rows("skill-labels.csv").filter(row -> row.startsWith("e:skill/a")))
                .containsExactly(
                        "e:skill/a,en,alternative,bake bread,esco",
                        "e:skill/a,en,alternative,baking,samsas",
                        "e:skill/a,en,preferred,bake loaves,esco");
        assertThat(rows("occupation-labels.csv"))
                .contains("e:occupation/baker,en,preferred,baker")
                .doesNotContain("e:occupation/baker,en,alternative,artisan baker");
    }

    @Test
    void linksAreThoseOfTheNewVersionButARetiredSkillKeepsItsPlaceAndOurLinksStay() {
        take(NEW);
        assertThat(rows("skill-broader.csv"))
                .containsExactly(
                        "e:skill/a,e:skill/S1",
                        "e:skill/c,e:skill/S1",
                        "e:skill/d,e:skill/a",
                        "urn:samsas:skill:rye,e:skill/a");
        assertThat(rows("skill-related.csv")).containsExactly("e:skill/b,e:skill/a,essential");
        assertThat(rows("skill-same-as.csv")).containsExactly("urn:samsas:skill:rye,e:skill/c,close,,");
        assertThat(rows("skill-collections.csv")).containsExactly("digital,e:skill/b");
        assertThat(rows("occupation-skills.csv"))
                .containsExactly("e:occupation/baker,e:skill/a,essential", "e:occupation/miller,e:skill/b,optional");
    }

    @Test
    void whatWasMergedHereStaysMergedUntilItIsTakenBackHere() {
        var merger = Map.of(
                "skills.csv", "skill,scheme,kind,status,successor\ne:skill/b,esco,knowledge,retired,e:skill/a\n",
                "skill-same-as.csv", "from,to,match,source\ne:skill/b,e:skill/a,exact,samsas\n",
                "skill-changes.csv", """
                        change,number,kind,skill,other,why,by,at
                        c1,1,merge,e:skill/b,e:skill/a,samma sak,admin-3,2026-11-20T08:00:00Z
                        """);
        desk.take(whole(merger));
        assertThat(takeAll(OLD).changedNothing()).isTrue();
        takeAll(NEW);
        assertThat(rows("skills.csv")).contains("e:skill/b,esco,knowledge,retired,,e:skill/a,");
        assertThat(rows("skill-same-as.csv")).contains("e:skill/b,e:skill/a,exact,samsas,");
        assertThat(takeAll(NEW).changedNothing()).isTrue();

        takeAll(changed(NEW, Map.of("replacements.csv", "concept,successor\ne:skill/b,e:skill/c\n")));
        assertThat(rows("skills.csv")).contains("e:skill/b,esco,knowledge,retired,,e:skill/a,");

        desk.take(whole(Map.of("skill-changes.csv", """
                change,number,kind,skill,other,why,by,at,undoes
                c2,2,merge,e:skill/b,e:skill/a,olika saker,admin-3,2026-11-21T08:00:00Z,c1
                """)));
        takeAll(NEW);
        assertThat(rows("skills.csv")).contains("e:skill/b,esco,knowledge,released,,,");
    }

    @Test
    void theSameVersionAgainChangesNothing() {
        assertThat(take(OLD).changedNothing()).isTrue();
        take(NEW);
        var before = Desk.contents(desk.give());
        assertThat(take(NEW).changedNothing()).isTrue();
        assertThat(Desk.contents(desk.give())).isEqualTo(before);
    }

    @Test
    void theOldVersionBringsBackWhatItHas() {
        var before = Desk.contents(desk.give());
        take(NEW);
        take(OLD);
        assertThat(Desk.contents(desk.give())).isEqualTo(before);
    }

    @Test
    void aPackageThatIsNotWholeRetiresNothingAndTakesNoLinkAway() {
        var partial = new HashMap<>(NEW);
        partial.remove("skillSkillRelations.csv");
        take(partial);
        assertThat(rows("skills.csv")).contains("e:skill/d,esco,skill,released,,,");
        assertThat(rows("skill-broader.csv")).contains("e:skill/c,e:skill/a");
    }

    @Test
    void aConceptThatCannotBeReadIsNotTakenForOneThatIsGone() {
        take(changed(
                NEW,
                Map.of("skills_en.csv", NEW.get("skills_en.csv") + "e:skill/d,skill/competence,,knead by hand\n")));
        assertThat(rows("skills.csv")).contains("e:skill/d,esco,skill,released,,,");
    }

    @Test
    void successorsAreThoseOfAFileBesideOrOfAColumnAndStayUntilSomethingElseIsSaid() {
        take(changed(NEW, Map.of("replacements.csv", "concept,successor\ne:skill/d,e:skill/b\n")));
        assertThat(rows("skills.csv")).contains("e:skill/d,esco,skill,retired,,e:skill/b,");
        assertThat(take(NEW).changedNothing()).isTrue();
        take(changed(NEW, Map.of("skills_en.csv", """
                conceptUri,skillType,preferredLabel,status,replacedBy
                e:skill/a,skill/competence,bake loaves,released,
                e:skill/b,knowledge,dough,released,
                e:skill/c,skill/competence,make sourdough,released,
                e:skill/d,skill/competence,knead by hand,obsolete,e:skill/c
                """)));
        assertThat(rows("skills.csv")).contains("e:skill/d,esco,skill,retired,,e:skill/c,");
    }

    @Test
    void aSuccessorThatThereIsNotAndSeveralAreSaidAndLeftOut() {
        take(changed(NEW, Map.of("replacements.csv", "concept,successor\ne:skill/d,e:skill/nowhere\n")));
        assertThat(rows("skills.csv")).contains("e:skill/d,esco,skill,retired,,,");
        assertThat(desk.complaints()).anyMatch(complaint -> complaint.contains("skill/nowhere', which there is not"));
    }

    @Test
    void moreThanAFifthAtOnceIsRefusedUnlessItIsMeant() {
        var half = changed(NEW, Map.of("skills_en.csv", """
                conceptUri,skillType,preferredLabel,status
                e:skill/a,skill/competence,bake loaves,released
                """));
        var before = Desk.contents(desk.give());
        assertThatThrownBy(() -> take(half))
                .isInstanceOf(Failure.Conflict.class)
                .hasMessageContaining("3 of the 5 skills")
                .extracting(failure -> ((Failure) failure).hint())
                .asString()
                .contains("--retire-missing");
        assertThat(Desk.contents(desk.give())).isEqualTo(before);

        desk.imports().esco(List.of(write(half)), true, desk.listener());
        assertThat(rows("skills.csv").filter(row -> row.contains(",retired,"))).hasSize(3);
    }

    @Test
    void whatWasTakenAwayIsCounted() {
        var report = take(NEW);
        assertThat(report.counts().stream()
                        .filter(counts -> counts.of().endsWith("(dropped)"))
                        .map(counts -> counts.of() + " " + counts.changed()))
                .containsExactlyInAnyOrder(
                        "skill-labels.csv (dropped) 2",
                        "occupation-labels.csv (dropped) 1",
                        "skill-broader.csv (dropped) 1",
                        "skill-related.csv (dropped) 1",
                        "occupation-skills.csv (dropped) 1",
                        "skill-collections.csv (dropped) 1");
        assertThat(report.sum(Counts::leftOut)).isZero();
    }

    private static Map<String, String> changed(Map<String, String> files) {
        return changed(OLD, files);
    }

    private static Map<String, String> changed(Map<String, String> base, Map<String, String> files) {
        var all = new HashMap<>(base);
        all.putAll(files);
        return all;
    }

    private static ImportReport take(Map<String, String> files) {
        return desk.imports().esco(List.of(write(files)), false, desk.listener());
    }

    /// The same with whole URIs.
    private static Map<String, String> whole(Map<String, String> files) {
        var whole = new HashMap<String, String>();
        files.forEach((file, text) -> whole.put(file, text.replace("e:", "http://data.europa.eu/esco/")));
        return whole;
    }

    /// However much the package lacks: here one is a fourth.
    private static ImportReport takeAll(Map<String, String> files) {
        return desk.imports().esco(List.of(write(files)), true, desk.listener());
    }

    private static Path write(Map<String, String> files) {
        try {
            var path = Files.createTempDirectory(folder, "esco");
            for (var file : files.entrySet()) {
                Files.writeString(
                        path.resolve(file.getKey()), file.getValue().replace("e:", "http://data.europa.eu/esco/"));
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> rows(String file) {
        return Objects.requireNonNull(Desk.contents(desk.give()).get(file))
                .replace("http://data.europa.eu/esco/", "e:")
                .lines()
                .skip(1);
    }
}
