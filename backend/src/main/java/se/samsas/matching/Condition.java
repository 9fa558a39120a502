package se.samsas.matching;

/// What a match fulfils; docs/matching.md says when.
public sealed interface Condition {
    /// The skill is held close enough, at its minimum level or above.
    record Must(String skill) implements Condition {}

    /// The conditions that every need has, whatever skills it asks for.
    enum Common implements Condition {
        EMPLOYED,
        PLACE,
        LANGUAGES,
        SHARE
    }
}
