package se.samsas.job;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// Whoever asks this server for something while it does what takes long. That could have the whole machine: it leaves
/// up
/// to half of it to them, and takes all where nobody is there.
@Component
public final class Bystanders {

    /// In which most answers are found by a machine that does nothing else. Somebody who only looks how far the work is
    /// gets no more than that, and half of the time is for those who ask often.
    private static final Duration FOR_EACH = Duration.ofMillis(50);

    private final AtomicLong asked = new AtomicLong();

    /// Somebody asks for something.
    public void ask() {
        asked.incrementAndGet();
    }

    /// How often somebody asked, since the server started.
    public long asked() {
        return asked.get();
    }

    /// Leaves the machine to those who asked while a piece of the work was done.
    ///
    /// @param before how often somebody had asked when it began
    /// @param took   how long it took; the rest is no longer
    public void rest(long before, Duration took) {
        var wanted = FOR_EACH.multipliedBy(asked() - before);
        try {
            Thread.sleep(wanted.compareTo(took) < 0 ? wanted : took);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // what is done stays so
        }
    }
}
