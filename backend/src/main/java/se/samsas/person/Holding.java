package se.samsas.person;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
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
        @Nullable LocalDate validUntil) {}
