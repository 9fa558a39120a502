package se.samsas.matching;

/// A need that cannot be. The message names the value that was met and says what to do.
public final class InvalidNeed extends IllegalArgumentException {
    private final String field;

    InvalidNeed(String field, String message) {
        super(message);
        this.field = field;
    }

    /// Which part of the need is wrong, such as `share` or `skills`.
    public String field() {
        return field;
    }

    static int within(String field, int value, int least, int most, String what) {
        if (value < least || value > most) {
            throw new InvalidNeed(
                    field, "%s is %d: give a whole number from %d to %d".formatted(what, value, least, most));
        }
        return value;
    }

    static String text(String field, String value, String what) {
        if (value.isBlank() || value.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidNeed(
                    field,
                    "%s is “%s”: give a text that is not blank, without control characters".formatted(what, value));
        }
        return value;
    }
}
