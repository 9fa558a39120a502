package se.samsas.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole answer to a question.
///
/// @param rankingKey what ordered equal scores
/// @param version of the index that answered
/// @param poolSize how many may be found and have a score above zero
/// @param matchCount how many of them fulfil every condition
/// @param covered how many of the people asked for are covered: one by each match, and one by those who do so together
/// @param ownStaff of a loan, how many of the asking agency's own staff the same need would match as an internal one;
///                 null for other purposes
/// @param matches the asked page of them
/// @param partCount how many can give a part of a share that may be split and fulfil all else
/// @param parts up to ten of them, ranked
/// @param together the fewest of them, at most three, who cover the share together, and what each gives; nobody
///                 where three do not
/// @param conditions how many each condition keeps out: the musts in the need's order, then the common ones
/// @param nearMisses up to ten who fail one condition and are none of the parts; where nobody fails one alone or
///                   matches, up to ten who fail the fewest
/// @param relaxations what each would add
public record Answer(
        String rankingKey,
        LocalDate asOf,
        long version,
        int poolSize,
        int matchCount,
        int covered,
        @Nullable Integer ownStaff,
        List<Match> matches,
        int partCount,
        List<Match> parts,
        List<SharePart> together,
        List<ConditionCount> conditions,
        List<NearMiss> nearMisses,
        List<RelaxationCount> relaxations) {}
