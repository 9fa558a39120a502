package se.samsas.agency;

import se.samsas.graph.Queries;

/// How a feature above lets what is its own follow an agency, or end with it. Every one of them is asked inside the
/// transaction of the change, and throws where the change cannot be.
public interface AgencyFollower {

    /// Does in the graph what the feature's rules say, and tells how much it was. May be repeated, and taken back.
    AgencyEffects follow(Queries transaction, AgencyFate fate);
}
