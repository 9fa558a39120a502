package se.samsas.access.matrix;

/// Whose id is sent where an argument may be a person's, seen from the askers.
enum Whom {
    OWN("own", Of.OWN.id("person")),
    VISIBLE("foreign visible", Of.SHARED.id("person")),
    SKILLS_ONLY("foreign skills-only", "matrix-shared-skills-only"),
    HIDDEN("hidden", "matrix-shared-hidden"),
    PROTECTED("protected", Of.SHARED.id("secret")),
    OWN_PROTECTED("own protected", Of.OWN.id("secret")),
    MISSING("missing", "matrix-shared-missing");

    private final String words;
    private final String id;

    Whom(String words, String id) {
        this.words = words;
        this.id = id;
    }

    /// The heading of the column.
    String words() {
        return words;
    }

    /// Among people, in the graph.
    String id() {
        return id;
    }

    /// Whether the asker may know that there is such a person.
    boolean isShownTo(Asker asker) {
        return switch (this) {
            case OWN, VISIBLE -> true;
            case OWN_PROTECTED -> asker.isToldOfProtected(Of.OWN);
            case SKILLS_ONLY, HIDDEN, PROTECTED, MISSING -> false;
        };
    }
}
