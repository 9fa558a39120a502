package se.samsas.exchange;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// An iterator whose next element can be looked at before it is taken.
final class PeekingIterator<T> implements Iterator<T> {

    private final Iterator<T> of;
    private @Nullable T next;

    PeekingIterator(Iterator<T> of) {
        this.of = of;
    }

    T peek() {
        if (next == null) {
            next = of.next();
        }
        return next;
    }

    @Override
    public boolean hasNext() {
        return next != null || of.hasNext();
    }

    /// @throws NoSuchElementException where there is none
    @Override
    public T next() {
        var taken = peek();
        next = null;
        return taken;
    }
}
