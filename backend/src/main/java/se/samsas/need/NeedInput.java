package se.samsas.need;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samsas.api.GlobalId;
import se.samsas.failure.Failure;
import se.samsas.findability.Purpose;
import se.samsas.matching.Asked;
import se.samsas.matching.InvalidNeed;
import se.samsas.matching.Need;
import se.samsas.matching.Period;
import se.samsas.skill.Skill;
import se.samsas.skill.SkillKind;
import se.samsas.text.Languages;

/// A need as a client writes it. It becomes a draft, or a failure that names the field, the value and the
/// remedy.
public record NeedInput(
        String agency,
        String title,
        Purpose purpose,
        List<AskedSkillInput> skills,
        int share,
        YearMonth from,
        YearMonth to,
        List<String> places,
        boolean remote,
        List<String> languages,
        int headcount,
        boolean splittable,
        @Nullable Integer smallestPart,
        SecurityClass securityClass) {

    public NeedInput {
        skills = List.copyOf(skills);
        places = List.copyOf(places);
        languages = List.copyOf(languages);
    }

    /// What is asked for, checked against what there is.
    ///
    /// @param known the skills that the input names, by URI; one that does not exist is left out
    /// @param regions the codes of all regions
    /// @throws Failure.Invalid at the first fault
    NeedDraft draft(String agencyId, Map<String, Skill> known, Set<String> regions) {
        places.forEach(place -> require(
                regions.contains(place),
                "places",
                "No region has the code '%s'.".formatted(place),
                "Give county codes of two digits, such as 01 for Stockholm."));
        try {
            var asked = new Need(
                    agencyId,
                    purpose,
                    asked(known),
                    share,
                    part(),
                    headcount,
                    new Period(from, to),
                    new HashSet<>(places),
                    remote,
                    new HashSet<>(languages.stream().map(NeedInput::language).toList()));
            return new NeedDraft(title, asked, securityClass);
        } catch (InvalidNeed e) {
            throw refused(e);
        }
    }

    /// What a rule of matching refuses, as a fault of the input.
    public static Failure refused(InvalidNeed e) {
        return new Failure.Invalid(
                "need." + ("period".equals(e.field()) ? "to" : e.field()), e.met() + ".", sentence(e.remedy()));
    }

    private @Nullable Integer part() {
        if (!splittable) {
            return null;
        }
        return smallestPart == null ? Integer.valueOf(Need.usualPart(share)) : smallestPart;
    }

    /// The URIs of the skills, in the order of the input.
    ///
    /// @throws Failure.Invalid where an id is that of something else
    List<String> uris() {
        return IntStream.range(0, skills.size()).mapToObj(this::uri).toList();
    }

    private List<Asked> asked(Map<String, Skill> known) {
        List<String> uris = uris();
        Map<String, Integer> seen = new HashMap<>();
        return IntStream.range(0, uris.size())
                .mapToObj(i -> {
                    String uri = uris.get(i);
                    String field = "skills[%d]".formatted(i);
                    requireSkill(uri, known, field + ".skill");
                    Integer before = seen.putIfAbsent(uri, i);
                    require(
                            before == null,
                            field + ".skill",
                            "%s is asked for already, as skills[%d].".formatted(uri, before),
                            "Ask for each skill once, with the higher level.");
                    return skills.get(i).asked(uri, "need." + field);
                })
                .toList();
    }

    private String uri(int i) {
        String given = skills.get(i).skill();
        if (given.indexOf(':') >= 0) {
            return given;
        }
        try {
            return GlobalId.parse("Skill", given);
        } catch (Failure.Invalid e) {
            throw new Failure.Invalid("need.skills[%d].skill".formatted(i), String.valueOf(e.getMessage()), e.hint());
        }
    }

    private static void requireSkill(String uri, Map<String, Skill> known, String field) {
        Skill skill = known.get(uri);
        if (skill == null) {
            throw new Failure.Invalid(
                    "need." + field,
                    "No skill has the URI '%s'.".formatted(uri),
                    "Take the skill's id or URI from searchSkills.");
        }
        require(
                skill.kind() != SkillKind.GROUP,
                field,
                "'%s' is a group of skills.".formatted(uri),
                "Ask for one or several of the skills in the group.");
    }

    /// The language alone.
    private static String language(String tag) {
        return Languages.of(tag)
                .orElseThrow(() -> new Failure.Invalid(
                        "need.languages",
                        "'%s' is no language.".formatted(tag),
                        "Give BCP 47 codes, such as sv, en or fi."));
    }

    private static void require(boolean holds, String field, String met, String remedy) {
        if (!holds) {
            throw new Failure.Invalid("need." + field, met, remedy);
        }
    }

    static String sentence(String remedy) {
        return remedy.substring(0, 1).toUpperCase(Locale.ROOT) + remedy.substring(1) + ".";
    }
}
