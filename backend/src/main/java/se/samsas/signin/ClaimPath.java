package se.samsas.signin;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where names stand in the claims of a token. A claim that is an object of names, as Keycloak writes organizations, is
/// read as the list of its names.
///
/// @param path   the claim, and the names within it, joined by full stops
/// @param prefix what a name has to begin with, and is read without; may be empty
record ClaimPath(String path, String prefix) {

    private static final String ANY = "*";

    ClaimPath {
        if (path.isBlank()) {
            throw new IllegalArgumentException(
                    "'%s' names no claim: give its path, such as realm_access.roles.".formatted(path));
        }
    }

    /// Reads `path` or `path prefix`.
    static ClaimPath of(String text) {
        var parts = text.strip().split("\\s+", 2);
        return new ClaimPath(parts[0], parts.length == 2 ? parts[1] : "");
    }

    /// The names that stand there, in their order.
    Stream<String> names(Map<String, Object> claims) {
        return at(claims, path)
                .flatMap(ClaimPath::listed)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .filter(name -> !name.isBlank());
    }

    /// A name of a claim may have full stops of its own, so the longest that fits is taken first.
    private static Stream<Object> at(@Nullable Object value, String path) {
        if (!(value instanceof Map<?, ?> map)) {
            return Stream.empty();
        }
        var whole = map.get(path);
        if (whole != null) {
            return Stream.of(whole);
        }
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            var first = path.substring(0, dot);
            var rest = path.substring(dot + 1);
            if (first.equals(ANY)) {
                return map.values().stream().flatMap(each -> at(each, rest));
            }
            if (map.get(first) != null) {
                return at(map.get(first), rest);
            }
        }
        return Stream.empty();
    }

    private static Stream<String> listed(Object value) {
        return switch (value) {
            case String name -> Stream.of(name);
            case Number number -> Stream.of(number.toString());
            case Collection<?> names -> names.stream().flatMap(ClaimPath::single);
            case Map<?, ?> byName -> byName.keySet().stream().flatMap(ClaimPath::single);
            default -> Stream.empty();
        };
    }

    private static Stream<String> single(@Nullable Object value) {
        return value instanceof String || value instanceof Number ? Stream.of(value.toString()) : Stream.empty();
    }
}
