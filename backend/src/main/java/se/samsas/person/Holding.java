package se.samsas.person;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.samsas.access.Versions;
import se.samsas.skill.Skill;

/// A live assertion that a person holds a skill, by one kind of evidence.
///
/// @param level      1 to 5
/// @param validUntil the last day of a certificate
public record Holding(
        Skill skill,
        Evidence evidence,
        int level,
        @Nullable YearMonth lastUsed,
        @Nullable LocalDate since,
        @Nullable LocalDate validUntil) {

    /// Another one as soon as it says anything else.
    public String version() {
        return version(evidence, level, lastUsed, since, validUntil);
    }

    static String version(
            Evidence evidence,
            int level,
            @Nullable YearMonth lastUsed,
            @Nullable LocalDate since,
            @Nullable LocalDate validUntil) {
        return Versions.of(evidence, level, lastUsed, since, validUntil);
    }
}
