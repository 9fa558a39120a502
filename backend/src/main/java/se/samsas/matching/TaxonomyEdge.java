package se.samsas.matching;

/// An edge of the taxonomy: a relation between two concepts, by their URIs.
public record TaxonomyEdge(String from, Kind kind, String to) {
    /// What relates two concepts.
    public enum Kind {
        /// An exact match: both mean the same. Close, broad and narrow matches do not count and are not given.
        SAME_AS,
        /// `from` is narrower than `to` by one step.
        BROADER,
        /// Essential or optional, which count alike, in both directions.
        RELATED
    }
}
