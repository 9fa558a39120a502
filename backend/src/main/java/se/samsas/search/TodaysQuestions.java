package se.samsas.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.samsas.failure.Failure;
import se.samsas.matching.InvalidNeed;
import se.samsas.matching.Page;
import se.samsas.matching.Period;
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

    /// Whether the last month of a need that is kept has passed.
    boolean isOver(Need need) {
        return need.isOver(YearMonth.now(clock));
    }

    /// A need that is kept, asked for this month whatever its own: to show somebody to whoever asks, and not
    /// to match anybody.
    Question ofThisMonth(Need need) {
        var month = YearMonth.now(clock);
        return asked(() -> Question.stored(
                need.id(), need.asked().withPeriod(new Period(month, month)), LocalDate.now(clock), Page.first(0)));
    }

    /// A need that is kept.
    ///
    /// @throws Failure.Invalid where its last month has passed
    Question of(Need need, Page page) {
        return asked(() -> Question.stored(need.id(), need.asked(), LocalDate.now(clock), page));
    }

    /// A need as it is written.
    ///
    /// @throws Failure.Invalid where its last month has passed
    Question of(NeedDraft draft, Page page) {
        return asked(() -> Question.draft(draft.asked(), LocalDate.now(clock), page));
    }

    private static Question asked(Supplier<Question> question) {
        try {
            return question.get();
        } catch (InvalidNeed e) {
            throw NeedInput.refused(e);
        }
    }
}
