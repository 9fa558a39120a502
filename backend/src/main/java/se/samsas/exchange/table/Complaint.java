package se.samsas.exchange.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.exchange.table.TableRow.Origin;

/// A row that was not as it should be.
///
/// @param file      the file's name
/// @param line      the line on which the row begins, from 1
/// @param column    the column that is wrong; null where it is the row
/// @param value     what was met there; null where it is the row
/// @param reason    what is wrong
/// @param fate      what became of the row
/// @param asWritten the cells of the row as the file has them; empty where they are not kept
public record Complaint(
        String file,
        long line,
        @Nullable String column,
        @Nullable String value,
        Text reason,
        Fate fate,
        List<String> asWritten) {

    /// What became of a row.
    public enum Fate {
        /// It is not in the graph.
        LEFT_OUT,
        /// It is, after what was wrong had been put right as the reason says.
        MENDED
    }

    public Complaint {
        asWritten = List.copyOf(asWritten);
    }

    public static Complaint leftOut(Origin origin, String reason) {
        return leftOut(origin, new Text(reason, reason));
    }

    public static Complaint leftOut(Origin origin, Text reason) {
        return new Complaint(origin.file(), origin.line(), null, null, reason, Fate.LEFT_OUT, origin.asWritten());
    }

    /// A row of which one cell is wrong.
    public static Complaint leftOut(Origin origin, String column, String value, Text reason) {
        return new Complaint(origin.file(), origin.line(), column, value, reason, Fate.LEFT_OUT, origin.asWritten());
    }

    public static Complaint mended(Origin origin, String reason) {
        return mended(origin, new Text(reason, reason));
    }

    public static Complaint mended(Origin origin, Text reason) {
        return new Complaint(origin.file(), origin.line(), null, null, reason, Fate.MENDED, List.of());
    }

    /// A row of which one cell was read otherwise than it stands there.
    public static Complaint mended(Origin origin, String column, String value, Text reason) {
        return new Complaint(origin.file(), origin.line(), column, value, reason, Fate.MENDED, List.of());
    }

    /// `skills.csv:17: …`, the form in which editors find a line.
    @Override
    public String toString() {
        return "%s:%d: %s%s".formatted(file, line, column == null ? "" : column + ": ", reason);
    }
}
