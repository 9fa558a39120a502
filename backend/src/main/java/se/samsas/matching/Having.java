package se.samsas.matching;

/// How many people have a skill: hold it or a narrower one.
///
/// @param people      at any level
/// @param independent those of them who have it at level 3 or above
/// @param leading     those of them who have it at level 4 or above
public record Having(int people, int independent, int leading) {

    /// The least level at which somebody works without guidance.
    static final int INDEPENDENT = 3;

    private static final int LEADING = 4;

    /// One person.
    static Having at(int level) {
        return new Having(1, level >= INDEPENDENT ? 1 : 0, level >= LEADING ? 1 : 0);
    }

    Having plus(Having other) {
        return new Having(people + other.people, independent + other.independent, leading + other.leading);
    }
}
