package se.samsas.exchange.load;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samsas.api.Text;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.Violation;
import se.samsas.graph.Queries;
import se.samsas.person.PersonTables;
import se.samsas.person.erased.ErasedIds;

/// Keeps an import from bringing back what it had of people who asked to be erased: their rows are left out,
/// each said so.
final class ErasedPeople {

    private static final Text ERASED = new Text(
            "'%s' asked to be erased, and was on %s; nothing of them is brought in",
            "'%s' har begärt att raderas och raderades %s; inget om personen hämtas in");
    private static final Text NOT_ERASED = new Text(
            "'%s' is not erased here; people ask for it themselves",
            "'%s' är inte raderad här; det begär var och en själv");

    private final Load load;
    private final Table table;
    private final List<Integer> columns;

    ErasedPeople(Load load, Table table) {
        this.load = load;
        this.table = table;
        this.columns = table.columnsOf("Person");
    }

    /// The rows but for those of people who are erased, asked for in the transaction that writes. Whom a row
    /// says to be erased, and who is not, is left as they are.
    List<TableRow> leaveOut(Queries transaction, List<TableRow> rows, List<Complaint> complaints) {
        if (columns.isEmpty() || load.intoEmpty()) {
            return rows;
        }
        var reasons = reasons(transaction, rows);
        if (reasons.isEmpty()) {
            return rows;
        }
        var rest = new ArrayList<TableRow>(rows.size());
        for (var row : rows) {
            violation(row, reasons)
                    .ifPresentOrElse(violation -> complaints.add(violation.at(row.origin())), () -> rest.add(row));
        }
        return rest;
    }

    /// Why rows of a person are left out, by the person's id.
    private Map<String, Text> reasons(Queries transaction, List<TableRow> rows) {
        var people = rows.stream()
                .flatMap(row -> columns.stream()
                        .map(column -> String.valueOf(row.cells().get(column))))
                .collect(toSet());
        return table.equals(PersonTables.ERASED) ? notErased(transaction, rows, people) : erased(transaction, people);
    }

    private static Map<String, Text> erased(Queries transaction, Set<String> people) {
        var erased = ErasedIds.in(transaction);
        var reasons = new HashMap<String, Text>();
        people.forEach(person -> erased.day(person).ifPresent(day -> reasons.put(person, ERASED.with(person, day))));
        return reasons;
    }

    /// Whose a digest is, only a look at everybody tells.
    private Map<String, Text> notErased(Queries transaction, List<TableRow> rows, Set<String> people) {
        var salts = rows.stream()
                .flatMap(row -> Stream.ofNullable((String) table.asMap(row).get("salt")))
                .collect(toSet());
        return transaction
                .list(
                        "MATCH (p:Person) WHERE p.erased IS NULL RETURN p.id AS person",
                        Map.of(),
                        row -> row.get("person").asString())
                .stream()
                .flatMap(person ->
                        Stream.concat(Stream.of(person), salts.stream().map(salt -> ErasedIds.of(person, salt))))
                .filter(people::contains)
                .distinct()
                .collect(toMap(person -> person, NOT_ERASED::with));
    }

    private Optional<Violation> violation(TableRow row, Map<String, Text> reasons) {
        return columns.stream()
                .flatMap(column -> {
                    var person = String.valueOf(row.cells().get(column));
                    return Optional.ofNullable(reasons.get(person))
                            .map(reason ->
                                    new Violation(table.columns().get(column).name(), person, reason))
                            .stream();
                })
                .findFirst();
    }
}
