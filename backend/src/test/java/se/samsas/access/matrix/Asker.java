package se.samsas.access.matrix;

import java.util.Locale;

/// Who asks: one account for each role, all of the same agency, an account without a role, and nobody.
enum Asker {
    EMPLOYEE("employee"),
    MANAGER("manager"),
    PLANNER("HR planner"),
    PROCUREMENT("procurement"),
    ADMIN("administrator"),
    INSTALLATION("of the installation"),
    PROTECTED_DECIDER("protected decider"),
    NO_ROLE("no role"),
    NOBODY("not signed in");

    private final String words;

    Asker(String words) {
        this.words = words;
    }

    /// Whether those of the case who have a protected identity may be named to them: to the deciders of the agency.
    boolean isToldOfProtected(Of of) {
        return this == PROTECTED_DECIDER && of.agency().equals(Of.OWN.agency());
    }

    /// The heading of the column.
    String words() {
        return words;
    }

    String account() {
        return "matrix-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
