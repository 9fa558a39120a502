package se.samsas.role;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsas.IntegrationTest;
import se.samsas.api.Language;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.skill.Occupation;
import se.samsas.skill.Occupations;
import se.samsas.skill.Skill;
import se.samsas.skill.SkillRelation;

@IntegrationTest
class SuggestionsIT {

    private final Suggestions suggestions;
    private final Occupations occupations;
    private final Graph graph;
    private final Revisions revisions;

    SuggestionsIT(Suggestions suggestions, Occupations occupations, Graph graph, Revisions revisions) {
        this.suggestions = suggestions;
        this.occupations = occupations;
        this.graph = graph;
        this.revisions = revisions;
    }

    @ParameterizedTest
    @CsvSource({
        "systemutvecklare, software-developer",
        "Systemutvecklaren, software-developer",
        "Senior systemutvecklare, software-developer",
        "Senior software developer, software-developer",
        "'systemutvecklare, deltid 50 %', software-developer",
        "'t.f. enhetschef', unit-manager",
        "Dataskyddsombud vid Exempelverket, data-protection-officer"
    })
    void aTitleFindsItsRole(String title, String role) {
        assertThat(suggestions.forTitle(title).roleProfiles().getFirst().id()).isEqualTo(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bagare", "lokförare", "xyzzyplugh", "samordnare", "beredskapssamordnare"})
    void aTitleThatIsNoRoleFindsNone(String title) {
        assertThat(suggestions.forTitle(title).roleProfiles()).isEmpty();
    }

    @Test
    void whatTheRoleAsksForComesFirstWithItsLevelThenWhatTheOccupationNeeds() {
        var skills = suggestions.forTitle("Systemutvecklare").skills();
        assertThat(skills).hasSizeBetween(20, Suggestions.MOST_SKILLS);
        var kinds = skills.stream()
                .map(skill -> skill.grounds().getFirst().kind())
                .distinct()
                .toList();
        assertThat(kinds).containsExactly(SuggestionKind.ROLE, SuggestionKind.ESSENTIAL, SuggestionKind.OPTIONAL);
        assertThat(skills)
                .allSatisfy(skill -> assertThat(skill.level() != null)
                        .isEqualTo(skill.grounds().getFirst().kind() == SuggestionKind.ROLE));
        assertThat(skills).extracting(skill -> skill.skill().uri()).doesNotHaveDuplicates();
    }

    @Test
    void whatMostRoleProfilesAskForLeadsWhatAnOccupationMayNeed() {
        var developer = occupations.called("webbutvecklare", 1).getFirst().occupation();
        var optional = Objects.requireNonNull(
                occupations.skills(List.of(developer), SkillRelation.OPTIONAL).get(developer));
        assertThat(optional)
                .extracting(skill -> skill.label(Language.SV).text())
                .startsWith("Python (datorprogrammering)");
        var askedFor = graph.list(
                "UNWIND $uris AS uri RETURN COUNT { (:Skill {id: uri})<-[:REQUIRES]-(:RoleProfile) } AS roles",
                Map.of("uris", optional.stream().map(Skill::uri).toList()),
                row -> row.get("roles").asInt());
        assertThat(askedFor).isSortedAccordingTo(Comparator.reverseOrder()).contains(0, 1);
    }

    @Test
    void theSameTitleGivesTheSameInTheSameOrder() {
        assertThat(suggestions.forTitle("it-arkitekt")).isEqualTo(suggestions.forTitle("it-arkitekt"));
    }

    @Test
    void aTitleThatMayMeanSeveralGivesThemAll() {
        assertThat(suggestions.forTitle("projektledare").occupations()).hasSizeBetween(2, 5);
    }

    @Test
    void whatOnlySoundsAlikeIsAGuess() {
        var guessed = suggestions.forTitle("stadsbibliotekarie");
        assertThat(guessed.meanings())
                .isNotEmpty()
                .extracting(TitleMeaning::basis)
                .containsOnly(TitleBasis.GUESS);
        assertThat(guessed.skills()).isNotEmpty().allMatch(SkillSuggestion::guess);
    }

    @Test
    void whatATitleSurelyMeansIsNoGuess() {
        assertThat(suggestions.forTitle("systemutvecklare").skills()).noneMatch(SkillSuggestion::guess);
        assertThat(suggestions.forTitle("projektledare").skills()).isNotEmpty().allMatch(SkillSuggestion::guess);
    }

    @Test
    void nothingIsSuggestedForWhatNobodyIsCalled() {
        var nothing = suggestions.forTitle("xyzzyplugh");
        assertThat(nothing.occupations()).isEmpty();
        assertThat(nothing.skills()).isEmpty();
    }

    @Test
    void inPlaceOfARetiredSkillComesItsSuccessor() {
        var before = suggestions.forTitle("Systemutvecklare").skills().getFirst();
        var uri = before.skill().uri();
        try {
            change("""
                    MATCH (s:Skill {id: $uri})
                    SET s.status = 'retired'
                    CREATE (s)-[:REPLACED_BY]->(:Skill {id: 'urn:test:middle', scheme: 'local', kind: 'skill', status: 'retired', labelSv: 'mellan'})
                      -[:REPLACED_BY]->(:Skill {id: 'urn:test:last', scheme: 'local', kind: 'skill', status: 'released', labelSv: 'gummiankspolering'})
                    """, uri);
            var after = suggestions.forTitle("Systemutvecklare").skills().getFirst();
            assertThat(after.skill().uri()).isEqualTo("urn:test:last");
            assertThat(after.level()).isEqualTo(before.level());
            assertThat(inText("Jag kan gummiankspolering.")).containsExactly("gummiankspolering");
            assertThat(suggestions
                            .inText(before.skill().label(Language.SV).text())
                            .skills())
                    .extracting(skill -> skill.skill().uri())
                    .contains("urn:test:last");
        } finally {
            change("""
                    MATCH (s:Skill {id: $uri})
                    SET s.status = 'released'
                    WITH s MATCH (s)-[:REPLACED_BY*1..2]->(n) DETACH DELETE n
                    """, uri);
        }
        assertThat(suggestions.forTitle("Systemutvecklare").skills().getFirst()).isEqualTo(before);
    }

    @Test
    void aNewOccupationIsFoundAtOnce() {
        assertThat(called("gummiankspolerare")).isEmpty();
        try {
            graph.write(tx -> {
                tx.run(
                        "CREATE (:Occupation {id: 'urn:test:o', kind: 'occupation', status: 'released', labelSv: 'gummiankspolerare'})",
                        Map.of());
                return revisions.next(tx, Revisions.Of.OCCUPATIONS);
            });
            assertThat(called("Gummiankspoleraren")).containsExactly("urn:test:o");
        } finally {
            graph.write(tx -> {
                tx.run("MATCH (o:Occupation {id: 'urn:test:o'}) DETACH DELETE o", Map.of());
                return revisions.next(tx, Revisions.Of.OCCUPATIONS);
            });
        }
        assertThat(called("gummiankspolerare")).isEmpty();
    }

    @Test
    void aSwedishCurriculumVitaeGivesWhatItSpeaksOf() {
        assertThat(inText(text("cv-sv.txt")))
                .contains("Java", "SQL", "JavaScript", "CSS", "Python", "R", "informationssäkerhet")
                .doesNotContain("C", "Chef", "chef");
    }

    @Test
    void anEnglishCurriculumVitaeGivesWhatItSpeaksOf() {
        assertThat(inText(text("cv-en.txt")))
                .contains("Python", "R", "SQL", "Power BI")
                .doesNotContain("Access", "access", "Go", "go", "REST", "rest", "chef", "word");
    }

    private List<String> called(String title) {
        return suggestions.forTitle(title).occupations().stream()
                .map(Occupation::uri)
                .toList();
    }

    /// The words of the text, by which each skill was found.
    private List<String> inText(String text) {
        return suggestions.inText(text).skills().stream()
                .map(skill -> skill.grounds().getFirst().words(Language.SV).text())
                .toList();
    }

    private void change(String cypher, String uri) {
        graph.write(tx -> {
            tx.run(cypher, Map.of("uri", uri));
            return revisions.next(tx, Revisions.Of.TAXONOMY);
        });
    }

    private static String text(String name) {
        try (var stream = SuggestionsIT.class.getResourceAsStream("/texts/" + name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
