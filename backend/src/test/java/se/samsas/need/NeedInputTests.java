package se.samsas.need;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samsas.api.GlobalId;
import se.samsas.failure.Failure;
import se.samsas.findability.Purpose;
import se.samsas.matching.Asked;
import se.samsas.skill.Names;
import se.samsas.skill.Skill;
import se.samsas.skill.SkillKind;
import se.samsas.skill.SkillScheme;
import se.samsas.skill.SkillStatus;

class NeedInputTests {

    private static final String JAVA = "http://example.org/skill/java";
    private static final String TESTING = "http://example.org/skill/testing";
    private static final String GROUP = "http://example.org/skill/group";
    private static final Map<String, Skill> KNOWN = Map.of(
            JAVA, skill(JAVA, SkillKind.KNOWLEDGE),
            TESTING, skill(TESTING, SkillKind.SKILL),
            GROUP, skill(GROUP, SkillKind.GROUP));
    private static final AskedSkillInput JAVA_AT_3 = new AskedSkillInput(JAVA, 3, 5, true, false);
    private static final NeedInput GOOD = new NeedInput(
            "agency",
            " Utvecklare ",
            Purpose.LOAN,
            List.of(JAVA_AT_3, new AskedSkillInput(GlobalId.encode("Skill", TESTING), 2, 10, false, false)),
            50,
            YearMonth.of(2027, 1),
            YearMonth.of(2027, 6),
            List.of("01"),
            false,
            List.of("SV", "en-gb"),
            2,
            true,
            null,
            SecurityClass.CLASS_2);

    @Test
    void aGoodInputBecomesADraft() {
        NeedDraft draft = draft(GOOD);
        assertThat(draft.title()).isEqualTo("Utvecklare");
        assertThat(draft.securityClass()).isEqualTo(SecurityClass.CLASS_2);
        assertThat(draft.asked().asker()).isEqualTo("agency-1");
        assertThat(draft.asked().skills())
                .containsExactly(new Asked(JAVA, 3, 5, true, false), new Asked(TESTING, 2, 10, false, false));
        assertThat(draft.asked().languages()).containsExactlyInAnyOrder("sv", "en");
        assertThat(draft.asked().headcount()).isEqualTo(2);
        assertThat(draft.asked().splittable()).isTrue();
    }

