package se.samsas.need;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Language;
import se.samsas.failure.Failure;
import se.samsas.findability.Purpose;

/// A need that an agency has stated, and that is kept.
///
/// @param titleSv what it is called in Swedish; absent where it has no Swedish title
/// @param titleEn what it is called in English; absent where it has no English title
/// @param asked what is asked for, and by which agency
/// @param created the day it was stated
/// @param version another one as soon as anything of it is changed
public record Need(
        String id,
        @Nullable String titleSv,
        @Nullable String titleEn,
        se.samsas.matching.Need asked,
        SecurityClass securityClass,
        NeedStatus status,
        LocalDate created,
        String version) {

    /// The id of the agency that asks.
    public String asker() {
        return asked.asker();
    }

    /// The title in the language that is wanted, else in the other; empty where it has none.
    public String title(Language wanted) {
        return title(wanted, titleSv, titleEn);
    }

    /// The same of a need that is not read whole.
    static String title(Language wanted, @Nullable String titleSv, @Nullable String titleEn) {
        String first = wanted == Language.SV ? titleSv : titleEn;
        String second = wanted == Language.SV ? titleEn : titleSv;
        return first != null ? first : second != null ? second : "";
    }

    public Purpose purpose() {
        return asked.purpose();
    }

    public int share() {
        return asked.share();
    }

    public YearMonth from() {
        return asked.period().from();
    }

    public YearMonth to() {
        return asked.period().to();
    }

    /// Holds that it is open.
    ///
    /// @param hint what follows from its being closed, in one sentence
    /// @throws Failure.Conflict where it is a draft, or closed
    public void requireOpen(String hint) {
        switch (status) {
            case DRAFT -> throw new Failure.Conflict("The need '%s' is a draft.".formatted(id), "Open it first.");
            case CLOSED -> throw new Failure.Conflict("The need '%s' is closed.".formatted(id), hint);
            case OPEN -> {}
        }
    }

    /// Whether its last month has passed in this month.
    public boolean isOver(YearMonth now) {
        return to().isBefore(now);
    }

    public boolean remote() {
        return asked.remote();
    }

    public List<String> languages() {
        return asked.languages().stream().sorted().toList();
    }

    public int headcount() {
        return asked.headcount();
    }

    public boolean splittable() {
        return asked.splittable();
    }

    /// Of a share that may be split, the least that one person gives; what it would be, of another.
    public int smallestPart() {
        Integer part = asked.smallestPart();
        return part == null ? se.samsas.matching.Need.usualPart(share()) : part;
    }
}
