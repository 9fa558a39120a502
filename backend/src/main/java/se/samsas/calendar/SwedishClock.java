package se.samsas.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one clock that everything asks.
@Configuration(proxyBeanMethods = false)
public class SwedishClock {

    /// Where the days are those of Sweden.
    public static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private static final Logger log = LoggerFactory.getLogger(SwedishClock.class);

    /// The time in Sweden; `samsas.today` stops it at noon of a day, for tests and rehearsals.
    @Bean
    Clock clock(@Value("${samsas.today:#{null}}") @Nullable LocalDate today) {
        if (today == null) {
            return Clock.system(STOCKHOLM);
        }
        log.info(
                "The clock stands at noon of {}: samsas.today (SAMSAS_TODAY) gives another day, an empty one lets it run",
                today);
        return Clock.fixed(today.atTime(12, 0).atZone(STOCKHOLM).toInstant(), STOCKHOLM);
    }
}
