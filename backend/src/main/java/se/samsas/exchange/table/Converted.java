package se.samsas.exchange.table;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// What became of one kind of thing that somebody else publishes: rows of our own table, and what was wrong on the
/// way.
public record Converted(Table table, Collection<TableRow> rows, List<Complaint> complaints) {

    public Converted {
        rows = Collections.unmodifiableCollection(rows);
        complaints = List.copyOf(complaints);
    }

    public long size() {
        return (long) rows.size() + complaints.size();
    }
}
