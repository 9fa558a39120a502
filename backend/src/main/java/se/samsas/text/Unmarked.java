package se.samsas.text;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/// Text as somebody types it whose keyboard lacks its letters: `Muñoz` is `Munoz`, `Łątkå` is `Latka`.
public final class Unmarked {

    private static final Transliterator TO_ASCII = Transliterator.getInstance("NFD; [:M:] Remove; NFC; Latin-ASCII");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Unmarked() {}

    /// The text without marks, and with letters of Latin alphabets that are none of the English one as those are
    /// written there (Unicode CLDR's `Latin-ASCII`).
    public static String of(String text) {
        return TO_ASCII.transliterate(text);
    }

    /// Whether somebody who typed the one can have meant the other: without regard to marks, case and blanks.
    public static boolean same(String one, String other) {
        return words(one).equalsIgnoreCase(words(other));
    }

    private static String words(String text) {
        return BLANKS.matcher(of(text)).replaceAll(" ").strip();
    }
}
