package se.samsas.skill;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsas.access.Versions;
import se.samsas.api.Label;
import se.samsas.api.Language;

/// A skill, a piece of knowledge, or a group of skills.
///
/// @param uri the concept's URI, by which it is known everywhere
/// @param code the code of a group in its scheme, such as `S5.6`
public record Skill(
        String uri,
        SkillScheme scheme,
        SkillKind kind,
        SkillStatus status,
        @Nullable String code,
        Names names,
        Set<SkillCollection> collections) {

    public Skill {
        collections = Collections.unmodifiableSet(
                collections.isEmpty() ? EnumSet.noneOf(SkillCollection.class) : EnumSet.copyOf(collections));
    }

    /// Of what it is called: another one as soon as it gets another name.
    public String version() {
        return version(names.swedish(), names.english());
    }

    /// The version of a skill that is called so.
    public static String version(@Nullable String swedish, @Nullable String english) {
        return Versions.of(swedish, english);
    }

    /// The preferred label in the language that is wanted, else in the other.
    public Label label(Language wanted) {
        return names.label(wanted);
    }
}
