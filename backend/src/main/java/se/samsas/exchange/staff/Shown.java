package se.samsas.exchange.staff;

/// What stands in a cell, as a message repeats it.
final class Shown {

    private static final int MOST = 80;

    private Shown() {}

    static String of(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= MOST ? line : line.substring(0, MOST) + "…";
    }
}
