package se.samsas.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
/// @param meets what meets the level, where that is not what counted
/// @param coverage 0 to 60 000; absent for a candidate, whose exact level it would tell
/// @param part percent of the score
public record SkillReason(
        AskedSkill asked,
        @Nullable HeldSkill held,
        int closeness,
        Relation relation,
        List<Skill> path,
        boolean met,
        @Nullable HeldSkill meets,
        @Nullable Integer coverage,
        int part,
        List<SuggestedImprovement> raises) {

    /// @param named whether the holder is seen by name
    static SkillReason of(Reason reason, Map<String, Skill> skills, boolean named) {
        Held held = reason.held();
        Held meets = reason.meets();
        return new SkillReason(
                AskedSkill.of(reason.asked(), skills),
                held == null ? null : shown(held, skills, named),
                held == null ? 0 : held.closeness().tenths(),
                Relation.of(held),
                path(reason).map(uri -> Known.of(uri, skills)).toList(),
                reason.met(),
                meets == null ? null : shown(meets, skills, named),
                named ? reason.coverage() : null,
                reason.part(),
                reason.improvements().stream()
                        .map(improvement -> SuggestedImprovement.of(improvement, named))
                        .toList());
    }

    private static HeldSkill shown(Held held, Map<String, Skill> skills, boolean named) {
        return HeldSkill.of(held, Known.of(held.assertion().skill(), skills), named);
    }

    private static Stream<String> path(Reason reason) {
        Held held = reason.held();
        return held == null ? Stream.empty() : held.path().uris().stream();
    }

    /// The URIs of the skills that a reason names beside the asked one.
    static Stream<String> uris(Reason reason) {
        return Stream.of(Optional.ofNullable(reason.held()), Optional.ofNullable(reason.meets()))
                .flatMap(Optional::stream)
                .flatMap(held -> held.path().uris().stream());
    }
}
