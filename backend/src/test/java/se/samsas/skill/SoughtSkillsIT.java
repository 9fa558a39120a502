package se.samsas.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsas.IntegrationTest;
import se.samsas.api.Language;

/// What planners type to find a skill, and what they mean by it; each line was judged for itself.
@IntegrationTest
class SoughtSkillsIT {

    private final Skills skills;

    SoughtSkillsIT(Skills skills) {
        this.skills = skills;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/skills-sought.csv", numLinesToSkip = 1)
    void whatIsMeantStandsFirst(String typed, String first, @Nullable String never) {
        var found = find(typed);
        assertThat(found).first().isEqualTo(first);
        if (never != null) {
            assertThat(found).doesNotContain(never);
        }
    }

    @Test
    void nothingIsFoundByThreeLettersWithinAWord() {
        assertThat(hits("SAP"))
                .allSatisfy(hit -> assertThat(hit.matched().text()).containsPattern("(?i)(^|[^\\p{L}])SAP"));
        assertThat(hits("CSS"))
                .allSatisfy(hit -> assertThat(hit.matched().text()).containsPattern("(?i)(^|[^\\p{L}])CSS"));
    }

    @Test
    void aNameComesBeforeWhatBeginsWithIt() {
        assertThat(find("Java")).containsSubsequence("Java (datorprogrammering)", "JavaScript");
    }

    @ParameterizedTest
    @CsvSource({
        "upphandla, upphandling",
        "säkerställa informationssäkerhet, sa\u0308kersta\u0308lla informationssa\u0308kerhet",
        "GIS, gis",
        "projektledning, '  Projektledning '"
    })
    void theSameInOtherWordsFindsTheSame(String one, String other) {
        assertThat(find(one)).isNotEmpty().isEqualTo(find(other));
    }

    @Test
    void aSentenceGivesWhatItSpeaksOf() {
        assertThat(find("någon som kan java och docker"))
                .containsExactlyInAnyOrder("Java (datorprogrammering)", "containerplattformar");
        assertThat(find("java och sql")).containsExactlyInAnyOrder("Java (datorprogrammering)", "SQL");
    }

    @ParameterizedTest
    @CsvSource({
        "systemarkitktur, definiera programvaruarkitektur",
        "projktledning, projektledning",
        "pentst, utföra test av IKT-säkerhet"
    })
    void whatNothingIsCalledHasNearestThatAreCalledSo(String typed, String nearest) {
        assertThat(hits(typed)).allMatch(SkillHit::nearest);
        assertThat(find(typed)).contains(nearest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzzyplugh", "qqqq", "*", " "})
    void whatIsNearNothingFindsNothing(String typed) {
        assertThat(hits(typed)).isEmpty();
    }

    private List<String> find(String typed) {
        return hits(typed).stream()
                .map(hit -> hit.skill().label(Language.SV).text())
                .toList();
    }

    private List<SkillHit> hits(String typed) {
        return skills.search(typed, Language.SV, false, 8);
    }
}
