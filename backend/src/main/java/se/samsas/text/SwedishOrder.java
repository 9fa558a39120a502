package se.samsas.text;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/// The order of names in Swedish: å, ä and ö last, however such a letter is put together, capital letters no
/// different.
public final class SwedishOrder {

    private static final Collator COLLATOR = Collator.getInstance(Locale.of("sv", "SE"));

    static {
        COLLATOR.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    }

    private SwedishOrder() {}

    /// Compares names; to be made anew for each list, since one compares nothing else meanwhile.
    public static Comparator<String> ofNames() {
        return ((Collator) COLLATOR.clone())::compare;
    }
}
