package se.samsas.graph;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// How an enum is written in the graph and in CSV: small letters, hyphens (`SKILLS_ONLY` is `skills-only`).
public final class Spelling {

    /// By type, as they are mostly written: a page reads each of its rows by these.
    private static final ClassValue<Map<String, Enum<?>>> VALUES = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(value -> (Enum<?>) value)
                    .collect(toUnmodifiableMap(Spelling::of, value -> value));
        }
    };

    private Spelling() {}

    /// How the value is written.
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The value that is written so.
    ///
    /// @throws IllegalArgumentException where the type has no such value
    public static <E extends Enum<E>> E read(Class<E> type, String text) {
        var value = VALUES.get(type).get(text);
        return value == null ? Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_')) : type.cast(value);
    }
}
