package se.samsas.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.load.Difference;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.person.PersonTables;

/// Random files of the data format, of the agency `one` and its people.
final class AgencyFiles {

    /// Those of which a person has many rows.
    static final List<Table> TABLES_OF_MANY =
            List.of(PersonTables.ASSERTIONS, PersonTables.PAST_ASSERTIONS, PersonTables.CAPACITY);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    /// Few, so that what is written meets what is there.
    private static final List<String> DAYS = List.of("2025-05-05", "2026-11-01", "2026-11-21");
    private static final List<String> SKILLS = List.of("urn:java", "urn:law", "urn:sql");
    private static final List<String> EVIDENCE = List.of("self", "manager", "certified");
    private static final List<String> MONTHS = List.of("2026-11", "2026-12", "2027-01");

    private final Random random;

    private AgencyFiles(Random random) {
        this.random = random;
    }

    /// The agencies, and what their people hold.
    static Map<String, String> world(Map<String, String> agencies, Random random) {
        var files = new HashMap<>(agencies);
        var own = new AgencyFiles(random);
        files.put(
                "skills.csv",
                "skill,scheme,kind\n%s"
                        .formatted(SKILLS.stream()
                                .map(skill -> skill + ",esco,knowledge\n")
                                .collect(Collectors.joining())));
        files.put("assertions.csv", own.assertions(8));
        files.put("past-assertions.csv", own.pastAssertions(8));
        files.put("capacity.csv", own.capacity(8));
        return files;
    }

    /// Some of the files that an agency may bring in, of some of its people and of new ones.
    static Map<String, String> random(Random random) {
        var own = new AgencyFiles(random);
        var files = new HashMap<String, String>();
        own.some(files, "units.csv", own::units);
        own.some(files, "people.csv", own::people);
        own.some(files, "employments.csv", own::employments);
        own.some(files, "managers.csv", own::managers);
        own.some(files, "assertions.csv", () -> own.assertions(11));
        own.some(files, "past-assertions.csv", () -> own.pastAssertions(11));
        own.some(files, "capacity.csv", () -> own.capacity(11));
        return files;
    }

