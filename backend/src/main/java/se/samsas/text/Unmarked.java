package se.samsas.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// Text as somebody types it whose keyboard lacks its letters: `Muñoz` is `Munoz`, `Łątkå` is `Latka`.
public final class Unmarked {

    private static final Transliterator TO_ASCII = Transliterator.getInstance("Latin-ASCII");

    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Unmarked() {}

    /// The text without marks, and with letters of Latin alphabets that are none of the English one as those are
    /// written there (Unicode CLDR's `Latin-ASCII`).
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        var unmarked = withoutMarks(text);
        // To go through the rules of all other letters takes long, and one after another.
        return isPlain(unmarked)
                ? unmarked
                : TO_ASCII.transliterate(Normalizer.normalize(unmarked, Normalizer.Form.NFC));
    }

    /// The text without marks; letters that are none with a mark stay as they are (`ł`).
    public static String withoutMarks(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(letter -> letter < FIRST_BEYOND_ASCII);
    }

    /// Whether somebody who typed the one can have meant the other: without regard to marks, case and blanks.
    public static boolean same(String one, String other) {
        return words(one).equalsIgnoreCase(words(other));
    }

    private static String words(String text) {
        return BLANKS.matcher(of(text)).replaceAll(" ").strip();
    }
}
