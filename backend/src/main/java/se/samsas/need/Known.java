package se.samsas.need;

import java.util.Map;
import se.samsas.skill.Skill;

/// Skills that were looked up.
public final class Known {

    private Known() {}

    /// @throws IllegalStateException where the graph lost the skill since it was named
    public static Skill of(String uri, Map<String, Skill> skills) {
        Skill skill = skills.get(uri);
        if (skill == null) {
            throw new IllegalStateException("The skill %s is named by the index, but not in the graph".formatted(uri));
        }
        return skill;
    }
}
