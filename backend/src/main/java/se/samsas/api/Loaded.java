package se.samsas.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Gives each of many things what it points to by id, with one query for all.
public final class Loaded {

    private Loaded() {}

    /// What each points to; nothing for one that points nowhere.
    ///
    /// @param id   the id that one points to, absent where it points nowhere
    /// @param load finds all of these ids at once
    public static <T, V> Map<T, V> byId(
            Collection<T> of, Function<T, @Nullable String> id, Function<Set<String>, Map<String, V>> load) {
        var found = load.apply(of.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet()));
        var loaded = new HashMap<T, V>();
        for (T one : of) {
            var value = found.get(id.apply(one));
            if (value != null) {
                loaded.put(one, value);
            }
        }
        return loaded;
    }
}
