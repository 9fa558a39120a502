package se.samsas.matching;

import java.time.LocalDate;

/// A need as it is asked.
///
/// @param rankingKey what orders equal scores
/// @param asOf the date it is asked for, in Europe/Stockholm, within the years 2000 to 2199
public record Question(Need need, String rankingKey, LocalDate asOf, Page page) {
    public Question {
        InvalidNeed.within("asOf", asOf.getYear(), 2000, 2199, "The year of the date " + asOf);
    }

    /// A need that is stored; its id is the ranking key.
    public static Question stored(String needId, Need need, LocalDate asOf, Page page) {
        return new Question(need, needId, asOf, page);
    }

    /// A need that is not stored; a digest of it is the ranking key.
    public static Question draft(Need need, LocalDate asOf, Page page) {
        return new Question(need, Draft.key(need), asOf, page);
    }
}
