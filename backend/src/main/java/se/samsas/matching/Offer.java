package se.samsas.matching;

/// How many people offer a skill.
///
/// @param people      who have it: hold it or a narrower one
/// @param alone       those of them who may be found at no other agency
/// @param independent those of them who hold the very skill at level 3 or above
public record Offer(int people, int alone, int independent) {
    /// Both together.
    public Offer plus(Offer other) {
        return new Offer(people + other.people, alone + other.alone, independent + other.independent);
    }
}
