package se.samsas.matching;

/// An assertion as it is weighed against an asked skill.
///
/// @param expired whether it is a certificate that was no longer valid on the date
/// @param closeness how it stands to what is asked
/// @param path why it is that close
/// @param ratio of the level to the minimum, in sixtieths, at most 60
/// @param confidence in tenths
/// @param freshness in tenths
public record Held(
        Assertion assertion,
        boolean expired,
        Closeness closeness,
        Path path,
        int ratio,
        int confidence,
        int freshness) {
    int coverage() {
        return closeness.tenths() * ratio * confidence * freshness;
    }
}
