package se.samsas.seed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Finds people for the demo accounts of `curated/accounts.csv`: of those of the agency who have one of the roles and
/// stay, the first who has the most to look at.
final class Accounts {
    private static final Found NOBODY = new Found("", -1);

    private final long seed;
    private final Map<Wanted, Found> found = new LinkedHashMap<>();

    Accounts(long seed) {
        this.seed = seed;
        for (var row : Curated.rows("accounts.csv")) {
            found.put(
                    new Wanted(
                            row.getField("account"),
                            row.getField("agency"),
                            row.getField("any_of_roles"),
                            row.getField("roles"),
                            row.getField("agencies"),
                            row.getField("everywhere"),
                            row.getField("until"),
                            row.getField("responsible")),
                    NOBODY);
        }
    }

    void consider(InventedUnit unit, InventedPerson person) {
        if (person.hasProtectedIdentity()
                || person.employments().getLast().to() != null
                || !person.employedOn(PopulationGenerator.AS_OF)) {
            return;
        }
        for (var wanted : found.entrySet()) {
            var toSee = toSee(person);
            if (toSee > wanted.getValue().toSee() && wanted.getKey().fits(unit, person)) {
                wanted.setValue(new Found(person.id(), toSee));
            }
        }
    }

    /// Skills that are described, and a choice to be found.
    private static int toSee(InventedPerson person) {
        var shown = person.visibility().stream()
                .anyMatch(choice ->
                        choice.purpose().equals("loan") && choice.choice().equals("visible"));
        return (person.assertions().isEmpty() ? 0 : 2) + (shown ? 1 : 0);
    }

    /// Writes those for whom somebody was found, and somebody who answers for them where one must: all of them, unless
    /// the population is very small.
    void write(Path folder) throws IOException {
        try (var accounts = Csv.writer(folder, SeedFile.ACCOUNTS)) {
            var number = 0;
            for (var entry : found.entrySet()) {
                var wanted = entry.getKey();
                var trail = Dice.of(seed, "account", ++number).uuid().toString();
                var answers = wanted.responsible().isEmpty()
                        || !personOf(wanted.responsible()).isEmpty();
                if (entry.getValue().isSomebody() && answers) {
                    accounts.writeRecord(
                            wanted.account(),
                            entry.getValue().person(),
                            wanted.roles(),
                            wanted.agencies(),
                            wanted.everywhere(),
                            wanted.until(),
                            personOf(wanted.responsible()),
                            trail);
                }
            }
        }
    }

    private String personOf(String account) {
        return found.entrySet().stream()
                .filter(each -> each.getKey().account().equals(account))
                .map(each -> each.getValue().person())
                .findFirst()
                .orElse("");
    }

    /// @param responsible the account of whoever answers for the roles; empty: they stand on the employment
    private record Wanted(
            String account,
            String agency,
            String anyOfRoles,
            String roles,
            String agencies,
            String everywhere,
            String until,
            String responsible) {
        boolean fits(InventedUnit unit, InventedPerson person) {
            return agency.equals(unit.agency().id())
                    && Curated.words(anyOfRoles).contains(person.role());
        }
    }

    private record Found(String person, int toSee) {
        boolean isSomebody() {
            return toSee >= 0;
        }
    }
}
