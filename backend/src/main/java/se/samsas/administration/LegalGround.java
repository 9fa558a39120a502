package se.samsas.administration;

/// The grounds of Regulation (EU) 2016/679 (GDPR), article 6.1, on which an agency may handle what it knows of its
/// people here. Legitimate interest is none for what authorities do in their tasks.
public enum LegalGround {
    /// Article 6.1 e.
    PUBLIC_TASK("e"),
    /// Article 6.1 c.
    LEGAL_OBLIGATION("c"),
    /// Article 6.1 b.
    CONTRACT("b"),
    /// Article 6.1 a. Seldom free where an employer asks.
    CONSENT("a");

    private final String point;

    LegalGround(String point) {
        this.point = point;
    }

    /// The point of article 6.1.
    String point() {
        return point;
    }
}
