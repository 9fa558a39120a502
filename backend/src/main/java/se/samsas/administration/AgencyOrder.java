package se.samsas.administration;

import java.util.Comparator;
import se.samsas.agency.Agency;
import se.samsas.text.SwedishOrder;

/// How agencies follow one another in lists.
final class AgencyOrder {

    /// By their Swedish names, then by their ids.
    static final Comparator<Agency> BY_NAME =
            Comparator.comparing(Agency::nameSv, SwedishOrder.ofNames()).thenComparing(Agency::id);

    private AgencyOrder() {}
}
