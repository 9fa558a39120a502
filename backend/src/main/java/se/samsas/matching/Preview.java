package se.samsas.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts and ranks without reasons: what typing shows, and what plans are made of.
///
/// @param rankingKey what ordered equal scores
/// @param version of the index that answered
/// @param poolSize how many may be found and have a score above zero
/// @param matchCount how many of them fulfil every condition
/// @param ownStaff of a loan, how many of the asking agency's own staff the same need would match as an internal one;
///                 null for other purposes
/// @param partCount how many can give a part of a share that may be split and fulfil all else
/// @param matches the asked page of them
/// @param conditions how many each condition keeps out
public record Preview(
        String rankingKey,
        LocalDate asOf,
        long version,
        int poolSize,
        int matchCount,
        @Nullable Integer ownStaff,
        int partCount,
        List<Ranked> matches,
        List<ConditionCount> conditions) {}
