package se.samsas.door;

import org.springframework.stereotype.Component;
import se.samsas.failure.Failure;

/// Keeps an account from asking for what takes much work more often than people do, whichever way it is asked for.
@Component
public final class Points {

    private final int allowed;
    private final Allowances spent;

    Points(LimitProperties limits) {
        this.allowed = limits.points();
        this.spent = new Allowances(allowed);
    }

    /// Takes what it costs.
    ///
    /// @param what is asked for, as the message names it
    /// @throws Failure.TooOften where the account has not so many points left; then nothing is taken
    public void spend(String account, String what, int cost) {
        spent.take(account, cost).ifPresent(wait -> {
            throw new Failure.TooOften(
                    "'%s' was asked for too often: what it and its like cost may be %,d points a minute."
                            .formatted(what, allowed),
                    wait);
        });
    }
}
