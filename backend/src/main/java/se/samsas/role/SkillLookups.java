package se.samsas.role;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samsas.agency.Places;
import se.samsas.api.Language;
import se.samsas.skill.Skills;
import se.samsas.text.Pasted;

/// Reads what somebody types where skills are added: a skill, a role that asks for several, a sentence with a
/// place in it. What is typed is neither kept nor logged.
@Component
public final class SkillLookups {

    private static final int MOST_ROLES = 4;

    private final Skills skills;
    private final RoleSearch roles;

    SkillLookups(Skills skills, RoleSearch roles) {
        this.skills = skills;
        this.roles = roles;
    }

    /// With at most four roles, which are proposed beside the skills.
    ///
    /// @param language whose labels come first; those of the other language are found as well
    /// @param first    the most skills, 1 to 100
    SkillLookup find(String text, Language language, int first) {
        return find(text, language, first, MOST_ROLES);
    }

    /// The same with as many roles as are asked for.
    ///
    /// @param mostRoles the most roles, 1 to 100
    public SkillLookup find(String text, Language language, int first, int mostRoles) {
        var named = Places.namedIn(Pasted.whole(text));
        var sought = named.rest();
        return new SkillLookup(
                skills.search(sought, language, false, first),
                sought.isEmpty() ? List.of() : roles.search(sought, language, mostRoles),
                named.places());
    }
}
