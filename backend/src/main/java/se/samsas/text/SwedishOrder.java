package se.samsas.text;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/// The order of names in Swedish: å, ä and ö last, however such a letter is put together. Capital letters and
/// accents decide only between names that are alike without them, small letters first.
public final class SwedishOrder {

    private static final Collator COLLATOR = Collator.getInstance(Locale.of("sv", "SE"));

    static {
        COLLATOR.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    }

    private SwedishOrder() {}

    /// Compares names, with a collator of its own: a collator compares for one thread at a time, so whoever orders
    /// long lists takes a comparator for each.
    public static Comparator<String> ofNames() {
        return ((Collator) COLLATOR.clone())::compare;
    }
}
