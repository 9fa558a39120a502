package se.samsas.person;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// What a person says of one of their skills, as a client writes it.
///
/// @param skill the global id or the concept URI
record DescribedSkillInput(
        String skill, int level, @Nullable YearMonth lastUsed) {}
