package se.samsas.access;

/// Who has a protected identity, as a piece of Cypher for every query that asks. Whoever was stored without a word
/// on it has none.
public final class ProtectedIdentity {

    private ProtectedIdentity() {}

    /// Whether the person has one.
    public static String of(String person) {
        return "coalesce(%s.protected, false)".formatted(person);
    }

    /// Whether the person has none.
    public static String noneOf(String person) {
        return "NOT " + of(person);
    }

    /// Whether the person has none, or is who asks: `$self`.
    public static String noneOfOthers(String person) {
        return "(%s OR %s.id = $self)".formatted(noneOf(person), person);
    }
}
