package se.samsas.need;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.samsas.failure.Failure;

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

    /// The id of the person whom a handle names.
    ///
    /// @throws Failure.Invalid where it is none, or was made for another ranking or agency
    /// @throws Failure.Conflict where its time is over
    public String open(String handle, String rankingKey, String asker) {
        String[] parts = seal.open(handle, context(rankingKey, asker))
                .orElseThrow(() -> new Failure.Invalid(
                        "handle",
                        "'%s' is no handle for this need and agency.".formatted(handle),
                        "Take the handle from the answer to a match of this need."))
                .split(" ", 2);
        Instant until = Instant.ofEpochSecond(Long.parseLong(parts[0]));
        if (until.isBefore(clock.instant())) {
            throw new Failure.Conflict(
                    "The handle was good until %s.".formatted(until), "Match the need again and take the new one.");
        }
        return parts[1];
    }

    private static String context(String rankingKey, String asker) {
        return "handle\n" + rankingKey + "\n" + asker;
    }
}
