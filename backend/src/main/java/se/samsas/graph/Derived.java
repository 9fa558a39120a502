package se.samsas.graph;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is made from the graph and kept in memory until the graph has changed beneath it. Whoever asks first after a
/// change waits until it is made anew; nobody is given what is older.
public final class Derived<T> {

    private record Known<T>(long revision, T value) {}

    private final Revisions revisions;
    private final Revisions.Of of;
    private final Supplier<T> maker;
    private volatile @Nullable Known<T> known;

    /// @param of    what it is made from
    /// @param maker reads the graph
    public Derived(Revisions revisions, Revisions.Of of, Supplier<T> maker) {
        this.revisions = revisions;
        this.of = of;
        this.maker = maker;
    }

    /// As the graph has it now.
    public T get() {
        var kept = known;
        return kept != null && kept.revision() == revisions.current(of) ? kept.value() : make();
    }

    private synchronized T make() {
        long revision = revisions.settled(of);
        var kept = known;
        if (kept == null || kept.revision() != revision) {
            kept = new Known<>(revision, maker.get());
            known = kept;
        }
        return kept.value();
    }
}
