package se.samsas.exchange.table;

import se.samsas.text.Composed;

/// What stands in a cell or a heading, without what a keyboard, a spreadsheet or a mark added to it. Ids are not
/// touched: what is stored is found by them as they are written.
public final class Typed {

    private Typed() {}

    /// A text as it is stored and compared: in the one form that Unicode has for letters with marks (NFC), without
    /// blanks around it, whether or not they may break a line or have any width.
    public static String text(String typed) {
        return stripped(Composed.of(typed));
    }

    /// The text of a cell of a list, as [#text(String)], without the apostrophe before what a spreadsheet
    /// would run.
    public static String cell(String typed) {
        return text(Formula.plain(typed));
    }

    /// The text of a cell of the data format.
    static String of(Column column, String cell) {
        var plain = Formula.plain(cell);
        return column.cell() instanceof Cell.Id ? plain : text(plain);
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
