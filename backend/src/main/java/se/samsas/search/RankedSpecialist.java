package se.samsas.search;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody at a place in a ranking, as the asker may see them (`Match` in the API).
///
/// @param specialist a person, or a candidate
/// @param fit percent
/// @param certainty percent
/// @param score Σ weight · coverage; absent for a candidate, whose exact levels it would tell
/// @param override that a planner set another place; absent where none did
/// @param knownUntil the last month up to which the capacity is stated without a gap, where that ends before the need
/// does; absent for
///                   a candidate
/// @param freeShare the smallest free share of any month of the period, percent
public record RankedSpecialist(
        int rank,
        Specialist specialist,
        int fit,
        int certainty,
        @Nullable Integer score,
        int freeShare,
        @Nullable YearMonth knownUntil,
        boolean knownToEnd,
        List<SkillReason> reasons,
        @Nullable RankOverride override) {}
