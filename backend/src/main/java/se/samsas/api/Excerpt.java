package se.samsas.api;

/// What is shown of a text that somebody sent, who knows the rest.
final class Excerpt {

    /// So much of a value is enough to know it again.
    private static final int BEGINNING = 30;

    /// Messages that people wrote are shorter; longer ones repeat what was sent.
    private static final int MESSAGE = 1_000;

    private Excerpt() {}

    /// The first characters of a value.
    static String beginning(String value) {
        return cut(value, BEGINNING);
    }

    /// The message, or its beginning and how long it was.
    static String ofMessage(String message) {
        return message.length() <= MESSAGE
                ? message
                : "%s… (%,d characters)".formatted(cut(message, MESSAGE), message.length());
    }

    /// Never within a character.
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
