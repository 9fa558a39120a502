package se.samsas.rights;

import se.samsas.person.View;
import se.samsas.search.GivenAs;

/// How somebody came to see a person.
enum LookKind {
    /// A search gave them as somebody who fulfils every condition.
    MATCH,
    /// A search gave them as somebody who nearly fits.
    NEAR_MISS,
    /// A search gave them as somebody who can give a part of the share.
    PART,
    /// A search gave them among those who cover the share together.
    TOGETHER,
    /// Somebody opened their page.
    VIEW,
    /// Somebody looked for staff by a skill, and they were among them.
    STAFF,
    /// Somebody read a shortlist that they are on.
    SHORTLIST,
    /// Somebody of another agency searched by name, and found them.
    NAME;

    static LookKind of(View view) {
        return switch (view.way()) {
            case SHORTLIST -> SHORTLIST;
            case NAME -> NAME;
            case LOOK -> view.skill() == null ? VIEW : STAFF;
        };
    }

    static LookKind of(GivenAs as) {
        return switch (as) {
            case MATCH -> MATCH;
            case NEAR_MISS -> NEAR_MISS;
            case PART -> PART;
            case TOGETHER -> TOGETHER;
        };
    }
}
