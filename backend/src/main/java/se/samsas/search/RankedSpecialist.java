package se.samsas.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody at a place in a ranking, as the asker may see them (`Match` in the API).
///
/// @param specialist a person, or a candidate
/// @param fit percent
/// @param certainty percent
/// @param score Σ weight · coverage; absent for a candidate, whose exact levels it would tell
/// @param override that a planner set another place; absent where none did
/// @param freeShare the smallest free share of any month of the period, percent
record RankedSpecialist(
        int rank,
        Specialist specialist,
        int fit,
        int certainty,
        @Nullable Integer score,
        int freeShare,
        List<SkillReason> reasons,
        @Nullable RankOverride override) {}
