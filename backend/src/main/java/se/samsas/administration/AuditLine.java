package se.samsas.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsas.audit.AuditKind;

/// An entry of the audit trail as an administrator sees it. Whoever and whatever is outside of what the administrator
/// answers for is absent, in the same way whoever it is and whether there is such a one or not.
///
/// @param by      the account that did it
/// @param party   the account or person that it is about
/// @param agency  the agency that it is about, or on whose behalf a search was made, by id
/// @param subject what else it is about: the id of a search or a need, a field of the API, the number of an entry
record AuditLine(
        int number,
        Instant at,
        AuditKind kind,
        @Nullable AuditParty by,
        @Nullable AuditParty party,
        @Nullable String agency,
        @Nullable String subject) {}
