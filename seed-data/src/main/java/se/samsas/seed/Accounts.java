package se.samsas.seed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Finds people for the demo accounts of `curated/accounts.csv`: the first of the agency and role who is described and
/// employed.
final class Accounts {
    private final Map<Wanted, String> found = new LinkedHashMap<>();

    Accounts() {
        for (var row : Curated.rows("accounts.csv")) {
            found.put(
                    new Wanted(
                            row.getField("account"),
                            row.getField("agency"),
                            row.getField("any_of_roles"),
                            row.getField("roles"),
                            row.getField("agencies")),
                    "");
        }
    }

    void consider(InventedUnit unit, InventedPerson person) {
        if (person.hasProtectedIdentity()
                || person.assertions().isEmpty()
                || person.employments().getLast().to() != null
                || !person.employedOn(PopulationGenerator.AS_OF)) {
            return;
        }
        for (var wanted : found.entrySet()) {
            if (wanted.getValue().isEmpty()
                    && wanted.getKey().agency().equals(unit.agency().id())
                    && Curated.words(wanted.getKey().anyOfRoles()).contains(person.role())) {
                wanted.setValue(person.id());
                return;
            }
        }
    }

    /// Writes those for whom somebody was found: all of them, unless the population is very small.
    void write(Path folder) throws IOException {
        try (var accounts = Csv.writer(folder, SeedFile.ACCOUNTS)) {
            found.forEach((wanted, person) -> {
                if (!person.isEmpty()) {
                    accounts.writeRecord(wanted.account(), person, wanted.roles(), wanted.agencies());
                }
            });
        }
    }

    private record Wanted(String account, String agency, String anyOfRoles, String roles, String agencies) {}
}
