package se.samsas.person.capacity;

import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samsas.person.Capacity;

/// A month of a person as it stands, in percent of full time.
///
/// @param employed over all employments: the least over the days of the month, at most 100
/// @param lendable what can be lent at most
/// @param decided  whether that was decided, or brought in; else it is as much as the person is employed
/// @param reserved what loans have taken already
/// @param free     what is left, never below 0
record MonthOfPerson(
        YearMonth month, int employed, int lendable, boolean decided, int absence, int reserved, int free) {

    /// @param said what can be lent at most, where somebody decided it or brought it in
    static MonthOfPerson of(YearMonth month, int employed, @Nullable Integer said, int absence, int reserved) {
        var capacity = Capacity.of(month, employed, said, absence, reserved);
        return new MonthOfPerson(
                month,
                employed,
                Objects.requireNonNull(capacity.lendable()),
                said != null,
                absence,
                reserved,
                capacity.free());
    }

    /// What is said of the month, as somebody would propose it.
    ProposedMonth said() {
        return new ProposedMonth(month, decided ? lendable : null, absence);
    }
}
