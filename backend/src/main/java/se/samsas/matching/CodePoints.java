package se.samsas.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;

/// Text by code point, which is also the order of its UTF-8; `String.compareTo` differs beyond the basic plane.
final class CodePoints {
    static final Comparator<String> ORDER = (a, b) -> Arrays.compareUnsigned(utf8(a), utf8(b));

    private CodePoints() {}

    static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
