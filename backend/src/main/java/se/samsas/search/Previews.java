package se.samsas.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.failure.Failure;
import se.samsas.matching.Asked;
import se.samsas.matching.Condition.Common;
import se.samsas.matching.ConditionCount;
import se.samsas.matching.Match;
import se.samsas.matching.Page;
import se.samsas.need.Asking;
import se.samsas.need.NeedDraft;
import se.samsas.search.index.MatchIndex;
import se.samsas.skill.Skills;

/// What needs that are being written would find: how many, and of the first what a candidate shows. Nobody is seen by
/// it, so nothing is recorded.
@Component
final class Previews {

    private static final int MOST = 5;

    private final MatchIndex index;
    private final Specialists specialists;
    private final Skills skills;
    private final TodaysQuestions questions;

    Previews(MatchIndex index, Specialists specialists, Skills skills, TodaysQuestions questions) {
        this.index = index;
        this.specialists = specialists;
        this.skills = skills;
        this.questions = questions;
    }

    /// What a need would find.
    ///
    /// @param free      how many of the pool have the share free
    /// @param oneFails  how many fail exactly one condition
    /// @param ownStaff  of a loan: how many of the own staff an internal need would match
    /// @param partCount how many can give a part of a share that may be split, and fulfil all else
    /// @param matches   the first of those who match
    record NeedPreview(
            int poolSize,
            int free,
            int matchCount,
            int oneFails,
            @Nullable Integer ownStaff,
            int partCount,
            List<PreviewMatch> matches) {}

    /// What the need would find today.
    ///
    /// @param first how many of those who match are wanted, 1 to 5
    NeedPreview of(Viewer viewer, NeedDraft draft, int first) {
        if (first < 1 || first > MOST) {
            throw new Failure.Invalid(
                    "first",
                    "'first' is %d, outside 1 to %d.".formatted(first, MOST),
                    "Match the need to see more: that is recorded, a preview is not.");
        }
        var question = questions.of(draft, Page.first(first));
        Asking.require(viewer, question.need().asker());
        var answer = index.answer(question);
        var candidates = specialists.unnamed(
                question, answer.matches().stream().map(Match::ranked).toList());
        var asked =
                skills.list(question.need().skills().stream().map(Asked::skill).toList());
        return new NeedPreview(
                answer.poolSize(),
                answer.poolSize() - failing(answer.conditions(), Common.SHARE),
                answer.matchCount(),
                answer.conditions().stream().mapToInt(ConditionCount::failsOnly).sum(),
                answer.ownStaff(),
                answer.partCount(),
                answer.matches().stream()
                        .flatMap(match -> Optional.ofNullable(
                                candidates.get(match.ranked().person()))
                                .map(candidate -> PreviewMatch.of(match, candidate, asked))
                                .stream())
                        .toList());
    }

    private static int failing(List<ConditionCount> conditions, Common condition) {
        return conditions.stream()
                .filter(count -> count.condition() == condition)
                .mapToInt(ConditionCount::fails)
                .sum();
    }
}
