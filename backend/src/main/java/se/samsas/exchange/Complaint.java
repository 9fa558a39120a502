package se.samsas.exchange;

/// A row that was not as it should be.
///
/// @param file   the file's name
/// @param line   the line on which the row begins, from 1
/// @param reason what is wrong, with the value that was met
/// @param fate   what became of the row
public record Complaint(String file, long line, String reason, Fate fate) {

    /// What became of a row.
    public enum Fate {
        /// It is not in the graph.
        LEFT_OUT,
        /// It is, after what was wrong had been put right as the reason says.
        MENDED
    }

    static Complaint leftOut(Row.Origin origin, String reason) {
        return new Complaint(origin.file(), origin.line(), reason, Fate.LEFT_OUT);
    }

    static Complaint mended(Row.Origin origin, String reason) {
        return new Complaint(origin.file(), origin.line(), reason, Fate.MENDED);
    }

    /// `skills.csv:17: …`, the form in which editors find a line.
    @Override
    public String toString() {
        return "%s:%d: %s".formatted(file, line, reason);
    }
}
