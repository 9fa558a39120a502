package se.samsas.exchange.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.failure.Failure;

/// Failures of files and lists, said in both languages.
public final class Explained {

    private Explained() {}

    /// A file that cannot be taken.
    public static Failure.Invalid invalid(@Nullable String file, Text message, Text remedy) {
        return new Failure.Invalid(file, message.en(), remedy.en()).inSwedish(message.sv(), remedy.sv());
    }

    /// Something that does not go with what there is.
    public static Failure.Conflict conflict(Text message, Text remedy) {
        return new Failure.Conflict(message.en(), remedy.en()).inSwedish(message.sv(), remedy.sv());
    }

    /// Something that the viewer may not.
    public static Failure.NotAllowed notAllowed(Text message, Text remedy) {
        return new Failure.NotAllowed(message.en(), remedy.en()).inSwedish(message.sv(), remedy.sv());
    }

    /// What the failure says and what to do, in both languages where it has them.
    public static Text words(Failure failure) {
        return new Text(sentences(failure.in(Locale.ENGLISH)), sentences(failure.in(Locale.of("sv"))));
    }

    private static String sentences(Failure.Said said) {
        return "%s %s".formatted(said.message(), said.hint());
    }
}
