package se.samsas.exchange.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.failure.Failure;

/// What a failure says, for people who read a report in Swedish too; it is the cause of the failure.
public final class Explained extends RuntimeException {

    private final transient Text message;
    private final transient Text remedy;

    private Explained(Text message, Text remedy) {
        super(message.en());
        this.message = message;
        this.remedy = remedy;
    }

    /// A file that cannot be taken.
    public static Failure.Invalid invalid(@Nullable String file, Text message, Text remedy) {
        return because(new Failure.Invalid(file, message.en(), remedy.en()), message, remedy);
    }

    /// Something that does not go with what there is.
    public static Failure.Conflict conflict(Text message, Text remedy) {
        return because(new Failure.Conflict(message.en(), remedy.en()), message, remedy);
    }

    /// Something that the viewer may not.
    public static Failure.NotAllowed notAllowed(Text message, Text remedy) {
        return because(new Failure.NotAllowed(message.en(), remedy.en()), message, remedy);
    }

    private static <F extends Failure> F because(F failure, Text message, Text remedy) {
        failure.initCause(new Explained(message, remedy));
        return failure;
    }

    /// What the failure says, in both languages where it has them.
    public static Text words(Failure failure) {
        if (failure.getCause() instanceof Explained explained) {
            return new Text("%s %s", "%s %s").with(explained.message, explained.remedy);
        }
        var text = "%s %s".formatted(failure.getMessage(), failure.hint());
        return new Text(text, text);
    }

    /// The failure as somebody reads it whose browser asks for this language.
    public static Failure in(Locale locale, Failure failure) {
        return failure instanceof Failure.Invalid
                        && failure.getCause() instanceof Explained explained
                        && locale.getLanguage().equals("sv")
                ? new Failure.Invalid(failure.field(), explained.message.sv(), explained.remedy.sv())
                : failure;
    }
}
