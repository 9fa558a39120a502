package se.samsas.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.matching.Held;
import se.samsas.matching.Reason;
import se.samsas.need.AskedSkill;
import se.samsas.need.Known;
import se.samsas.skill.Skill;

/// Why somebody got what they got for one asked skill.
///
/// @param held absent where nothing held is near
/// @param closeness in tenths, 0 to 10
/// @param path from the held skill to the asked one, both included; empty where nothing held is near
/// @param coverage 0 to 60 000; absent for a candidate, whose exact level it would tell
/// @param part percent of the score
record SkillReason(
        AskedSkill asked,
        @Nullable HeldSkill held,
        int closeness,
        Relation relation,
        List<Skill> path,
        boolean met,
        @Nullable Integer coverage,
        int part,
        List<SuggestedImprovement> raises) {

    /// @param named whether the holder is seen by name
    static SkillReason of(Reason reason, Map<String, Skill> skills, boolean named) {
        Held held = reason.held();
        return new SkillReason(
                AskedSkill.of(reason.asked(), skills),
                held == null
                        ? null
                        : HeldSkill.of(held, Known.of(held.assertion().skill(), skills), named),
                held == null ? 0 : held.closeness().tenths(),
                Relation.of(held),
                uris(reason).map(uri -> Known.of(uri, skills)).toList(),
                reason.met(),
                named ? reason.coverage() : null,
                reason.part(),
                reason.improvements().stream()
                        .map(improvement -> SuggestedImprovement.of(improvement, named))
                        .toList());
    }

    /// The URIs of the skills that a reason names beside the asked one.
    static Stream<String> uris(Reason reason) {
        Held held = reason.held();
        return held == null ? Stream.empty() : held.path().uris().stream();
    }
}
