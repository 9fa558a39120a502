package se.samsas.exchange.table;

import se.samsas.text.Composed;

/// What stands in a cell or a heading, without what a keyboard, a spreadsheet or a mark added to it.
final class Typed {

    private Typed() {}

    /// The text as it is stored and compared: in the one form that Unicode has for letters with marks (NFC), without
    /// blanks around it, whether or not they may break a line or have any width.
    static String of(String cell) {
        return stripped(Composed.of(Formula.plain(cell)));
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || letter == '\u200B'
                || letter == '\uFEFF';
    }
}
