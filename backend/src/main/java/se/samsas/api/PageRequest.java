package se.samsas.api;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samsas.failure.Failure;

/// Which page of a list is asked for.
///
/// @param first how many rows, 1 to 100
/// @param after what a client gave as the cursor of the row before; absent: from the beginning
public record PageRequest(int first, @Nullable String after) {

    /// The most rows of one page.
    public static final int MOST = 100;

    /// As many digits as every number of them fits a long.
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

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

    /// The keys of the row before, the first of which is a number from 0; null where the page is the first.
    ///
    /// @throws Failure.Invalid where it is no cursor of a list that is ordered by a number first, and so many keys
    public @Nullable After afterNumber(int size) {
        if (after == null) {
            return null;
        }
        var keys = Cursor.parse(after, size).keys();
        if (!NUMBER.matcher(keys.getFirst()).matches()) {
            throw Cursor.unknown(after);
        }
        return new After(Long.parseLong(keys.getFirst()), keys.getLast());
    }

    /// The place of the row before.
    ///
    /// @param number by which the list is ordered
    /// @param id     among those of the same number; the number again where there is one of each
    public record After(long number, String id) {}

    /// One more than asked for: whether the last one is there tells whether there is a next page.
    public int limit() {
        return first + 1;
    }
}
