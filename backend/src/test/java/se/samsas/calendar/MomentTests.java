package se.samsas.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentTests {

    @Test
    void nowIsInUtcToTheMillisecond() {
        var clock = Clock.fixed(Instant.parse("2026-11-21T11:00:00.123456Z"), ZoneId.of("Europe/Stockholm"));

        assertThat(Moment.now(clock)).hasToString("2026-11-21T11:00:00.123Z");
    }
}
