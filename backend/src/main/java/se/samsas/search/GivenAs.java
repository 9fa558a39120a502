package se.samsas.search;

/// In which list a search gave somebody.
public enum GivenAs {
    /// Who fulfils every condition.
    MATCH("people"),
    /// Who can give a part of a share that may be split, and fulfils all else.
    PART("parts"),
    /// Who covers the share together with others.
    TOGETHER("together"),
    /// Who nearly fits: who fails one condition, or the fewest where nobody fails one alone.
    NEAR_MISS("nearMisses");

    private final String inTheTrail;

    GivenAs(String inTheTrail) {
        this.inTheTrail = inTheTrail;
    }

    /// What the text in the audit trail begins with.
    String inTheTrail() {
        return inTheTrail;
    }
}
