package se.samsas.exchange;

import se.samsas.failure.Failure;

/// What a failure says, for people who read a report in Swedish too; it is the cause of the failure.
final class Explained extends RuntimeException {

    private final transient Words words;

    private Explained(Words words) {
        super(words.en());
        this.words = words;
    }

    /// A file that cannot be taken.
    static Failure.Invalid invalid(String file, Words message, Words remedy) {
        var failure = new Failure.Invalid(file, message.en(), remedy.en());
        failure.initCause(new Explained(
                new Words("%s %s".formatted(message.en(), remedy.en()), "%s %s".formatted(message.sv(), remedy.sv()))));
        return failure;
    }

    /// What the failure says, in both languages where it has them.
    static Words words(Failure failure) {
        if (failure.getCause() instanceof Explained explained) {
            return explained.words;
        }
        var text = "%s %s".formatted(failure.getMessage(), failure.hint());
        return new Words(text, text);
    }
}
