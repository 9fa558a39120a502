package se.samsas.exchange.staff;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samsas.exchange.staff.ListedColumn.Use;
import se.samsas.exchange.table.Headers;
import se.samsas.exchange.table.Typed;
import se.samsas.text.Unmarked;

/// Which column of a list of staff a heading means.
public final class StaffHeadings {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    /// What follows a heading to say in what it is counted.
    private static final Pattern COUNTED = Pattern.compile("(i)?(procent|proc)$");
    /// Whatever says so may be what keeps a person from being found, and by whom.
    private static final Pattern MAY_PROTECT = Pattern.compile(
            "sekr|secre|skyd|protect|konfid|confid|kvarskr|finger|sparr|dold|hemlig|hidden|folkbok|^spu$|sakerhetsmark");
    private static final Pattern PROTECTS =
            Pattern.compile("sekretess|skyddade? (personuppgift|identitet|folkbok)|kvarskriv|fingerad");
    private static final Map<String, Meaning> KNOWN = known();

    /// @param rank of the spellings of a column, the first 0
    private record Meaning(StaffColumn column, int rank) {}

    private StaffHeadings() {}

    private static Map<String, Meaning> known() {
        var known = new HashMap<String, Meaning>();
        for (var column : StaffColumn.values()) {
            for (int i = 0; i < column.headings().size(); i++) {
                known.putIfAbsent(key(column.headings().get(i)), new Meaning(column, i));
            }
        }
        return Map.copyOf(known);
    }

    /// By which headings are compared: without regard to case, marks, blanks, dots, hyphens, and what they
    /// are counted in.
    public static String key(String heading) {
        var letters = NO_LETTER
                .matcher(Unmarked.of(Typed.text(heading).replace("%", " procent "))
                        .toLowerCase(Locale.ROOT))
                .replaceAll("");
        var plain = COUNTED.matcher(letters).replaceAll("");
        if (!plain.isEmpty()) {
            return plain;
        }
        return letters.isEmpty() ? Typed.text(heading) : letters;
    }

    /// Whether a heading may say that somebody's identity is protected.
    public static boolean mayProtect(String heading) {
        return MAY_PROTECT.matcher(key(heading)).find();
    }

    /// Whether a cell says so, under whatever heading.
    static boolean protects(String cell) {
        return PROTECTS.matcher(Unmarked.of(cell).toLowerCase(Locale.ROOT)).find();
    }

    /// Whether a heading says what a column holds, and nothing of anybody: it can be remembered.
    public static boolean isOfColumn(String heading) {
        return heading.chars().anyMatch(Character::isLetter)
                && heading.indexOf(',') < 0
                && !EmployeeNumber.isIdentityNumber(heading);
    }

    /// How many cells of a row are headings of columns.
    public static long count(List<String> row) {
        return count(row, Map.of());
    }

    /// As [#count(List)], and of those of which somebody has said what they are.
    static long count(List<String> row, Map<String, Optional<StaffColumn>> chosen) {
        return row.stream()
                .map(StaffHeadings::key)
                .filter(key -> KNOWN.containsKey(key) || (!key.isEmpty() && chosen.containsKey(key)))
                .count();
    }

    /// The columns of a list, each as it is read or why it is not.
    ///
    /// @param chosen what somebody said of headings, by [#key(String)]; empty: that it is not read
    public static List<ListedColumn> columns(List<String> header, Map<String, Optional<StaffColumn>> chosen) {
        var columns = new ArrayList<ListedColumn>();
        for (int i = 0; i < header.size(); i++) {
            columns.add(column(i, Typed.text(header.get(i)).replaceAll("\\s+", " "), chosen));
        }
        var read =
                columns.stream().filter(column -> column.use() == Use.READ).collect(groupingBy(ListedColumn::column));
        read.values().stream().filter(same -> same.size() > 1).forEach(same -> decide(same, columns, chosen));
        return List.copyOf(columns);
    }

    private static ListedColumn column(int index, String heading, Map<String, Optional<StaffColumn>> chosen) {
        var key = key(heading);
        var said = chosen.get(key);
        if (Headers.isOfBadRows(heading)) {
            return new ListedColumn(index, heading, null, Use.OWN);
        }
        if (said != null && !heading.isEmpty()) {
            return new ListedColumn(index, heading, said.orElse(null), said.isPresent() ? Use.READ : Use.NOT_READ);
        }
        var known = KNOWN.get(key);
        if (known != null) {
            return new ListedColumn(index, heading, known.column(), Use.READ);
        }
        return new ListedColumn(index, heading, null, mayProtect(heading) ? Use.ASKED : Use.NOT_READ);
    }

    /// Of several that mean the same, the one that somebody chose, or whose heading means it most plainly, is
    /// read. Where no one does, or where it says who is protected, somebody is asked.
    private static void decide(
            List<ListedColumn> same, List<ListedColumn> columns, Map<String, Optional<StaffColumn>> chosen) {
        var best = same.stream().mapToInt(column -> rank(column, chosen)).min().orElseThrow();
        var first = same.stream().filter(column -> rank(column, chosen) == best).toList();
        var mustAsk = first.size() > 1 || first.getFirst().column() == StaffColumn.PROTECTED;
        for (var column : same) {
            if (mustAsk) {
                columns.set(column.index(), column.as(Use.ASKED));
            } else if (!column.equals(first.getFirst())) {
                columns.set(column.index(), column.as(Use.NOT_READ));
            }
        }
    }

    private static int rank(ListedColumn column, Map<String, Optional<StaffColumn>> chosen) {
        var key = key(column.heading());
        if (chosen.containsKey(key)) {
            return -1;
        }
        var known = KNOWN.get(key);
        return known == null ? Integer.MAX_VALUE : known.rank();
    }
}
