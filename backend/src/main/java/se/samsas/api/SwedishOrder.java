package se.samsas.api;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/// The order of names in Swedish: å, ä and ö last, capital letters no different.
public final class SwedishOrder {

    private static final Collator COLLATOR = Collator.getInstance(Locale.of("sv", "SE"));

    private SwedishOrder() {}

    /// Compares two names.
    public static Comparator<String> ofNames() {
        return COLLATOR::compare;
    }
}
