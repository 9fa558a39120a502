package se.samsas.administration;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.samsas.api.GlobalId;
import se.samsas.failure.Failure;

/// Whom an entry of the audit trail names.
///
/// @param kind which of the two it is
/// @param id   the account, or the person's id
/// @param name of the person, where the viewer may see it
record AuditParty(Kind kind, String id, @Nullable String name) {

    /// Whom a client names by an id of the API.
    ///
    /// @throws Failure.Invalid where it is the id of something else
    static AuditParty of(String id) {
        var global = GlobalId.parse(id);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.type().equals(global.type()))
                .findFirst()
                .map(kind -> new AuditParty(kind, global.local(), null))
                .orElseThrow(() -> new Failure.Invalid(
                        "of",
                        "'%s' is an id of the type %s.".formatted(id, global.type()),
                        "Give the id of an account or of a person."));
    }

    enum Kind {
        ACCOUNT("Account"),
        PERSON("Person");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /// Its name in ids of the API.
        String type() {
            return type;
        }
    }
}
