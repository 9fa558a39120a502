package se.samsas.exchange.told;

/// What comes to a person by an import.
public enum ImportedPersonKind {
    NEW,
    CHANGED,
    /// Employed by the agency, and not in the list.
    MISSING,
    /// Their employment ends, since they are not in the list.
    LEAVING,
    /// No more there, since the import that brought them in is taken back.
    GONE,
    /// Left as they are, since something of them was changed after the import that is taken back.
    LEFT
}
