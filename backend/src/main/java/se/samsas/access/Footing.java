package se.samsas.access;

/// What the roles of an account that do not come with an employment stand on today; [Standing] decides.
public enum Footing {
    /// The account's person is employed at an agency that they are for.
    EMPLOYMENT,
    /// Somebody answers for them until a day.
    ANSWERED,
    /// They were given before somebody had to answer for them, and go on until a day.
    UNANSWERED,
    /// Nothing: they give nothing any more.
    NONE;

    /// Whether the roles hold.
    public boolean holds() {
        return this != NONE;
    }

    /// Whether they hold for the installation itself: no employment is enough for that.
    public boolean holdsEverywhere() {
        return this == ANSWERED || this == UNANSWERED;
    }
}
