package se.samsas.exchange;

import org.jspecify.annotations.Nullable;
import se.samsas.exchange.told.ImportedPerson;
import se.samsas.exchange.told.ImportedPersonKind;

/// Somebody to whom something comes by an import, as whoever looks at it knows them.
///
/// @param employeeNumber null where the id is not one that the agency gave
record NumberedPerson(ImportedPerson person, @Nullable String employeeNumber) {

    public String handle() {
        return person.handle();
    }

    public @Nullable String name() {
        return person.name();
    }

    public ImportedPersonKind kind() {
        return person.kind();
    }
}
