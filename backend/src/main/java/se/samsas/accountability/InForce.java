package se.samsas.accountability;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samsas.access.RoleSource;
import se.samsas.administration.LegalBasis;
import se.samsas.findability.Purpose;

/// What is in force, as far as a paper says it.
///
/// @param provider   the address of the identity provider; null: the server's own, for demonstration
/// @param keptMonths for how long entries of the audit trail are kept
/// @param entries    how many there are
/// @param agencies   those that the paper is about
record InForce(@Nullable String provider, RoleSource roleSource, int keptMonths, long entries, List<Taking> agencies) {

    InForce {
        agencies = List.copyOf(agencies);
    }

    /// An agency that takes part.
    ///
    /// @param people  who work there today, but for those with a protected identity, floored to a multiple of five
    /// @param chosen  how many of them chose to be found for each purpose, floored likewise
    /// @param shares  with how many other agencies it shares them today for each purpose
    /// @param basis   by which right; null where none is stated
    record Taking(
            String name,
            int people,
            Map<Purpose, Integer> chosen,
            Map<Purpose, Integer> shares,
            @Nullable LegalBasis basis) {

        Taking {
            chosen = Map.copyOf(chosen);
            shares = Map.copyOf(shares);
        }
    }
}
