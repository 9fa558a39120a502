package se.samsas.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The skills, their labels and links are fit to be searched and matched.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SkillDataTests {
    private final Map<String, Table.Row> skills = new HashMap<>();
    private Tables demo = new Tables();

    @BeforeAll
    void readTheSkills() {
        demo = Tables.committed(
                SeedFile.SKILLS,
                SeedFile.SKILL_LABELS,
                SeedFile.SKILL_DESCRIPTIONS,
                SeedFile.SKILL_BROADER,
                SeedFile.SKILL_RELATED,
                SeedFile.SKILL_SAME_AS,
                SeedFile.ROLE_PROFILES,
                SeedFile.ROLE_SKILLS,
                SeedFile.NEED_SKILLS);
        demo.get(SeedFile.SKILLS).rows().forEach(row -> skills.put(row.get("skill"), row));
    }

    @Test
    void noTwoSkillsOfASchemeShareAPreferredLabel() {
        var seen = new HashMap<List<String>, String>();
        for (var label : labels("preferred")) {
            if (!isGroup(label.get("skill"))) {
                var key = List.of(
                        scheme(label.get("skill")),
                        label.get("language"),
                        label.get("label").toLowerCase(Locale.ROOT));
                assertThat(seen.put(key, label.get("skill"))).as("%s", key).isNull();
            }
        }
    }

    @Test
    void everySkillHasOnePreferredEnglishLabelAndAtMostOneSwedish() {
        var english = labels("preferred").stream()
                .filter(label -> label.get("language").equals("en"))
                .map(label -> label.get("skill"))
                .toList();
        var swedish = labels("preferred").stream()
                .filter(label -> label.get("language").equals("sv"))
                .map(label -> label.get("skill"))
                .toList();

        assertThat(english).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(skills.keySet());
        assertThat(swedish).doesNotHaveDuplicates();
    }

    @Test
    void everyLocalSkillSaysInBothLanguagesWhatItMeansAndNoOtherDoes() {
        var described = demo.get(SeedFile.SKILL_DESCRIPTIONS).rows().stream()
                .filter(row -> row.get("description").length() >= 40)
                .map(row -> row.get("language") + " " + row.get("skill"))
                .toList();

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(skills.values().stream()
                        .filter(skill -> skill.get("scheme").equals("local"))
                        .flatMap(skill -> Stream.of("sv", "en").map(language -> language + " " + skill.get("skill")))
                        .toList());
    }

    @Test
    void everySkillThatRolesOrNeedsAskForHasASwedishLabelAndIsNoGroup() {
        var swedish = labels("preferred").stream()
                .filter(label -> label.get("language").equals("sv"))
                .map(label -> label.get("skill"))
                .collect(Collectors.toSet());

        for (var file : List.of(SeedFile.ROLE_SKILLS, SeedFile.NEED_SKILLS)) {
            assertThat(demo.get(file).rows())
                    .allMatch(row -> swedish.contains(row.get("skill")) && !isGroup(row.get("skill")));
        }
    }

    @Test
    void hundredsOfSkillsHaveSwedishSynonymsOfOurOwnAndNoneHasTooManyToRead() {
        var synonyms = labels("alternative").stream()
                .filter(label -> label.get("source").equals("samsas")
                        && label.get("language").equals("sv")
                        && scheme(label.get("skill")).equals("esco"))
                .collect(Collectors.groupingBy(label -> label.get("skill"), Collectors.counting()));

        assertThat(synonyms).hasSizeGreaterThanOrEqualTo(400);
        assertThat(synonyms.values().stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(1_000);
        assertThat(synonyms.values()).allMatch(count -> count <= 12);
    }

    @Test
    void noAlternativeLabelRepeatsThePreferredOneOfItsSkillAndLanguage() {
        Set<List<String>> preferred = new HashSet<>();
        labels("preferred").forEach(label -> preferred.add(folded(label)));

        assertThat(labels("alternative")).noneMatch(label -> preferred.contains(folded(label)));
    }

    @Test
    void aSwedishSynonymOfOurOwnNeverStandsForTwoSkills() {
        var seen = new HashMap<String, String>();
        for (var label : labels("alternative")) {
            if (label.get("source").equals("samsas") && label.get("language").equals("sv")) {
                var text = label.get("label").toLowerCase(Locale.ROOT);
                assertThat(seen.put(text, label.get("skill"))).as(text).isNull();
            }
        }
    }

    @Test
    void everySkillOfEscoHangsBelowARoot() {
        var broader = new HashMap<String, Set<String>>();
        demo.get(SeedFile.SKILL_BROADER)
                .rows()
                .forEach(row -> broader.computeIfAbsent(row.get("skill"), skill -> new HashSet<>())
                        .add(row.get("broader")));
        var roots = skills.keySet().stream()
                .filter(skill -> scheme(skill).equals("esco") && !broader.containsKey(skill))
                .toList();

        // Skills, knowledge, language skills, and transversal skills; a skill without anything broader would be a
        // fifth.
        assertThat(roots).hasSizeLessThanOrEqualTo(5).allMatch(this::isGroup);
    }

    @Test
    void exactLinksJoinSkillsOfDifferentSchemesAndNoLinkIsThereTwice() {
        Set<Set<String>> pairs = new HashSet<>();
        for (var link : demo.get(SeedFile.SKILL_SAME_AS).rows()) {
            var from = link.get("from");
            var to = link.get("to");
            assertThat(pairs.add(Set.of(from, to))).as("%s", link.cells()).isTrue();
            assertThat(isGroup(from) || isGroup(to)).as("%s", link.cells()).isFalse();
            assertThat(link.get("note")).isNotBlank();
            if (link.get("match").equals("exact")) {
                assertThat(scheme(from)).isNotEqualTo(scheme(to));
            }
        }
    }

    @Test
    void roleProfilesAreManyAndBridgesAreAmongThem() {
        var roles = demo.get(SeedFile.ROLE_PROFILES).rows();

        assertThat(roles).hasSizeGreaterThanOrEqualTo(25);
        assertThat(roles.stream().filter(role -> role.get("bridge").equals("true")))
                .hasSizeGreaterThanOrEqualTo(10);
    }

    private List<Table.Row> labels(String kind) {
        return demo.get(SeedFile.SKILL_LABELS).rows().stream()
                .filter(label -> label.get("kind").equals(kind))
                .toList();
    }

    private static List<String> folded(Table.Row label) {
        return List.of(
                label.get("skill"), label.get("language"), label.get("label").toLowerCase(Locale.ROOT));
    }

    private String scheme(String skill) {
        return skill(skill).get("scheme");
    }

    private boolean isGroup(String skill) {
        return skill(skill).get("kind").equals("group");
    }

    private Table.Row skill(String uri) {
        var skill = skills.get(uri);
        if (skill == null) {
            throw new AssertionError("No skill " + uri);
        }
        return skill;
    }
}
