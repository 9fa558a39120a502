package se.samsas.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsas.audit.AuditKind;

/// An entry of the audit trail as an administrator sees it.
///
/// @param party   the account or person that it is about; absent where it is about neither, or about somebody whose
///                identity is protected
/// @param agency  the agency that it is about, or on whose behalf a search was made, by id
/// @param subject what else it is about: the id of a search, a field of the API, the number of an entry
record AuditLine(
        int number,
        Instant at,
        AuditKind kind,
        AuditParty by,
        @Nullable AuditParty party,
        @Nullable String agency,
        @Nullable String subject) {}
