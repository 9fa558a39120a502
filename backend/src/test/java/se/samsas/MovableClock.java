package se.samsas;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;

/// The stopped clock of the tests, which a test moves to another day and back.
@Primary
public final class MovableClock extends Clock {

    private final Clock stopped;
    private volatile Clock now;

    MovableClock(@Qualifier("clock") Clock stopped) {
        this.stopped = stopped;
        this.now = stopped;
    }

    /// From now on it is noon of this day.
    public void moveTo(LocalDate day) {
        now = Clock.fixed(day.atTime(12, 0).atZone(getZone()).toInstant(), getZone());
    }

    /// It is the day again on which all tests are.
    public void back() {
        now = stopped;
    }

    @Override
    public ZoneId getZone() {
        return stopped.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return now.withZone(zone);
    }

    @Override
    public Instant instant() {
        return now.instant();
    }
}
