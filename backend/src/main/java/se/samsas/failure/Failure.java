package se.samsas.failure;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What went wrong in a way that the caller can mend. The message names the value that was met; the hint says what to
/// do.
///
/// Whatever is thrown that is no `Failure` is unexpected: the caller gets an id, the log the rest.
public abstract sealed class Failure extends RuntimeException {

    private final String hint;
    private @Nullable Said swedish;

    private Failure(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /// What the caller can do about it, in one sentence.
    public String hint() {
        return hint;
    }

    /// What it says in one language: the message names the value that was met; the hint says what to do.
    public record Said(Locale language, String message, String hint) {}

    /// What it says to whoever reads this language: in Swedish where it has been said so, else in English.
    public Said in(Locale language) {
        return swedish != null
                        && language.getLanguage().equals(swedish.language().getLanguage())
                ? swedish
                : new Said(Locale.ENGLISH, String.valueOf(getMessage()), hint);
    }

    private void sayInSwedish(String message, String hint) {
        swedish = new Said(Locale.of("sv"), message, hint);
    }

    /// The path of the input that it is about, such as `need.skills[2].level`; absent where it is about none.
    public @Nullable String field() {
        return null;
    }

    /// Which of several reasons it is, in a word for programs such as `TAKEN`; absent where the kind of failure says
    /// it.
    public @Nullable String reason() {
        return null;
    }

    /// Nothing has this id, or nothing that the viewer may know of.
    public static final class NotFound extends Failure {

        /// Says what kind of thing was looked for, and by which id.
        public NotFound(String kind, String id) {
            super("No %s has the id '%s'.".formatted(kind, id), "Take the id from an answer of this server.");
        }
    }

    /// Who changed something last, and when.
    ///
    /// @param by  the name, where the viewer may know it; else absent
    /// @param own whether it was the viewer, perhaps in another window
    public record Changed(@Nullable String by, boolean own, Instant at) {}

    /// The value is well-formed, but something else stands against it.
    public static final class Conflict extends Failure {

        private final @Nullable String reason;
        private final @Nullable Changed changed;

        /// Says what stands against what.
        public Conflict(String message, String hint) {
            this(message, hint, null, null);
        }

        private Conflict(String message, String hint, @Nullable String reason, @Nullable Changed changed) {
            super(message, hint);
            this.reason = reason;
            this.changed = changed;
        }

        /// What the viewer would write over is not what they read.
        ///
        /// @param message says what became of it
        /// @param changed who did that and when, where something tells
        public static Conflict changed(String message, @Nullable Changed changed) {
            return new Conflict(message, "Read it anew, and decide with what it is now.", "CHANGED", changed);
        }

        @Override
        public @Nullable String reason() {
            return reason;
        }

        /// Who changed meanwhile what the viewer would write over.
        public @Nullable Changed changed() {
            return changed;
        }

        /// The same, said in Swedish too.
        public Conflict inSwedish(String message, String hint) {
            super.sayInSwedish(message, hint);
            return this;
        }
    }

    /// The value itself is wrong.
    public static final class Invalid extends Failure {

        private final @Nullable String field;

        /// Names the field, or none, and the value that was met.
        public Invalid(@Nullable String field, String message, String hint) {
            super(message, hint);
            this.field = field;
        }

        @Override
        public @Nullable String field() {
            return field;
        }

        /// The same, said in Swedish too: what a form can send wrong is read beside its field.
        public Invalid inSwedish(String message, String hint) {
            super.sayInSwedish(message, hint);
            return this;
        }
    }

    /// The viewer may not.
    public static final class NotAllowed extends Failure {

        private final @Nullable String reason;

        /// Says what was tried, and who may.
        public NotAllowed(String message, String hint) {
            this(message, hint, null);
        }

        /// Says besides, in a word for programs, which of several reasons it is.
        public NotAllowed(String message, String hint, @Nullable String reason) {
            super(message, hint);
            this.reason = reason;
        }

        @Override
        public @Nullable String reason() {
            return reason;
        }

        /// The same, said in Swedish too.
        public NotAllowed inSwedish(String message, String hint) {
            super.sayInSwedish(message, hint);
            return this;
        }
    }

    /// Something that the server needs does not answer now.
    public static final class Unavailable extends Failure {

        /// Says what does not answer.
        public Unavailable(String message, String hint) {
            super(message, hint);
        }
    }

    /// The viewer asked for more within a time than one may.
    public static final class TooOften extends Failure {

        private final long seconds;

        /// Says what there was too much of, and how long to wait.
        public TooOften(String message, Duration wait) {
            long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
            super(message, "Try again in %,d seconds.".formatted(seconds));
            this.seconds = seconds;
        }

        /// How long to wait, in whole seconds.
        public long seconds() {
            return seconds;
        }
    }
}
