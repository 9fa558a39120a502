package se.samsas.personal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import se.samsas.graph.Queries;

/// A part of the file of all that is held on a person; docs/my-data.md lists them.
///
/// @param name of the part in the file
/// @param rows of texts, numbers and truth values, each by its name
public record ExtractPart(String name, List<Map<String, @Nullable Object>> rows) {

    /// What the graph says: each column of a query by its name.
    ///
    /// @param cypher asks of the person with the id `$person`
    public static ExtractPart of(String name, Queries queries, DataSubject subject, String cypher) {
        return of(name, queries, cypher, Map.of("person", subject.id()));
    }

    /// What the graph says to a query with these parameters.
    public static ExtractPart of(String name, Queries queries, String cypher, Map<String, ?> parameters) {
        return new ExtractPart(name, queries.list(cypher, parameters, ExtractPart::plain));
    }

    /// A row for each of these.
    public static <T> ExtractPart of(String name, List<T> all, Function<T, Map<String, @Nullable Object>> row) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        all.forEach(one -> rows.add(row.apply(one)));
        return new ExtractPart(name, rows);
    }

    /// Dates and moments (in UTC) as their text.
    private static Map<String, @Nullable Object> plain(Record row) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        row.keys()
                .forEach(key -> plain.put(
                        key,
                        switch (row.get(key).asObject()) {
                            case null -> null;
                            case ZonedDateTime moment ->
                                moment.withZoneSameInstant(ZoneOffset.UTC)
                                        .toInstant()
                                        .toString();
                            case LocalDate day -> day.toString();
                            case Object other -> other;
                        }));
        return plain;
    }
}
