package se.samsas.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/// The order of names in Swedish (Unicode CLDR): å, ä and ö last, however such a letter is put together; letters with
/// other marks, and foreign ones such as đ and ł, at the letter that they come from; words before longer words that
/// begin with them. Capital letters and accents decide only between names that are alike without them, small letters
/// first.
public final class SwedishOrder {

    private static final Collator COLLATOR =
            Collator.getInstance(ULocale.forLanguageTag("sv-SE")).freeze();

    private SwedishOrder() {}

    /// Compares names, for any number of threads.
    public static Comparator<String> ofNames() {
        return COLLATOR::compare;
    }
}
