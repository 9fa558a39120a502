package se.samsas.exchange.table;

/// What stands in a cell, as a message repeats it: on one line, and not all of it where it is long.
public final class Shown {

    private static final int MOST = 80;

    private Shown() {}

    public static String of(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= MOST ? line : line.substring(0, MOST) + "…";
    }
}
