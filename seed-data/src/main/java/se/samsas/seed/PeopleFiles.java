package se.samsas.seed;

import static java.util.Comparator.comparing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import se.samsas.seed.InventedPerson.Employment;

/// Writes people as they come, in the order of their ids, into all files about them; the accounts at the end.
final class PeopleFiles implements Closeable {
    private final Path folder;
    private final CsvWriter people;
    private final CsvWriter employments;
    private final CsvWriter managers;
    private final CsvWriter assertions;
    private final CsvWriter pastAssertions;
    private final CsvWriter capacity;
    private final CsvWriter visibility;
    private final Accounts accounts;

    PeopleFiles(Path folder, long seed) {
        this.folder = folder;
        accounts = new Accounts(seed);
        people = Csv.writer(folder, SeedFile.PEOPLE);
        employments = Csv.writer(folder, SeedFile.EMPLOYMENTS);
        managers = Csv.writer(folder, SeedFile.MANAGERS);
        assertions = Csv.writer(folder, SeedFile.ASSERTIONS);
        pastAssertions = Csv.writer(folder, SeedFile.PAST_ASSERTIONS);
        capacity = Csv.writer(folder, SeedFile.CAPACITY);
        visibility = Csv.writer(folder, SeedFile.VISIBILITY);
    }

    void write(InventedUnit unit, InventedPerson person) {
        var id = person.id();
        people.writeRecord(
                id,
                person.givenName(),
                person.familyName(),
                String.join(" ", person.places()),
                String.join(" ", person.languages()),
                Boolean.toString(person.remote()),
                Boolean.toString(person.hasProtectedIdentity()),
                "true",
                "",
                Long.toString(person.tieSeed()),
                person.trail().toString());
        person.employments().stream()
                .sorted(comparing((Employment employment) -> employment.unit().id(), Csv::compare)
                        .thenComparing(Employment::from))
                .forEach(employment -> employments.writeRecord(
                        id,
                        employment.unit().id(),
                        employment.from().toString(),
                        text(employment.to()),
                        Integer.toString(employment.share()),
                        employment.title()));
        for (var assertion : person.assertions()) {
            assertions.writeRecord(
                    id,
                    assertion.skill(),
                    assertion.evidence(),
                    Integer.toString(assertion.level()),
                    text(assertion.lastUsed()),
                    assertion.since().toString(),
                    text(assertion.validUntil()));
        }
        for (var past : person.pastAssertions()) {
            pastAssertions.writeRecord(
                    id,
                    past.skill(),
                    past.evidence(),
                    past.from().toString(),
                    "1",
                    past.to().toString(),
                    Integer.toString(past.level()));
        }
        for (var month : person.capacity()) {
            capacity.writeRecord(
                    id,
                    month.month().toString(),
                    month.lendable() < 0 ? "" : Integer.toString(month.lendable()),
                    month.absence() == 0 ? "" : Integer.toString(month.absence()),
                    "");
        }
        for (var choice : person.visibility()) {
            visibility.writeRecord(id, choice.purpose(), choice.choice(), text(choice.until()));
        }
        if (id.equals(Population.personId(unit.firstPerson()))) {
            managers.writeRecord(
                    unit.id(), id, person.employments().getLast().from().toString(), "");
        }
        accounts.consider(unit, person);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public void close() throws IOException {
        accounts.write(folder);
        for (var writer :
                new CsvWriter[] {people, employments, managers, assertions, pastAssertions, capacity, visibility}) {
            writer.close();
        }
    }
}