    @Test
    void ofALanguageOnlyTheLanguageIsAskedFor() {
        NeedInput input = languages("sv-SE", "sv", "SV-fi", "en-Latn-GB", "zh-Hant", "fit-SE")
                .apply(GOOD);
        assertThat(draft(input).asked().languages()).containsExactlyInAnyOrder("sv", "en", "zh", "fit");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("an unknown skill", skills(JAVA_AT_3, asked("urn:none", 3, 5)), "skills[1].skill", "urn:none"),
                fault("an id that is none", skills(asked("none", 3, 5)), "skills[0].skill", "none"),
                fault(
                        "the id of something else",
                        skills(asked(GlobalId.encode("Agency", "a"), 3, 5)),
                        "skills[0].skill",
                        "Agency"),
                fault("a group", skills(asked(GROUP, 3, 5)), "skills[0].skill", GROUP),
                fault("a skill asked for twice", skills(JAVA_AT_3, asked(JAVA, 1, 1)), "skills[1].skill", "skills[0]"),
                fault("level 6", skills(JAVA_AT_3, asked(TESTING, 6, 5)), "skills[1].level", "6"),
                fault("level 0", skills(asked(TESTING, 0, 5)), "skills[0].level", "0"),
                fault("weight 0", skills(asked(TESTING, 3, 0)), "skills[0].weight", "0"),
                fault("weight 11", skills(asked(TESTING, 3, 11)), "skills[0].weight", "11"),
                fault("no skill", skills(), "skills", "0"),
                fault("share 0", with(0, GOOD.to(), 2), "share", "0"),
                fault("share 101", with(101, GOOD.to(), 2), "share", "101"),
                fault("an end before the beginning", with(50, YearMonth.of(2026, 12), 2), "to", "2026-12"),
                fault("37 months", with(50, YearMonth.of(2030, 1), 2), "to", "37"),
                fault("headcount 0", with(50, GOOD.to(), 0), "headcount", "0"),
                fault("an unknown region", places("01", "99"), "places", "99"),
                fault("no language", languages("sv", "svenska"), "languages", "svenska"),
                fault("an ill-formed language", languages("s v"), "languages", "s v"),
                fault("a region of no language", languages("xx-SE"), "languages", "xx-SE"),
                fault("a language that is undetermined", languages("und"), "languages", "und"),
                fault("a long title", title("x".repeat(201)), "title", "201"),
                fault("a title of two lines", title("a\nb"), "title", "control"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultNamesTheFieldTheValueAndTheRemedy(NeedInput input, String field, String value) {
        var failure = catchThrowableOfType(Failure.Invalid.class, () -> draft(input));
        assertThat(failure.field()).isEqualTo("need." + field);
        assertThat(failure).hasMessageContaining(value);
        assertThat(failure.getMessage()).endsWith(".");
        assertThat(failure.hint()).matches("[A-Z].*\\.");
    }

    @Test
    void thirtySkillsAreEnough() {
        List<AskedSkillInput> skills = IntStream.range(0, 31)
                .mapToObj(i -> asked("urn:skill:" + i, 3, 5))
                .toList();
        Map<String, Skill> known =
                skills.stream().collect(toMap(AskedSkillInput::skill, asked -> skill(asked.skill(), SkillKind.SKILL)));
        var failure = catchThrowableOfType(
                Failure.Invalid.class, () -> skills(skills).apply(GOOD).draft("agency-1", known, Set.of("01")));
        assertThat(failure.field()).isEqualTo("need.skills");
        assertThat(failure).hasMessageContaining("31");
        assertThat(skills(skills.subList(0, 30))
                        .apply(GOOD)
                        .draft("agency-1", known, Set.of("01"))
                        .asked()
                        .skills())
                .hasSize(30);
    }

    private static NeedDraft draft(NeedInput input) {
        return input.draft("agency-1", KNOWN, Set.of("01", "12"));
    }

    private static Arguments fault(String name, UnaryOperator<NeedInput> change, String field, String value) {
        return argumentSet(name, change.apply(GOOD), field, value);
    }

    private static AskedSkillInput asked(String skill, int level, int weight) {
        return new AskedSkillInput(skill, level, weight, false, false);
    }

    private static UnaryOperator<NeedInput> skills(AskedSkillInput... skills) {
        return skills(List.of(skills));
    }

    private static UnaryOperator<NeedInput> skills(List<AskedSkillInput> skills) {
        return good -> input(good, good.title(), skills, good.share(), good.to(), good.places(), good.languages(), 2);
    }

    private static UnaryOperator<NeedInput> with(int share, YearMonth to, int headcount) {
        return good -> input(good, good.title(), good.skills(), share, to, good.places(), good.languages(), headcount);
    }

    private static UnaryOperator<NeedInput> places(String... places) {
        return good ->
                input(good, good.title(), good.skills(), good.share(), good.to(), List.of(places), good.languages(), 2);
    }

    private static UnaryOperator<NeedInput> languages(String... languages) {
        return good ->
                input(good, good.title(), good.skills(), good.share(), good.to(), good.places(), List.of(languages), 2);
    }

    private static UnaryOperator<NeedInput> title(String title) {
        return good -> input(good, title, good.skills(), good.share(), good.to(), good.places(), good.languages(), 2);
    }

    private static NeedInput input(
            NeedInput good,
            String title,
            List<AskedSkillInput> skills,
            int share,
            YearMonth to,
            List<String> places,
            List<String> languages,
            int headcount) {
        return new NeedInput(
                good.agency(),
                title,
                good.purpose(),
                skills,
                share,
                good.from(),
                to,
                places,
                good.remote(),
                languages,
                headcount,
                good.splittable(),
                good.smallestPart(),
                good.securityClass());
    }

    private static Skill skill(String uri, SkillKind kind) {
        return new Skill(
                uri,
                SkillScheme.LOCAL,
                kind,
                SkillStatus.RELEASED,
                null,
                new Names(uri, null, Collections.emptyList(), Collections.emptyList()),
                Set.of());
    }
}
