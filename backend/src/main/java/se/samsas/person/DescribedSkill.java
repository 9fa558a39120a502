package se.samsas.person;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person says of one of their skills.
///
/// @param skill    the concept's URI
/// @param level    1 to 5
/// @param lastUsed absent where it is not known
public record DescribedSkill(
        String skill, int level, @Nullable YearMonth lastUsed) {

    /// As a parameter of a query.
    Map<String, Object> row() {
        var row = new HashMap<String, Object>(Map.of("skill", skill, "level", level));
        if (lastUsed != null) {
            row.put("lastUsed", lastUsed.toString());
        }
        return row;
    }
}
