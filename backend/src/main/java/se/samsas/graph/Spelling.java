package se.samsas.graph;

import java.util.Locale;

/// How an enum is written in the graph and in CSV: small letters, hyphens (`SKILLS_ONLY` is `skills-only`).
public final class Spelling {

    private Spelling() {}

    /// How the value is written.
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The value that is written so.
    ///
    /// @throws IllegalArgumentException where the type has no such value
    public static <E extends Enum<E>> E read(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
