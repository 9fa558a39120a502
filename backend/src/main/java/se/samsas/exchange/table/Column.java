package se.samsas.exchange.table;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;

/// A column of a file.
///
/// @param name     as the header has it
/// @param cell     what it holds
/// @param use      what it is for
/// @param fallback what an empty cell means; null: unknown
/// @param refersTo the label of the nodes whose id it names; null: it names none
/// @param quiet    whether an empty cell says nothing, so that what is stored stays
public record Column(
        String name,
        Cell cell,
        Use use,
        @Nullable Object fallback,
        @Nullable String refersTo,
        boolean quiet) {

    private static final Pattern COUNTY = Pattern.compile("[0-9]{2}");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /// What a column is for.
    public enum Use {
        /// Tells a row from all others; never empty, but where it says what an empty cell means, or that it says
        /// nothing.
        KEY,
        /// Never empty.
        NEEDED,
        /// Never empty, and the same as in the row of the same file that the row refers to.
        INHERITED,
        /// May be empty.
        OPTIONAL,
        /// May be empty: then what is there stays, and somebody new gets one by chance. Nobody outside is told it: no
        /// trial shows it, and the import of an agency passes it over.
        KEPT,
        /// As kept, and no two nodes have the same; the property has the name of the column.
        OWN,
        /// Decides where a new row goes; a row that is there already is equal whatever it says.
        ORIGIN;

        /// Whether the graph makes one where there is none.
        public boolean isByChance() {
            return this == KEPT || this == OWN;
        }
    }

    public static Column key(String name, Cell cell) {
        return new Column(name, cell, Use.KEY, null, null, false);
    }

    public static Column needed(String name, Cell cell) {
        return new Column(name, cell, Use.NEEDED, null, null, false);
    }

    public static Column inherited(String name, Cell cell) {
        return new Column(name, cell, Use.INHERITED, null, null, false);
    }

    public static Column optional(String name, Cell cell) {
        return new Column(name, cell, Use.OPTIONAL, null, null, false);
    }

    public static Column kept(String name, Cell cell) {
        return new Column(name, cell, Use.KEPT, null, null, false);
    }

    public static Column own(String name, Cell cell) {
        return new Column(name, cell, Use.OWN, null, null, false);
    }

    public static Column origin(String name, Cell cell) {
        return new Column(name, cell, Use.ORIGIN, null, null, false);
    }

    public Column or(Object value) {
        return new Column(name, cell, use, value, refersTo, quiet);
    }

    public Column of(String label) {
        return new Column(name, cell, use, fallback, label, quiet);
    }

    /// An empty cell takes nothing away.
    public Column keeping() {
        return new Column(name, cell, use, fallback, refersTo, true);
    }

    public boolean mayBeEmpty() {
        return use == Use.OPTIONAL
                || use == Use.ORIGIN
                || use.isByChance()
                || (use == Use.KEY && (quiet || fallback != null));
    }

    /// What rows are sorted by where the column is part of their key, by code point: texts that mean the same are
    /// equal then, the empty one included.
    String sortedBy(String text) {
        return cell.sortedBy(text.isEmpty() && fallback != null ? cell.write(fallback) : text);
    }

    /// By what a query orders its rows as [#sortedBy(String)] has them: what is not there comes first.
    String ordered() {
        return quiet ? "coalesce(toString(`%s`), '')".formatted(name) : "`%s`".formatted(name);
    }

    public static Cell id() {
        return new Cell.Id();
    }

    public static Cell uuid() {
        return new Cell.Code(UUID, new Text("a UUID in small letters", "ett UUID med små bokstäver"));
    }

    public static Cell text() {
        return new Cell.Prose(Cell.Prose.LONG);
    }

    public static Cell shortText() {
        return new Cell.Prose(Cell.Prose.SHORT);
    }

    public static Cell.OneOf oneOf(String... words) {
        return new Cell.OneOf(List.of(words), List.of());
    }

    public static Cell whole(long least, long most) {
        return new Cell.Whole(least, most);
    }

    public static Cell flag() {
        return new Cell.Flag();
    }

    public static Cell day() {
        return new Cell.Day();
    }

    public static Cell names() {
        return new Cell.Names();
    }

    public static Cell month() {
        return new Cell.Month();
    }

    public static Cell moment() {
        return new Cell.Moment();
    }

    /// A code of a form of the feature's own.
    public static Cell code(Pattern form, Text description) {
        return new Cell.Code(form, description);
    }

    public static Cell county() {
        return new Cell.Code(COUNTY, new Text("a county code of two digits", "en länskod med två siffror"));
    }

    public static Cell language() {
        return new Cell.Code(
                LANGUAGE, new Text("a language code such as sv or en-GB", "en språkkod som sv eller en-GB"));
    }

    public static Cell listOf(Cell element) {
        return new Cell.ListOf(element, true);
    }

    public static Cell setOf(Cell element) {
        return new Cell.ListOf(element, false);
    }
}
