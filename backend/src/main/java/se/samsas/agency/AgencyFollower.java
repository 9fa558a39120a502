package se.samsas.agency;

import java.util.Collection;
import java.util.Set;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;

/// How a feature above lets what is its own follow an agency, or end with it. Every one of them is asked inside the
/// transaction of the change, and throws where the change cannot be.
public interface AgencyFollower {

    /// Everybody who is or was of these agencies as far as the feature knows, by id: they are locked before
    /// all else, and others learn of them anew.
    default Set<String> people(Queries transaction, Collection<String> agencies) {
        return Set.of();
    }

    /// Locks what of these agencies' it will change, after people, accounts and agencies ([se.samsas.graph.Locks]).
    default void lock(Transaction transaction, Collection<String> agencies) {}

    /// Counts what of the feature's is about to be another agency's, or of none, before anything of it is done.
    default AgencyEffects count(Queries transaction, AgencyFate fate) {
        return AgencyEffects.none();
    }

    /// Does in the graph what the feature's rules say, and tells how much it was. May be repeated, and taken back.
    AgencyEffects follow(Transaction transaction, AgencyFate fate);
}
