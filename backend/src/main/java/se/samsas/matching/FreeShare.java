package se.samsas.matching;

import java.time.YearMonth;

/// How much of a person is free in a period.
final class FreeShare {
    private final int firstMonth;
    private final int[] firstDays;
    private final int[] lastDays;

    FreeShare(Period period) {
        firstMonth = Calendar.month(period.from());
        firstDays = new int[period.months()];
        lastDays = new int[period.months()];
        for (int i = 0; i < firstDays.length; i++) {
            YearMonth month = period.from().plusMonths(i);
            firstDays[i] = Calendar.day(month.atDay(1));
            lastDays[i] = Calendar.day(month.atEndOfMonth());
        }
    }

    /// The smallest of any month, in percent.
    int smallest(Segment segment, int slot) {
        int smallest = 100;
        int capacity = segment.capacity.start(slot);
        int end = segment.capacity.end(slot);
        for (int i = 0; i < firstDays.length; i++) {
            int employed = employed(segment, slot, i);
            while (capacity < end && PackedCapacity.month(segment.capacity.get(capacity)) < firstMonth + i) {
                capacity++;
            }
            boolean said = capacity < end && PackedCapacity.month(segment.capacity.get(capacity)) == firstMonth + i;
            int free = said ? PackedCapacity.free(segment.capacity.get(capacity), employed) : employed;
            smallest = Math.min(smallest, free);
        }
        return smallest;
    }

    /// Whether the employments together cover every day of the period.
    boolean employedThroughout(Segment segment, int slot) {
        int uncovered = firstDays[0];
        int last = lastDays[lastDays.length - 1];
        for (int at = segment.employments.start(slot); at < segment.employments.end(slot); at++) {
            long employment = segment.employments.get(at); // by first day, so that a gap is never closed later
            if (PackedEmployment.covers(employment, uncovered, uncovered)) {
                uncovered = PackedEmployment.to(employment) + 1;
            }
        }
        return uncovered > last;
    }

    private int employed(Segment segment, int slot, int month) {
        int share = 0;
        for (int at = segment.employments.start(slot); at < segment.employments.end(slot); at++) {
            long employment = segment.employments.get(at);
            if (PackedEmployment.covers(employment, firstDays[month], lastDays[month])) {
                share += PackedEmployment.share(employment);
            }
        }
        return Math.min(100, share);
    }
}
