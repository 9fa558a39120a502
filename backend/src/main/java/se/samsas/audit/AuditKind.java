package se.samsas.audit;

import java.util.Arrays;
import java.util.List;
import se.samsas.graph.Spelling;

/// What an entry of the trail is about.
public enum AuditKind {
    /// A submitted search; it is about the search.
    SEARCH(About.SEARCH),
    /// Whom a search gave, each with the rank; it is about the search.
    FOUND(About.SEARCH),
    /// Somebody took the whole answer of a search away as a file; it is about the search.
    TAKEN(About.SEARCH),
    /// Somebody looked at a person; it is about the person.
    VIEW(About.PERSON),
    /// Something was refused; it is about the field of the API.
    REFUSAL(About.FIELD),
    /// Somebody took out all that is held on them; it is about the person.
    EXTRACT(About.PERSON),
    /// A person was erased; it is about the person.
    ERASURE(About.PERSON),
    /// Somebody contested the rank that a search gave them; it is about the search.
    CONTEST(About.SEARCH),
    /// That was answered; it is about the need.
    ANSWER(About.NEED),
    /// A planner set somebody at another place in a ranking; it is about the person.
    OVERRIDE(About.PERSON),
    /// Planners kept somebody for a need, noted something of them, took them off, or said who else reads the list; it
    /// is about the need.
    SHORTLIST(About.NEED),
    /// Somebody read the trail; it is about the account or the person that was asked for, else about [#EVERYTHING].
    READ(About.WHOM),
    /// Somebody's roles were changed; it is about the account.
    GRANT(About.ACCOUNT),
    /// An agency changed with whom it shares its people; it is about the agency.
    SHARING(About.AGENCY),
    /// An agency stated its legal basis; it is about the agency.
    LEGAL_BASIS(About.AGENCY),
    /// Somebody had an import done, or went on with one; it is about the agency whose it is, else about
    /// [#EVERYTHING].
    IMPORT(About.AGENCY),
    /// Somebody had it tried what an import would change; it is about the same.
    TRIAL(About.AGENCY),
    /// Somebody said what columns of an agency's lists of staff hold; it is about the agency.
    LIST_COLUMNS(About.AGENCY),
    /// An administrator corrected what is held on somebody whom the agency employs, or removed them; it is about the
    /// person.
    CORRECTION(About.PERSON),
    /// Old entries were dropped; it is about the last of them: its number, a blank, its hash.
    PRUNED(About.ENTRY);

    /// What somebody reads who asks for nobody's entries in particular.
    public static final String EVERYTHING = "*";

    private final About about;

    AuditKind(About about) {
        this.about = about;
    }

    /// What entries of this kind are about.
    public About about() {
        return about;
    }

    /// The kinds of entries that are about one of these, as entries spell them.
    public static List<String> about(About... about) {
        var wanted = List.of(about);
        return Arrays.stream(values())
                .filter(kind -> wanted.contains(kind.about))
                .map(Spelling::of)
                .toList();
    }

    /// What an entry may be about.
    public enum About {
        PERSON,
        ACCOUNT,
        /// A person or an account, or [AuditKind#EVERYTHING].
        WHOM,
        AGENCY,
        SEARCH,
        NEED,
        /// A field of the API.
        FIELD,
        /// An entry of the trail itself.
        ENTRY
    }
}
