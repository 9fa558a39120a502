package se.samsas.statistics;

/// How many people have a skill, in the fixed bands of level.
///
/// @param people      at any level
/// @param independent those of them who have it at level 3 or above
/// @param leading     those of them who have it at level 4 or above
public record Headcount(int people, int independent, int leading) {

    /// Nobody, or too few to say.
    public static final Headcount NOBODY = new Headcount(0, 0, 0);

    public Headcount {
        if (leading < 0 || independent < leading || people < independent) {
            throw new IllegalArgumentException(
                    "%d people, %d of them independent and %d leading: each band is a part of the one before"
                            .formatted(people, independent, leading));
        }
    }

    /// What may be shown of it.
    Headcount floored() {
        return new Headcount(Floor.of(people), Floor.of(independent), Floor.of(leading));
    }

    Headcount plus(Headcount other) {
        return new Headcount(people + other.people, independent + other.independent, leading + other.leading);
    }
}
