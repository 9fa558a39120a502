package se.samsas.statistics;

/// The one floor for figures about people by agency or region: multiples of five, so that one person more or
/// less moves hardly any of them, and below five nothing at all.
public final class Floor {

    /// The fewest people who are shown as a number.
    public static final int LEAST = 5;

    private Floor() {}

    /// The figure that may be shown for so many people; 0 says fewer than [#LEAST].
    public static int of(long people) {
        return Math.toIntExact(people - people % LEAST);
    }
}
