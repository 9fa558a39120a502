package se.samsas.exchange;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samsas.api.Text;
import se.samsas.exchange.table.Column;
import se.samsas.exchange.table.Explained;
import se.samsas.exchange.table.Headers;
import se.samsas.exchange.table.Sheets;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.Tables;
import se.samsas.failure.Failure;

/// Which file of the data format a file is, by its name or else by its header.
@Component
final class Recognition {

    private final Tables tables;

    Recognition(Tables tables) {
        this.tables = tables;
    }

    /// The name of the file in the data format.
    ///
    /// @throws Failure.Invalid where it is none, or could be several
    String fileOf(String name, Path content) {
        if (tables.files().contains(name)) {
            return name;
        }
        var header = header(name, content);
        var fits = tables.list().stream().filter(table -> fits(table, header)).toList();
        if (fits.size() == 1) {
            return fits.getFirst().file();
        }
        throw Explained.invalid(
                "name",
                fits.isEmpty()
                        ? new Text(
                                        "'%s' has the columns %s, which no file of the data format has.",
                                        "”%s” har kolumnerna %s, som ingen fil i dataformatet har.")
                                .with(name, String.join(", ", header))
                        : new Text("'%s' could be %s.", "”%s” kan vara %s.")
                                .with(name, fits.stream().map(Table::file).collect(Collectors.joining(" / "))),
                new Text(
                        "Name it as docs/data-format.md does, such as people.csv.",
                        "Ge den det namn som filen har i dataformatet, till exempel people.csv."));
    }

    private static boolean fits(Table table, List<String> header) {
        Set<String> needed = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (var column : table.columns()) {
            all.add(column.name());
            if (!column.mayBeEmpty()) {
                needed.add(column.name());
            }
        }
        var names = header.stream()
                .filter(name -> !Headers.isOfBadRows(name))
                .map(name -> Headers.column(name, all))
                .collect(Collectors.toSet());
        return all.containsAll(names) && names.containsAll(needed);
    }

    private List<String> header(String name, Path content) {
        var known = tables.list().stream()
                .flatMap(table -> table.columns().stream())
                .map(Column::name)
                .collect(Collectors.toSet());
        return Sheets.open(name, content, names -> Headers.count(names, known))
                .header()
                .cells();
    }
}
