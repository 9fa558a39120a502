package se.samsas.role;

/// Why a title is taken for a role or an occupation.
public enum TitleBasis {
    /// It is called so.
    CALLED(true),
    /// Somebody has judged the title.
    REVIEWED(true),
    /// The parts of the title say so.
    PARTS(true),
    /// The title may mean this, or something else.
    EITHER(false),
    /// It is only called alike.
    GUESS(false);

    private final boolean certain;

    TitleBasis(boolean certain) {
        this.certain = certain;
    }

    /// Whether it may be taken for granted; else whoever has the title is to say so.
    public boolean certain() {
        return certain;
    }
}
