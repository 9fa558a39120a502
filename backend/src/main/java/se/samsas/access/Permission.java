package se.samsas.access;

import java.util.Arrays;

/// An action within a scope: what there is to grant. Which role has which stands in `permissions.csv`; whether an
/// object lies in the scope is decided in the query and on the object.
public enum Permission {
    /// All of the taxonomy.
    READ_TAXONOMY(Action.READ_TAXONOMY, Scope.ANY),
    /// Proposals of one's own.
    PROPOSE_TAXONOMY(Action.PROPOSE_TAXONOMY, Scope.OWN),
    /// All of the taxonomy, and everybody's proposals.
    MAINTAIN_TAXONOMY(Action.MAINTAIN_TAXONOMY, Scope.ANY),
    /// All agencies.
    READ_AGENCIES(Action.READ_AGENCIES, Scope.ANY),
    /// All agencies.
    CHANGE_AGENCIES(Action.CHANGE_AGENCIES, Scope.ANY),
    /// What one's agencies may find.
    READ_MARKET(Action.READ_MARKET, Scope.AGENCY),
    /// Oneself.
    READ_OWN_PERSON(Action.READ_PERSON, Scope.OWN),
    /// The people of the units managed.
    READ_UNIT_PEOPLE(Action.READ_PERSON, Scope.UNIT),
    /// The staff of one's agencies.
    READ_AGENCY_PEOPLE(Action.READ_PERSON, Scope.AGENCY),
    /// People of other agencies who chose to be seen.
    READ_SHARED_PEOPLE(Action.READ_PERSON, Scope.SHARED),
    /// The people with a protected identity whom one's agencies employ.
    READ_PROTECTED(Action.READ_PROTECTED, Scope.AGENCY),
    /// Oneself.
    DESCRIBE_OWN_PERSON(Action.DESCRIBE_PERSON, Scope.OWN),
    /// Oneself.
    DECIDE_OWN_DATA(Action.DECIDE_OWN_DATA, Scope.OWN),
    /// The people of the units managed.
    PROPOSE_UNIT_SKILLS(Action.PROPOSE_SKILLS, Scope.UNIT),
    /// The people of the units managed.
    DECIDE_UNIT_CAPACITY(Action.DECIDE_CAPACITY, Scope.UNIT),
    /// On behalf of one's agencies.
    ASK(Action.ASK, Scope.AGENCY),
    /// The data of one's agencies.
    IMPORT_AGENCY(Action.IMPORT, Scope.AGENCY),
    /// The data of all agencies, and the taxonomy.
    IMPORT_EVERYTHING(Action.IMPORT, Scope.ANY),
    /// What the accounts of one's agencies did, and what was done about their people.
    READ_AGENCY_AUDIT(Action.READ_AUDIT, Scope.AGENCY),
    /// All of the trail.
    READ_WHOLE_AUDIT(Action.READ_AUDIT, Scope.ANY),
    /// To the accounts of one's agencies, for these.
    GRANT_AGENCY(Action.GRANT, Scope.AGENCY),
    /// To all accounts, for all agencies.
    GRANT_EVERYWHERE(Action.GRANT, Scope.ANY),
    /// Of one's agencies.
    READ_AGENCY_SHARING(Action.READ_SHARING, Scope.AGENCY),
    /// Of all agencies.
    READ_ALL_SHARING(Action.READ_SHARING, Scope.ANY),
    /// Of one's agencies.
    DECIDE_SHARING(Action.DECIDE_SHARING, Scope.AGENCY),
    /// About one's agencies.
    READ_AGENCY_PAPERS(Action.READ_PAPERS, Scope.AGENCY),
    /// About all agencies.
    READ_ALL_PAPERS(Action.READ_PAPERS, Scope.ANY);

    private final Action action;
    private final Scope scope;

    Permission(Action action, Scope scope) {
        this.action = action;
        this.scope = scope;
    }

    /// The permission for this.
    ///
    /// @throws IllegalArgumentException where there is none to grant
    public static Permission of(Action action, Scope scope) {
        return Arrays.stream(values())
                .filter(permission -> permission.action == action && permission.scope == scope)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no permission for %s within %s.".formatted(action, scope)));
    }

    /// What it allows.
    public Action action() {
        return action;
    }

    /// To whose.
    public Scope scope() {
        return scope;
    }
}
