package se.samsas.skill.words;

/// Where in a text something stands.
///
/// @param from of its first character
/// @param to   after its last
public record Spot(int from, int to) {

    /// Whether it stands within the other.
    public boolean isWithin(Spot other) {
        return from >= other.from && to <= other.to;
    }

    /// Whether both have a character in common.
    public boolean meets(Spot other) {
        return from < other.to && other.from < to;
    }
}
