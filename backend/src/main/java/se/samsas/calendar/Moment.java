package se.samsas.calendar;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// The moment at which something happens.
public final class Moment {

    private Moment() {}

    /// Now, as exactly as the graph and a file keep it alike: in UTC, to the millisecond.
    public static ZonedDateTime now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(ZoneOffset.UTC);
    }
}
