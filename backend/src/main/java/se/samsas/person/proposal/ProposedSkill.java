package se.samsas.person.proposal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A skill that is to be proposed to a person.
///
/// @param id    what the proposal will be known by
/// @param level 1 to 5; absent where the person is to say it
record ProposedSkill(
        String id, String person, String skill, @Nullable Integer level) {

    static ProposedSkill of(String person, String skill, @Nullable Integer level) {
        return new ProposedSkill("proposal-" + UUID.randomUUID(), person, skill, level);
    }

    /// As a parameter of a query.
    Map<String, Object> row() {
        var row = new HashMap<String, Object>(Map.of("id", id, "person", person, "skill", skill));
        if (level != null) {
            row.put("level", level);
        }
        return row;
    }
}
