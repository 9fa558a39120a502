package se.samsas.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samsas.agency.Agency;
import se.samsas.agency.Region;
import se.samsas.matching.Match;
import se.samsas.matching.Reason;
import se.samsas.need.AskedSkill;
import se.samsas.skill.Skill;

/// One of the first matches of a need that is being written: what a candidate shows, without a handle, for nobody is
/// seen
/// by it.
///
/// @param fit percent, in tens
record PreviewMatch(
        int rank,
        int fit,
        @Nullable Agency agency,
        @Nullable Region region,
        List<PreviewSkill> skills) {

    /// What fit is floored to: the exact figure would tell levels within their bands, and who is the same in two
    /// previews.
    private static final int STEP = 10;

    /// @param skills those that are asked for, by URI
    static PreviewMatch of(Match match, Candidate candidate, Map<String, Skill> skills) {
        var ranked = match.ranked();
        return new PreviewMatch(
                ranked.rank(),
                ranked.fit() / STEP * STEP,
                candidate.agency(),
                candidate.region(),
                match.reasons().stream()
                        .map(reason -> PreviewSkill.of(reason, skills))
                        .toList());
    }

    /// @param band of what counted; absent where nothing held is near
    record PreviewSkill(AskedSkill asked, @Nullable LevelBand band, boolean met) {

        static PreviewSkill of(Reason reason, Map<String, Skill> skills) {
            var held = reason.held();
            return new PreviewSkill(
                    AskedSkill.of(reason.asked(), skills),
                    held == null ? null : LevelBand.of(held.assertion().level()),
                    reason.met());
        }
    }
}
