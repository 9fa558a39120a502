package se.samsas.exchange;

import java.util.List;

/// What became of one kind of thing that somebody else publishes: rows of our own table, and what was wrong on the way.
record Converted(Table table, List<Row> rows, List<Complaint> complaints) {

    Converted {
        rows = List.copyOf(rows);
        complaints = List.copyOf(complaints);
    }

    long size() {
        return (long) rows.size() + complaints.size();
    }
}
