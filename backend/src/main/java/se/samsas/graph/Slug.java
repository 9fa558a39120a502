package se.samsas.graph;

import java.util.Locale;
import java.util.regex.Pattern;
import se.samsas.text.Unmarked;

/// A name as a part of an id: small letters without marks, digits, one hyphen for all else.
public final class Slug {

    private static final Pattern REST = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private Slug() {}

    /// Empty where the name has no letter or digit of the Latin alphabet.
    public static String of(String name) {
        var parts = REST.matcher(Unmarked.withoutMarks(name).toLowerCase(Locale.ROOT))
                .replaceAll("-");
        return ENDS.matcher(parts).replaceAll("");
    }
}
