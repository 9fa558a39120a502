package se.samsas.matching;

import java.time.LocalDate;
import java.time.YearMonth;
import se.samsas.findability.Purpose;

/// A need as it is asked.
///
/// @param rankingKey what orders equal scores
/// @param need one whose last month is not over on the date
/// @param asOf the date it is asked for, in Europe/Stockholm, within the years 2000 to 2199
public record Question(Need need, String rankingKey, LocalDate asOf, Page page) {
    public Question {
        if (need.period().to().isBefore(YearMonth.from(asOf))) {
            throw new InvalidNeed(
                    "to",
                    "The last month is %s, which has passed on %s"
                            .formatted(need.period().to(), asOf),
                    "give a last month from %s on".formatted(YearMonth.from(asOf)));
        }
        InvalidNeed.within("asOf", asOf.getYear(), 2000, 2199, "The year of the date " + asOf);
    }

    /// A need that is stored; its id is the ranking key.
    public static Question stored(String needId, Need need, LocalDate asOf, Page page) {
        return new Question(need, needId, asOf, page);
    }

    /// The months that count: none before the date's.
    public Period period() {
        YearMonth month = YearMonth.from(asOf);
        return need.period().from().isBefore(month)
                ? new Period(month, need.period().to())
                : need.period();
    }

    /// The same of the asking agency's own staff.
    Question internal() {
        return new Question(need.withPurpose(Purpose.INTERNAL), rankingKey, asOf, page);
    }

    /// A need that is not stored; a digest of it is the ranking key.
    public static Question draft(Need need, LocalDate asOf, Page page) {
        return new Question(need, Draft.key(need), asOf, page);
    }
}
