package se.samsas;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// Starts the server.
@SpringBootApplication
public class Samsas {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    /// Runs the server until it is told to stop.
    public static void main(String[] args) {
        SpringApplication.run(Samsas.class, args);
    }

    /// The time in Sweden; `samsas.today` stops it at noon of a day, for tests and rehearsals.
    @Bean
    Clock clock(@Value("${samsas.today:#{null}}") @Nullable LocalDate today) {
        return today == null
                ? Clock.system(STOCKHOLM)
                : Clock.fixed(today.atTime(12, 0).atZone(STOCKHOLM).toInstant(), STOCKHOLM);
    }
}