    /// A file that says a row otherwise than it became.
    static Map<String, String> otherwise(Difference of) {
        var table = of.table();
        var after = of.after();
        List<@Nullable Object> cells = new ArrayList<>(after == null ? of.either() : after);
        int at = table.place(table.equals(PersonTables.CAPACITY) ? "reserved" : "level");
        cells.set(at, (Long) Objects.requireNonNull(cells.get(at)) % 5 + 1);
        var names = table.columns().stream().map(column -> column.name()).toList();
        var row = new TableRow(new Origin("", 0), cells).cells();
        var written = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            var cell = row.get(i);
            written.add(cell == null ? "" : table.columns().get(i).cell().write(cell));
        }
        return Map.of(table.file(), String.join(",", names) + "\n" + String.join(",", written) + "\n");
    }

    private void some(Map<String, String> files, String name, Supplier<String> content) {
        if (random.nextInt(4) > 0) {
            files.put(name, content.get());
        }
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String orNone(List<String> of) {
        return random.nextInt(3) == 0 ? "" : one(of);
    }

    /// Some of the columns that may be absent, and in each of the rows what these hold.
    private String table(String key, Map<String, Supplier<String>> optional, List<String> keys) {
        var columns = optional.keySet().stream()
                .sorted()
                .filter(column -> random.nextInt(4) > 0)
                .toList();
        var table = new StringBuilder(key);
        columns.forEach(column -> table.append(',').append(column));
        table.append('\n');
        for (var row : keys) {
            table.append(row);
            columns.forEach(column -> table.append(',')
                    .append(optional.getOrDefault(column, () -> "").get()));
            table.append('\n');
        }
        return table.toString();
    }

    /// Above one another in one way alone.
    private String units() {
        var rows = new ArrayList<String>();
        rows.add("one.it,one,,%s".formatted(one(List.of("It", "Teknik"))));
        rows.add("one.hr,one,%s,Hr".formatted(orNone(List.of("one.it"))));
        rows.add("one.ny,one,%s,Ny".formatted(orNone(List.of("one.it"))));
        rows.add("one.under,one,%s,Under".formatted(orNone(List.of("one.ny"))));
        rows.add("one.drift,one,%s,%s"
                .formatted(orNone(List.of("one.hr", "one.ny", "one.under")), one(List.of("Drift", "Driften"))));
        rows.removeIf(row -> random.nextInt(4) == 0);
        return table("unit,agency,parent,name_sv", Map.of("region", () -> orNone(List.of("01", "25"))), rows);
    }

    private String people() {
        return table(
                "person,family_name",
                Map.of(
                        "given_name", () -> orNone(List.of("Åsa", "Bo")),
                        "places", () -> orNone(List.of("01", "25")),
                        "languages", () -> orNone(List.of("sv", "en")),
                        "remote", () -> one(List.of("true", "false"))),
                some(11).stream()
                        .map(i -> "one.%d,%s".formatted(i, one(List.of("Ek", "Al"))))
                        .toList());
    }

    private String employments() {
        return table(
                "person,unit,from",
                Map.of(
                        "to", () -> orNone(List.of("2026-12-24", "2027-12-24")),
                        "share", () -> one(List.of("50", "100")),
                        "title", () -> orNone(List.of("Jurist", "Chef"))),
                some(11).stream()
                        .map(i -> "one.%d,one.%s,%s"
                                .formatted(i, one(List.of("it", "hr", "drift", "ny", "under")), TODAY))
                        .toList());
    }

    private String managers() {
        return table(
                "unit,person",
                Map.of("from", () -> orNone(List.of("2026-01-01")), "to", () -> orNone(List.of("2027-01-01"))),
                some(11).stream()
                        .map(i -> "one.%s,one.%d".formatted(one(List.of("it", "hr", "drift", "ny")), i))
                        .toList());
    }

    private String assertions(int people) {
        var keys = new ArrayList<String>();
        some(people)
                .forEach(i -> SKILLS.forEach(skill -> EVIDENCE.forEach(evidence -> {
                    if (random.nextInt(3) == 0) {
                        keys.add("one.%d,%s,%s,%d".formatted(i, skill, evidence, random.nextInt(1, 6)));
                    }
                })));
        return table(
                "person,skill,evidence,level",
                Map.of(
                        "last_used", () -> orNone(MONTHS),
                        "since", () -> orNone(DAYS),
                        "valid_until", () -> orNone(List.of("2027-06-30", "2028-06-30"))),
                keys);
    }

    private String pastAssertions(int people) {
        var keys = new ArrayList<String>();
        some(people)
                .forEach(i -> SKILLS.forEach(skill -> EVIDENCE.forEach(evidence -> DAYS.forEach(from -> {
                    for (int number = 1; number < 3; number++) {
                        if (random.nextInt(6) == 0) {
                            keys.add("one.%d,%s,%s,%s,%d,%d"
                                    .formatted(i, skill, evidence, from, number, random.nextInt(1, 6)));
                        }
                    }
                }))));
        return table(
                "person,skill,evidence,from,number,level",
                Map.of("to", () -> orNone(List.of("2026-11-21", "2026-11-30"))),
                keys);
    }

    private String capacity(int people) {
        var keys = new ArrayList<String>();
        some(people)
                .forEach(i -> MONTHS.forEach(month -> {
                    if (random.nextInt(3) > 0) {
                        keys.add("one.%d,%s".formatted(i, month));
                    }
                }));
        return table(
                "person,month",
                Map.of(
                        "lendable", () -> orNone(List.of("20", "100")),
                        "absence", () -> one(List.of("0", "10")),
                        "reserved", () -> one(List.of("0", "0", "20"))),
                keys);
    }

    private List<Integer> some(int people) {
        var some = new ArrayList<Integer>();
        for (int i = 0; i < people; i++) {
            if (random.nextInt(4) > 0) {
                some.add(i);
            }
        }
        return some;
    }
}
