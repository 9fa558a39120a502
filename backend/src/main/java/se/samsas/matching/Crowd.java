package se.samsas.matching;

/// How many people may be found at an agency.
///
/// @param people all of them; who may be found at several counts at each
/// @param alone  those who may be found nowhere else: the figures of several agencies then add up to no more people
///               than there are
public record Crowd(int people, int alone) {
    static Crowd of(boolean alone) {
        return new Crowd(1, alone ? 1 : 0);
    }

    Crowd plus(Crowd other) {
        return new Crowd(people + other.people, alone + other.alone);
    }
}
