package se.samsas.text;

import java.util.Comparator;

/// Text by code point, which is also the order of its UTF-8.
public final class CodePoints {

    /// `String.compareTo` goes by UTF-16, which sorts what lies beyond the basic plane before its last 8,192
    /// characters.
    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    private static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return Character.isSurrogate(a) == Character.isSurrogate(b)
                        ? Character.compare(a, b)
                        : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
