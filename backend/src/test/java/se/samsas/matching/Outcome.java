package se.samsas.matching;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer as lines of text, so that two of them can be compared and their difference read.
record Outcome(
        int poolSize,
        int matchCount,
        @Nullable Integer ownStaff,
        int covered,
        List<String> matches,
        int partCount,
        List<String> parts,
        List<String> together,
        List<String> conditions,
        List<String> nearMisses,
        List<String> relaxations) {
    static Outcome of(Answer answer) {
        return new Outcome(
                answer.poolSize(),
                answer.matchCount(),
                answer.ownStaff(),
                answer.covered(),
                answer.matches().stream().map(Outcome::line).toList(),
                answer.partCount(),
                answer.parts().stream().map(Outcome::line).toList(),
                answer.together().stream()
                        .map(part -> part.match().ranked().person() + " " + part.share())
                        .toList(),
                answer.conditions().stream().map(Outcome::line).toList(),
                answer.nearMisses().stream()
                        .map(miss -> miss.failed().stream().map(Outcome::name).collect(joining(" and ")) + " "
                                + line(miss.match()))
                        .toList(),
                answer.relaxations().stream().map(Outcome::line).toList());
    }

    static String line(Ranked ranked) {
        return "%d. %s at %s score %d tie %s fit %d certainty %d free %d known %s %s"
                .formatted(
                        ranked.rank(),
                        ranked.person(),
                        ranked.agency(),
                        ranked.score(),
                        Long.toUnsignedString(ranked.tie()),
                        ranked.fit(),
                        ranked.certainty(),
                        ranked.free(),
                        ranked.knownUntil(),
                        ranked.seenAs());
    }

    static String line(ConditionCount count) {
        return "%s %d %d".formatted(name(count.condition()), count.fails(), count.failsOnly());
    }

    private static String line(Match match) {
        return line(match.ranked())
                + match.reasons().stream().map(Outcome::line).collect(joining());
    }

    private static String line(Reason reason) {
        return "\n  %s coverage %d points %d part %d%s%s%s%s%s"
                .formatted(
                        reason.asked().skill(),
                        reason.coverage(),
                        reason.points(),
                        reason.part(),
                        reason.met() ? " met" : "",
                        reason.near() ? " near" : "",
                        reason.held() == null ? " nothing" : line(reason.held()),
                        reason.meets() == null
                                ? ""
                                : "\n    meets " + reason.meets().assertion(),
                        reason.improvements().stream().map(Outcome::line).collect(joining()));
    }

    private static String line(Held held) {
        Assertion assertion = held.assertion();
        return "\n    held %s %d used %s valid %s%s closeness %d ratio %d confidence %d freshness %d path %s"
                .formatted(
                        assertion.evidence(),
                        assertion.level(),
                        assertion.lastUsed(),
                        assertion.validUntil(),
                        held.expired() ? " expired" : "",
                        held.closeness().tenths(),
                        held.ratio(),
                        held.confidence(),
                        held.freshness(),
                        held.path().uris());
    }

    private static String line(Improvement improvement) {
        String what = switch (improvement) {
            case Improvement.ReachLevel reach -> "reach " + reach.level();
            case Improvement.UseAgain _ -> "use";
            case Improvement.StrongerEvidence stronger -> "evidence " + stronger.evidence();
            case Improvement.HoldTheSkill hold -> "hold " + hold.skill();
        };
        return "\n    %s -> %d".formatted(what, improvement.coverage());
    }

    private static String line(RelaxationCount count) {
        String what = switch (count.relaxation()) {
            case Relaxation.ShareLower lower -> "share -" + lower.points();
            case Relaxation.MustDropped dropped -> "drop " + dropped.skill();
            case Relaxation.MinimumLower lower -> "lower " + lower.skill();
            case Relaxation.RemoteAllowed _ -> "remote";
        };
        return "%s +%d".formatted(what, count.added());
    }

    private static String name(Condition condition) {
        return switch (condition) {
            case Condition.Must must -> "must " + must.skill();
            case Condition.Common common -> common.name();
        };
    }
}
