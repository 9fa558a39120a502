package se.samsas.matching;

/// One thing that would raise how well a skill is covered, everything else as it is.
public sealed interface Improvement {
    /// What the coverage would be, up to 60 000.
    int coverage();

    /// The held skill raised to the minimum level.
    record ReachLevel(int level, int coverage) implements Improvement {}

    /// The held skill used again.
    record UseAgain(int coverage) implements Improvement {}

    /// The held skill shown by stronger evidence.
    record StrongerEvidence(Evidence evidence, int coverage) implements Improvement {}

    /// The asked skill itself acquired, as well as the held one; or, where nothing is held, stated by the person at the
    /// minimum level and in use.
    record HoldTheSkill(String skill, int coverage) implements Improvement {}
}
