package se.samsas.role.asked;

import java.util.regex.Pattern;
import se.samsas.skill.words.Spot;

/// Words of a text, on one line.
final class Quote {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Quote() {}

    static String of(String text, int from, int to) {
        return BLANKS.matcher(text.substring(from, to)).replaceAll(" ").strip();
    }

    static String of(String text, Spot spot) {
        return of(text, spot.from(), spot.to());
    }
}
