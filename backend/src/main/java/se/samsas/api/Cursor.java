package se.samsas.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import se.samsas.failure.Failure;

/// The place of a row in a list: the values that the list is ordered by, the last of which is unique. Opaque to
/// clients; still good when rows come and go.
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "&";

    public Cursor {
        keys = List.copyOf(keys);
    }

    /// The place of a row with these keys.
    public static Cursor of(String... keys) {
        return new Cursor(List.of(keys));
    }

    /// Reads what a client gave back as `after`.
    ///
    /// @param size the number of keys that the list is ordered by
    /// @throws Failure.Invalid where it is no cursor of such a list
    static Cursor parse(String cursor, int size) {
        try {
            var text = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
                    .toString();
            var keys = Arrays.stream(text.split(SEPARATOR, -1))
                    .map(key -> URLDecoder.decode(key, UTF_8))
                    .toList();
            if (keys.size() == size) {
                return new Cursor(keys);
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // said below
        }
        throw unknown(cursor);
    }

    /// That no page of this list ended there.
    static Failure.Invalid unknown(String cursor) {
        return new Failure.Invalid(
                "after",
                "'%s' is no cursor of this list.".formatted(cursor),
                "Take it from the page before, from pageInfo.endCursor.");
    }

    @Override
    public String toString() {
        var text = keys.stream().map(key -> URLEncoder.encode(key, UTF_8)).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
