package se.samsas.api;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How much the variables of a request hold: a short query may come with lists of any length.
final class VariableExtent {

    /// The longest that people write by hand, a profile or a need, has some hundreds.
    static final int MOST = 10_000;

    private VariableExtent() {}

    /// The number of values in all lists and objects.
    static int of(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object ->
                object.values().stream().mapToInt(VariableExtent::of).sum();
            case Collection<?> list ->
                list.stream().mapToInt(VariableExtent::of).sum();
            case null, default -> 1;
        };
    }
}
