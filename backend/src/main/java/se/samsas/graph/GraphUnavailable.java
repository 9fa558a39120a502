package se.samsas.graph;

/// The graph cannot be reached at all; says where it was looked for and what to do.
public final class GraphUnavailable extends RuntimeException {

    private final String remedy;

    GraphUnavailable(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /// What the operator can do about it, in one sentence.
    public String remedy() {
        return remedy;
    }
}
