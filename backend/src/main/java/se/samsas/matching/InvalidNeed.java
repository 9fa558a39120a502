package se.samsas.matching;

/// A need that cannot be. The message names the value that was met and says what to do.
public final class InvalidNeed extends IllegalArgumentException {
    private final String field;
    private final String met;
    private final String remedy;

    InvalidNeed(String field, String met, String remedy) {
        super(met + ": " + remedy);
        this.field = field;
        this.met = met;
        this.remedy = remedy;
    }

    /// Which part of the need is wrong, such as `share` or `skills`.
    public String field() {
        return field;
    }

    /// What was met there, such as `The share in percent is 101`.
    public String met() {
        return met;
    }

    /// What to do, such as `give a whole number from 1 to 100`.
    public String remedy() {
        return remedy;
    }

    static int within(String field, int value, int least, int most, String what) {
        if (value < least || value > most) {
            throw new InvalidNeed(
                    field,
                    "%s is %d".formatted(what, value),
                    "give a whole number from %d to %d".formatted(least, most));
        }
        return value;
    }

    static String text(String field, String value, String what) {
        if (value.isBlank() || value.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidNeed(
                    field,
                    "%s is “%s”".formatted(what, value),
                    "give a text that is not blank, without control characters");
        }
        return value;
    }
}
