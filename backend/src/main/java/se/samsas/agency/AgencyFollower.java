package se.samsas.agency;

import java.util.Collection;
import se.samsas.graph.Transaction;

/// How a feature above lets what is its own follow an agency, or end with it. Every one of them is asked inside the
/// transaction of the change, and throws where the change cannot be.
public interface AgencyFollower {

    /// Locks what of these agencies' it will change, after people, accounts and agencies ([se.samsas.graph.Locks]).
    default void lock(Transaction transaction, Collection<String> agencies) {}

    /// Does in the graph what the feature's rules say, and tells how much it was. May be repeated, and taken back.
    AgencyEffects follow(Transaction transaction, AgencyFate fate);
}
