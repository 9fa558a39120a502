package se.samsas.exchange.table;

import java.util.regex.Pattern;

/// Cells that a spreadsheet would run. Wherever a file leaves that people may open in one, such a cell has an
/// apostrophe before it, and one that begins with apostrophes before what would be run has one more; a file that comes
/// in has it taken away. So what comes back is what was given, whatever the column holds.
public final class Formula {

    private static final Pattern RUN = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Formula() {}

    /// The cell as it may leave.
    public static String quoted(String cell) {
        return RUN.matcher(cell).matches() ? "'" + cell : cell;
    }

    /// The cell as it was before.
    static String plain(String cell) {
        return cell.startsWith("'") && QUOTED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
