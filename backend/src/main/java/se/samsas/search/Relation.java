package se.samsas.search;

import org.jspecify.annotations.Nullable;
import se.samsas.matching.Closeness;
import se.samsas.matching.Held;

/// How a held skill stands to the asked one, in the words of the API (`Closeness` there).
public enum Relation {
    SAME,
    NARROWER,
    NARROWER_BY_TWO,
    RELATED,
    BROADER,
    SIBLING,
    NONE;

    static Relation of(@Nullable Held held) {
        return held == null ? NONE : of(held.closeness());
    }

    static Relation of(Closeness closeness) {
        return switch (closeness) {
            case SAME -> SAME;
            case NARROWER -> NARROWER;
            case NARROWER_BY_TWO -> NARROWER_BY_TWO;
            case RELATED -> RELATED;
            case BROADER -> BROADER;
            case SIBLING -> SIBLING;
        };
    }
}
