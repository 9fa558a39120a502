package se.samsas.matching;

import org.jspecify.annotations.Nullable;

/// Which part of the ranking is wanted.
///
/// @param first how many at most, 0 or more
/// @param offset how many to pass over, 0 or more; counted from `after` where that is given
/// @param after where to go on, null for the beginning
public record Page(int first, int offset, @Nullable RankingCursor after) {
    public Page {
        if (first < 0 || offset < 0) {
            throw new IllegalArgumentException(
                    "First %d from offset %d: give whole numbers of 0 or more".formatted(first, offset));
        }
    }

    /// The best ones.
    public static Page first(int first) {
        return new Page(first, 0, null);
    }

    /// Those that follow the cursor.
    public static Page after(RankingCursor cursor, int first) {
        return new Page(first, 0, cursor);
    }

    /// Everybody.
    public static Page all() {
        return first(Integer.MAX_VALUE);
    }
}
