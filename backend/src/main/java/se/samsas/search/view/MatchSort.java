package se.samsas.search.view;

/// What rows are sorted by; equals stay in the order of their ranks.
public enum MatchSort {
    /// As computed.
    RANK,
    /// The most free first.
    FREE,
    /// The best fit first.
    FIT,
    /// The best evidence first.
    CERTAINTY
}
