package se.samsas.matching;

/// What shows that somebody has a skill, weakest first.
public enum Evidence {
    SELF(6),
    COURSE(7),
    PEER(8),
    MANAGER(9),
    /// A certificate or an assessment; the only kind that expires.
    CERTIFIED(10);

    private final int confidence;

    Evidence(int confidence) {
        this.confidence = confidence;
    }

    /// How sure it makes us, in tenths.
    public int confidence() {
        return confidence;
    }
}
