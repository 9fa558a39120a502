package se.samsas.exchange.uk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.table.ForeignFile;

/// What the skills and roles of the British framework are called in Swedish.
///
/// @param swedish by what is named (`skill`, or a role) and its English name
record UkNames(Map<List<String>, String> swedish) {

    private static final String SKILL = "";

    UkNames {
        swedish = Map.copyOf(swedish);
    }

    static UkNames read() {
        var swedish = new HashMap<List<String>, String>();
        ForeignFile.ofOurOwn("/curated/uk-gdd-skills.csv", "skill", "sv")
                .rows()
                .forEach(row -> swedish.put(List.of(SKILL, row.get("skill")), row.get("sv")));
        ForeignFile.ofOurOwn("/curated/uk-gdd-roles.csv", "role", "level", "sv")
                .rows()
                .forEach(row -> swedish.put(List.of(row.get("role"), row.get("level")), row.get("sv")));
        return new UkNames(swedish);
    }

    /// Null where nobody has translated it yet: it is shown in English then, and as English.
    @Nullable
    String skill(String name) {
        return swedish.get(List.of(SKILL, name));
    }

    /// The same for the level of a role.
    @Nullable
    String role(String role, String level) {
        return swedish.get(List.of(role, level));
    }
}
