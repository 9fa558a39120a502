package se.samsas.rights;

import se.samsas.search.GivenAs;

/// How somebody came to see a person.
enum LookKind {
    /// A search gave them as somebody who fulfils every condition.
    MATCH,
    /// A search gave them as somebody who fails one condition only.
    NEAR_MISS,
    /// Somebody opened their page.
    VIEW,
    /// Somebody looked for staff by a skill, and they were among them.
    STAFF;

    static LookKind of(GivenAs as) {
        return switch (as) {
            case MATCH -> MATCH;
            case NEAR_MISS -> NEAR_MISS;
        };
    }
}
