package se.samsas.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Names a person to somebody who may not know who it is: sealed for one ranking and one asking agency, for a
/// week. Two handles of one person have nothing in common.
@Component
public final class Handles {

    /// How long a handle is good.
    static final Duration VALID = Duration.ofDays(7);

    private final Seal seal;
    private final Clock clock;

    Handles(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /// A new handle of the person, for who asked for this ranking.
    String make(String person, String rankingKey, String asker) {
        long until = clock.instant().plus(VALID).getEpochSecond();
        return seal.seal(until + " " + person, context(rankingKey, asker));
    }

    /// The id of the person whom a handle names; nobody where it is none, was made for another ranking or agency, or
    /// its
    /// time is over.
    public Optional<String> open(String handle, String rankingKey, String asker) {
        return seal.open(handle, context(rankingKey, asker))
                .map(opened -> opened.split(" ", 2))
                .filter(parts ->
                        !Instant.ofEpochSecond(Long.parseLong(parts[0])).isBefore(clock.instant()))
                .map(parts -> parts[1]);
    }

    private static String context(String rankingKey, String asker) {
        return "handle\n" + rankingKey + "\n" + asker;
    }
}
