package se.samsas.person;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.api.GlobalId;
import se.samsas.failure.Failure;
import se.samsas.skill.SkillKind;
import se.samsas.skill.SkillStatus;
import se.samsas.skill.Skills;

/// Reads the skills that a client names as those of people, and holds them to what people can have.
@Component
public final class SkillReading {

    static final int MOST = 100;
    private static final int HIGHEST = 5;

    private final Skills skills;

    SkillReading(Skills skills) {
        this.skills = skills;
    }

    /// The URIs of skills that somebody may say that they have, in the order given.
    ///
    /// @param given ids or concept URIs
    /// @param field the list that names them; `[0]` and so on follows, then `of`
    /// @param of    what of a row names the skill, such as `.skill`
    /// @throws Failure.Invalid at the first that is unknown, a group, retired or named twice
    public List<String> skills(List<String> given, String field, String of) {
        var uris = uris(given, field, of);
        var known = skills.list(uris);
        for (int i = 0; i < uris.size(); i++) {
            var here = "%s[%d]%s".formatted(field, i, of);
            var uri = uris.get(i);
            var skill = known.get(uri);
            if (skill == null) {
                throw new Failure.Invalid(
                        here, "No skill has the URI '%s'.".formatted(uri), "Take the skill's id from searchSkills.");
            }
            if (skill.kind() == SkillKind.GROUP) {
                throw new Failure.Invalid(
                                here,
                                "'%s' is a group of skills.".formatted(uri),
                                "Name one or several of the skills in the group.")
                        .inSwedish(
                                "”%s” är en grupp av kompetenser.".formatted(uri),
                                "Ange en eller flera av kompetenserna i gruppen.");
            }
            if (skill.status() == SkillStatus.RETIRED) {
                throw new Failure.Invalid(
                                here,
                                "The skill '%s' is retired.".formatted(uri),
                                "Take its successor, where it has one.")
                        .inSwedish(
                                "Kompetensen ”%s” är tagen ur bruk.".formatted(uri),
                                "Ta den som har ersatt den, om det finns en.");
            }
        }
        return uris;
    }

    /// The URIs of skills, whatever they are.
    ///
    /// @throws Failure.Invalid where there are none or more than a hundred, or one is named twice
    List<String> uris(List<String> given, String field, String of) {
        if (given.isEmpty() || given.size() > MOST) {
            throw new Failure.Invalid(
                            field,
                            "%d skills are named.".formatted(given.size()),
                            "Name 1 to %d at once.".formatted(MOST))
                    .inSwedish(
                            "%d kompetenser är angivna.".formatted(given.size()),
                            "Ange 1 till %d åt gången.".formatted(MOST));
        }
        var uris = IntStream.range(0, given.size())
                .mapToObj(i -> uri(given.get(i), "%s[%d]%s".formatted(field, i, of)))
                .toList();
        var seen = new HashSet<String>();
        for (int i = 0; i < uris.size(); i++) {
            if (!seen.add(uris.get(i))) {
                throw new Failure.Invalid(
                                "%s[%d]%s".formatted(field, i, of),
                                "The skill '%s' is named twice.".formatted(uris.get(i)),
                                "Name each skill once.")
                        .inSwedish(
                                "Kompetensen ”%s” är angiven två gånger.".formatted(uris.get(i)),
                                "Ange varje kompetens en gång.");
            }
        }
        return uris;
    }

    /// Holds a level to 1 to 5.
    public static void requireLevel(@Nullable Integer level, String field) {
        if (level != null && (level < 1 || level > HIGHEST)) {
            throw new Failure.Invalid(
                            field,
                            "The level is %d, outside 1 to %d.".formatted(level, HIGHEST),
                            "Give 1 (aware) to %d (setting the standard).".formatted(HIGHEST))
                    .inSwedish(
                            "Nivån är %d, utanför 1 till %d.".formatted(level, HIGHEST),
                            "Ange 1 (känner till) till %d (sätter standarden).".formatted(HIGHEST));
        }
    }

    /// The URI of a skill, whatever it is, given by its id or its concept URI.
    static String uri(String given, String field) {
        if (given.indexOf(':') >= 0) {
            return given;
        }
        try {
            return GlobalId.parse("Skill", given);
        } catch (Failure.Invalid e) {
            throw new Failure.Invalid(field, String.valueOf(e.getMessage()), e.hint());
        }
    }
}
