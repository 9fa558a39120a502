package se.samsas.need;

import java.util.List;

/// Somebody at a place in a ranking, as the asker may see them (`Match` in the API).
///
/// @param specialist a person, or a candidate
/// @param fit percent
/// @param certainty percent
/// @param freeShare the smallest free share of any month of the period, percent
record RankedSpecialist(
        int rank, Object specialist, int fit, int certainty, int score, int freeShare, List<SkillReason> reasons) {}
