package se.samsas.exchange.table;

import java.util.List;

/// What became of one kind of thing that somebody else publishes: rows of our own table, and what was wrong on the
/// way.
public record Converted(Table table, List<TableRow> rows, List<Complaint> complaints) {

    public Converted {
        rows = List.copyOf(rows);
        complaints = List.copyOf(complaints);
    }

    public long size() {
        return (long) rows.size() + complaints.size();
    }
}
