package se.samsas.access;

import se.samsas.graph.Spelling;

/// What somebody does here, from the most common to the rarest. A person may have several.
public enum Role {
    /// Decides over the own record.
    EMPLOYEE,
    /// Decides for the units managed and those below.
    MANAGER,
    /// Finds specialists for the agencies acted for.
    HR_PLANNER,
    /// Manages the contracts of the agencies acted for.
    PROCUREMENT,
    /// Connects systems and reads the audit trail.
    ADMIN,
    /// Sees people with a protected identity, of the agencies acted for: one of the few who may.
    PROTECTED_DECIDER;

    /// Whether it comes with an employment: an employee's is held at whoever employs, a manager's where they manage
    /// a unit. The others are held for the agencies acted for.
    public boolean isOfEmployment() {
        return this == EMPLOYEE || this == MANAGER;
    }

    /// The role of this name in the graph and in CSV, such as `hr-planner`.
    ///
    /// @throws IllegalArgumentException where there is none
    public static Role of(String name) {
        return Spelling.read(Role.class, name);
    }

    /// Its name in the graph and in CSV.
    public String spelling() {
        return Spelling.of(this);
    }
}
