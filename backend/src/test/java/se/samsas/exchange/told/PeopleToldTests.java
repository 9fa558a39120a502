package se.samsas.exchange.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samsas.api.Text;
import se.samsas.exchange.load.Difference;
import se.samsas.exchange.table.Spilled;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.person.PersonTables;

/// What an import makes of people, in sentences.
class PeopleToldTests {

    @Test
    void languagesAreToldByTheirNames() {
        var told = new PeopleTold(Map.of());
        told.hear(new Difference(
                PersonTables.PEOPLE,
                new Origin("staff.csv", 2),
                person("one.1", List.of()),
                person("one.1", List.of("en", "sv")),
                false));
        told.hear(new Difference(
                PersonTables.PEOPLE,
                new Origin("staff.csv", 3),
                person("one.2", List.of("sv")),
                person("one.2", List.of("fi", "swl")),
                false));
        assertThat(told.all(2).first())
                .flatExtracting(ImportedPerson::what)
                .containsExactly(
                        new Text(
                                "has the languages English, Swedish, not none",
                                "har språken engelska, svenska, inte inga"),
                        new Text(
                                "has the languages Finnish, Swedish Sign Language, not Swedish",
                                "har språken finska, svenskt teckenspråk, inte svenska"));
    }

    /// More than are held in memory, told of in the order of the list; who is in no line comes last, in the order in
    /// which they were heard of.
    @Test
    void manyAreToldInTheOrderOfTheList() {
        int many = 3 * 16 * Spilled.BLOCK;
        try (var told = new PeopleTold(Map.of())) {
            for (int i = 0; i < many; i++) {
                int line = i % 10 == 0 ? 0 : many - i;
                var id = "one.%d".formatted(i);
                told.hear(new Difference(
                        PersonTables.PEOPLE, new Origin("staff.csv", line), null, person(id, List.of("sv")), false));
            }
            told.hear(new Difference(
                    PersonTables.PEOPLE,
                    new Origin("staff.csv", 2),
                    person("one.11", List.of("sv")),
                    person("one.11", List.of("en")),
                    false));
            var expected = Stream.concat(
                            IntStream.iterate(many - 1, i -> i >= 0, i -> i - 1)
                                    .filter(i -> i % 10 > 0)
                                    .boxed(),
                            IntStream.range(0, many).filter(i -> i % 10 == 0).boxed())
                    .map("one.%d"::formatted)
                    .toList();
            var all = told.all(many);
            var people = all.first();
            assertThat(all.counts()).isEqualTo(Map.of(ImportedPersonKind.NEW, (long) many));
            assertThat(told.all(5)).isEqualTo(new PeopleTold.All(people.subList(0, 5), all.counts()));
            assertThat(people)
                    .filteredOn(one -> !one.handle().equals("one.11"))
                    .extracting(ImportedPerson::handle)
                    .containsExactlyElementsOf(
                            expected.stream().filter(id -> !id.equals("one.11")).toList());
            assertThat(people)
                    .filteredOn(one -> one.handle().equals("one.11"))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.line()).isEqualTo(2);
                        assertThat(one.what()).hasSize(1);
                    });
        }
    }

    /// Of whom only something else than the profile is heard, the list has the name; of whom something besides is told
    /// stands last.
    @Test
    void whoeverIsHeardOfHasTheNameOfTheirRow() {
        int many = 40_000;
        try (var told = new PeopleTold(Map.of())) {
            IntStream.range(0, many)
                    .mapToObj("one.%d"::formatted)
                    .forEach(id -> told.introduce(new TableRow(new Origin("staff.csv", 2), person(id, List.of("sv")))));
            told.name("one.x", "Vera Exempel");
            told.add(new ImportedPerson("one.y", "Åsa Exempel", ImportedPersonKind.MISSING, 0, List.of()));
            for (var id : List.of("one.y", "one.x", "one.39999", "one.z")) {
                told.hear(new Difference(PersonTables.MANAGERS, new Origin("staff.csv", 0), null, manager(id), false));
            }
            assertThat(told.all(10).first())
                    .extracting(ImportedPerson::name)
                    .containsExactly("Vera Exempel", "Ek", null, "Åsa Exempel");
            assertThat(told.all(10).counts())
                    .isEqualTo(Map.of(ImportedPersonKind.CHANGED, 3L, ImportedPersonKind.MISSING, 1L));
        }
    }

    private static List<@Nullable Object> manager(String id) {
        List<@Nullable Object> cells = Arrays.asList(
                new @Nullable Object[PersonTables.MANAGERS.columns().size()]);
        cells.set(PersonTables.MANAGERS.place("person"), id);
        cells.set(PersonTables.MANAGERS.place("unit"), "one-it");
        return cells;
    }

    private static List<@Nullable Object> person(String id, List<String> languages) {
        List<@Nullable Object> cells =
                Arrays.asList(new @Nullable Object[PersonTables.PEOPLE.columns().size()]);
        cells.set(PersonTables.PEOPLE.place("person"), id);
        cells.set(PersonTables.PEOPLE.place("family_name"), "Ek");
        cells.set(PersonTables.PEOPLE.place("languages"), languages);
        return cells;
    }
}
