package se.samsas.person.capacity;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// What somebody proposes, or decides, for a month, in percent of full time.
///
/// @param lendable absent: as much as the person is employed
record ProposedMonth(YearMonth month, @Nullable Integer lendable, int absence) {

    /// In lists of the graph, which hold no nulls: as much as the person is employed.
    private static final int AS_EMPLOYED = -1;

    /// As lists of the graph have it.
    static ProposedMonth of(String month, int lendable, int absence) {
        return new ProposedMonth(YearMonth.parse(month), lendable == AS_EMPLOYED ? null : lendable, absence);
    }

    /// What can be lent, as lists of the graph have it.
    int listed() {
        return lendable == null ? AS_EMPLOYED : lendable;
    }
}
