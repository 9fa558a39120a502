package se.samsas.text;

import java.text.Normalizer;

/// Letters with marks in the one form in which they are stored and compared (Unicode's NFC): files from some systems,
/// and text out of some documents, have them in parts.
public final class Composed {

    /// Below it no letter is put together of several.
    private static final char FIRST_MARK = '\u0300';

    private Composed() {}

    /// The text in that form; itself where it has no part of a letter.
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_MARK) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }
}
