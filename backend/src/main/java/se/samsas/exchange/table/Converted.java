package se.samsas.exchange.table;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// What became of one kind of thing that somebody else publishes: rows of our own table, and what was wrong on the
/// way.
public record Converted(Table table, Collection<TableRow> rows, List<Complaint> complaints) implements AutoCloseable {

    public Converted {
        complaints = List.copyOf(complaints);
    }

    @Override
    public Collection<TableRow> rows() {
        return Collections.unmodifiableCollection(rows);
    }

    /// Lets go of the file in which the rows lie, where they do.
    @Override
    public void close() {
        if (rows instanceof Spilled<?> spilled) {
            spilled.close();
        }
    }

    public long size() {
        return (long) rows.size() + complaints.size();
    }
}
