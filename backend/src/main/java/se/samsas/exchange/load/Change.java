package se.samsas.exchange.load;

import org.jspecify.annotations.Nullable;

/// What a row says otherwise than the graph.
///
/// @param file   the file's name
/// @param line   the line on which the row begins, from 1
/// @param key    what the row is about, its key columns joined by blanks
/// @param column the column that differs
/// @param before what is stored; null where nothing is
/// @param after  what the row says; null where it says nothing
public record Change(
        String file,
        long line,
        String key,
        String column,
        @Nullable String before,
        @Nullable String after) {

    /// `people.csv:17: p1 given_name: Bo, was Bosse`
    @Override
    public String toString() {
        return "%s:%d: %s %s: %s, was %s"
                .formatted(
                        file,
                        line,
                        key,
                        column,
                        after == null ? "nothing" : after,
                        before == null ? "nothing" : before);
    }
}
