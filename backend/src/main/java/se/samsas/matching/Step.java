package se.samsas.matching;

/// One step of a path through the taxonomy.
///
/// @param link how the concept before relates to this one
/// @param uri the concept the step leads to
public record Step(Link link, String uri) {
    /// How one concept relates to the next, read in the direction of the path.
    public enum Link {
        /// Both mean the same.
        SAME,
        /// The next is broader.
        BROADER,
        /// The next is narrower.
        NARROWER,
        RELATED;

        Link backwards() {
            return switch (this) {
                case SAME -> SAME;
                case RELATED -> RELATED;
                case BROADER -> NARROWER;
                case NARROWER -> BROADER;
            };
        }
    }
}
