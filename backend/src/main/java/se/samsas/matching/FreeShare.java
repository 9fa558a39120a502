package se.samsas.matching;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// How much of a person is free in a period, for one of the agencies that employ them.
final class FreeShare {
    /// In place of the number of an agency: all of them.
    private static final int ANY = -1;

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
    int smallest(Segment segment, int slot, int agency) {
        int smallest = 100;
        int capacity = segment.capacity.start(slot);
        int end = segment.capacity.end(slot);
        for (int i = 0; i < firstDays.length; i++) {
            int everywhere = Math.min(100, summed(segment, slot, ANY, i));
            while (capacity < end && PackedCapacity.month(segment.capacity.get(capacity)) < firstMonth + i) {
                capacity++;
            }
            boolean said = capacity < end && PackedCapacity.month(segment.capacity.get(capacity)) == firstMonth + i;
            int free = said ? PackedCapacity.free(segment.capacity.get(capacity), everywhere) : everywhere;
            smallest = Math.min(smallest, Math.min(free, summed(segment, slot, agency, i)));
        }
        return smallest;
    }

    /// The last month of the period up to which, from its first on, the capacity is stated; null where not even that of
    /// the first is.
    static @Nullable YearMonth knownUntil(Segment segment, int slot, Period period) {
        int known = 0;
        int first = Calendar.month(period.from());
        for (int at = segment.capacity.start(slot); at < segment.capacity.end(slot); at++) {
            if (PackedCapacity.month(segment.capacity.get(at)) == first + known && known < period.months()) {
                known++;
            }
        }
        return known == 0 ? null : period.from().plusMonths(known - 1L);
    }

    /// Whether the employments at the agency together cover every day of the period.
    boolean employedThroughout(Segment segment, int slot, int agency) {
        int uncovered = firstDays[0];
        int last = lastDays[lastDays.length - 1];
        for (int at = segment.employments.start(slot); at < segment.employments.end(slot); at++) {
            long employment = segment.employments.get(at); // by first day, so that a gap is never closed later
            if (isAt(employment, agency) && PackedEmployment.covers(employment, uncovered, uncovered)) {
                uncovered = PackedEmployment.to(employment) + 1;
            }
        }
        return uncovered > last;
    }

    /// The least over the days of the month of the summed shares of the employments that cover the day.
    private int summed(Segment segment, int slot, int agency, int month) {
        int sum = 0;
        boolean changes = false;
        for (int at = segment.employments.start(slot); at < segment.employments.end(slot); at++) {
            long employment = segment.employments.get(at);
            if (isAt(employment, agency) && PackedEmployment.overlaps(employment, firstDays[month], lastDays[month])) {
                sum += PackedEmployment.share(employment);
                changes |= !PackedEmployment.covers(employment, firstDays[month], lastDays[month]);
            }
        }
        return changes ? leastOfDays(segment, slot, agency, month) : sum;
    }

    /// The sum is least on the first day, or on one that follows a last day.
    private int leastOfDays(Segment segment, int slot, int agency, int month) {
        int least = on(segment, slot, agency, firstDays[month]);
        for (int at = segment.employments.start(slot); at < segment.employments.end(slot); at++) {
            int after = PackedEmployment.to(segment.employments.get(at)) + 1;
            if (after > firstDays[month] && after <= lastDays[month]) {
                least = Math.min(least, on(segment, slot, agency, after));
            }
        }
        return least;
    }

    private static int on(Segment segment, int slot, int agency, int day) {
        int sum = 0;
        for (int at = segment.employments.start(slot); at < segment.employments.end(slot); at++) {
            long employment = segment.employments.get(at);
            if (isAt(employment, agency) && PackedEmployment.covers(employment, day, day)) {
                sum += PackedEmployment.share(employment);
            }
        }
        return sum;
    }

    private static boolean isAt(long employment, int agency) {
        return agency == ANY || PackedEmployment.agency(employment) == agency;
    }
}
