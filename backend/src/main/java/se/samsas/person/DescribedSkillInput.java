package se.samsas.person;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// What a person says of one of their skills, as a client writes it.
///
/// @param skill   the global id or the concept URI
/// @param version of what was said of it before, as it was read; absent where nothing was
public record DescribedSkillInput(
        String skill,
        int level,
        @Nullable YearMonth lastUsed,
        @Nullable String version) {}
