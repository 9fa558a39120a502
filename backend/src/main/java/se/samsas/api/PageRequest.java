package se.samsas.api;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.failure.Failure;

/// Which page of a list is asked for.
///
/// @param first how many rows, 1 to 100
/// @param after what a client gave as the cursor of the row before; absent: from the beginning
public record PageRequest(int first, @Nullable String after) {

    /// The most rows of one page.
    public static final int MOST = 100;

    public PageRequest {
        requireFirst(first);
    }

    /// Holds a `first` to 1 to 100, for lists without pages as well.
    ///
    /// @throws Failure.Invalid where it is not
    public static int requireFirst(int first) {
        if (first < 1 || first > MOST) {
            throw new Failure.Invalid(
                    "first",
                    "'first' is %d, outside 1 to %d.".formatted(first, MOST),
                    "Ask for 1 to %d, and for the rest by 'after'.".formatted(MOST));
        }
        return first;
    }

    /// The keys of the row before; each the empty string where the page is the first: less than any.
    ///
    /// @throws Failure.Invalid where the cursor is not one of a list that is ordered by so many keys
    public List<String> afterKeys(int size) {
        return after == null
                ? Collections.nCopies(size, "")
                : Cursor.parse(after, size).keys();
    }

    /// One more than asked for: whether the last one is there tells whether there is a next page.
    public int limit() {
        return first + 1;
    }
}
