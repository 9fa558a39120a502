package se.samsas.matching;

import java.time.LocalDate;
import java.util.List;

/// The whole answer to a question.
///
/// @param rankingKey what ordered equal scores
/// @param version of the index that answered
/// @param poolSize how many may be found and have a score above zero
/// @param matchCount how many of them fulfil every condition
/// @param matches the asked page of them
/// @param conditions how many each condition keeps out: the musts in the need's order, then the common ones
/// @param nearMisses up to ten
/// @param relaxations what each would add
public record Answer(
        String rankingKey,
        LocalDate asOf,
        long version,
        int poolSize,
        int matchCount,
        List<Match> matches,
        List<ConditionCount> conditions,
        List<NearMiss> nearMisses,
        List<RelaxationCount> relaxations) {}
