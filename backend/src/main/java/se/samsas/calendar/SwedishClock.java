package se.samsas.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one clock that everything asks.
@Configuration(proxyBeanMethods = false)
public class SwedishClock {

    /// Where the days are those of Sweden.
    public static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    /// The time in Sweden; `samsas.today` stops it at noon of a day, for tests and rehearsals.
    @Bean
    Clock clock(@Value("${samsas.today:#{null}}") @Nullable LocalDate today) {
        return today == null
                ? Clock.system(STOCKHOLM)
                : Clock.fixed(today.atTime(12, 0).atZone(STOCKHOLM).toInstant(), STOCKHOLM);
    }
}
