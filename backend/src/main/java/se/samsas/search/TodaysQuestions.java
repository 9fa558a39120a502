package se.samsas.search;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.samsas.failure.Failure;
import se.samsas.matching.InvalidNeed;
import se.samsas.matching.Page;
import se.samsas.matching.Question;
import se.samsas.need.Need;
import se.samsas.need.NeedDraft;
import se.samsas.need.NeedInput;

/// Needs as they are asked today.
@Component
final class TodaysQuestions {

    private final Clock clock;

    TodaysQuestions(Clock clock) {
        this.clock = clock;
    }

    /// A need that is kept.
    ///
    /// @throws Failure.Invalid where its last month has passed
    Question of(Need need, Page page) {
        try {
            return Question.stored(need.id(), need.asked(), LocalDate.now(clock), page);
        } catch (InvalidNeed e) {
            throw NeedInput.refused(e);
        }
    }

    /// A need as it is written.
    ///
    /// @throws Failure.Invalid where its last month has passed
    Question of(NeedDraft draft, Page page) {
        try {
            return Question.draft(draft.asked(), LocalDate.now(clock), page);
        } catch (InvalidNeed e) {
            throw NeedInput.refused(e);
        }
    }
}
