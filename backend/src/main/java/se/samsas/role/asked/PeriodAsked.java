package se.samsas.role.asked;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// When, or how long; at least one of the three is there.
///
/// @param from   the first month
/// @param to     the last month
/// @param months how many months, 1 to 36; where both ends are known, it is what they make
/// @param quote  the words that say so
/// @param guess  whether they may mean something else, or are one of several
public record PeriodAsked(
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable Integer months,
        String quote,
        boolean guess) {}
