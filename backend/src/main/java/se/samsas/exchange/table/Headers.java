package se.samsas.exchange.table;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samsas.api.Text;

/// What the columns of the data format are called in Swedish, so that a file from a Swedish spreadsheet need not be
/// renamed. The same column has the same name in every file; docs/data-format.md lists them.
public final class Headers {

    private static final Map<String, String> SWEDISH = Map.<String, String>ofEntries(
            Map.entry("absence", "frånvaro"),
            Map.entry("account", "konto"),
            Map.entry("agencies", "myndigheter"),
            Map.entry("agency", "myndighet"),
            Map.entry("choice", "val"),
            Map.entry("created", "skapat"),
            Map.entry("dissolved", "upplöst"),
            Map.entry("employee_number", "anställningsnummer"),
            Map.entry("employees", "antal_anställda"),
            Map.entry("employees_year", "antal_anställda_år"),
            Map.entry("evidence", "underlag"),
            Map.entry("family_name", "efternamn"),
            Map.entry("former_names", "tidigare_namn"),
            Map.entry("from", "från"),
            Map.entry("given_name", "förnamn"),
            Map.entry("headcount", "antal"),
            Map.entry("invented", "påhittad"),
            Map.entry("kind", "slag"),
            Map.entry("languages", "språk"),
            Map.entry("last_used", "senast_använd"),
            Map.entry("lendable", "utlånbar"),
            Map.entry("level", "nivå"),
            Map.entry("month", "månad"),
            Map.entry("must", "krav"),
            Map.entry("name_en", "engelskt_namn"),
            Map.entry("name_sv", "namn"),
            Map.entry("need", "behov"),
            Map.entry("number", "nummer"),
            Map.entry("org_number", "organisationsnummer"),
            Map.entry("parent", "överordnad_enhet"),
            Map.entry("person", "person"),
            Map.entry("places", "orter"),
            Map.entry("protected", "skyddad"),
            Map.entry("purpose", "ändamål"),
            Map.entry("region", "län"),
            Map.entry("remote", "distans"),
            Map.entry("reserved", "reserverad"),
            Map.entry("responsible", "ansvarig"),
            Map.entry("roles", "roller"),
            Map.entry("said_self", "säger_själv"),
            Map.entry("share", "andel"),
            Map.entry("short_name", "kortnamn"),
            Map.entry("since", "sedan"),
            Map.entry("skill", "kompetens"),
            Map.entry("title", "titel"),
            Map.entry("title_sv", "rubrik"),
            Map.entry("to", "till"),
            Map.entry("unit", "enhet"),
            Map.entry("until", "till_och_med"),
            Map.entry("valid_until", "giltig_till"),
            Map.entry("weight", "vikt"),
            Map.entry("with", "med"));

    /// Others that mean the same in the lists of HR systems.
    private static final Map<String, String> OTHERS = Map.of(
            "anställningsnummer", "person",
            "befattning", "title",
            "chef", "manager",
            "namn", "name",
            "person", "employee_number",
            "organisationsenhet", "unit",
            "sysselsättningsgrad", "share",
            "anställd_från", "from");

    private static final Map<String, String> COLUMNS =
            SWEDISH.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    /// How the names end of columns that nobody's list has.
    public static final String OF_BAD_ROWS = " (Samsas)";

    private static final int MOST_SHOWN = 300;

    private Headers() {}

    /// The name of the column that a header means: in Swedish or English, whatever the case, blanks and hyphens as
    /// underscores. What no column has is given back as it stands.
    ///
    /// @param columns those of the file
    public static String column(String header, Collection<String> columns) {
        var plain = Typed.text(header).toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return Stream.of(plain, COLUMNS.getOrDefault(plain, plain), OTHERS.getOrDefault(plain, plain))
                .filter(columns::contains)
                .findFirst()
                .orElse(plain);
    }

    /// How many cells of a row are names of these columns.
    public static long count(Collection<String> row, Collection<String> columns) {
        return row.stream()
                .map(name -> column(name, columns))
                .filter(columns::contains)
                .count();
    }

    /// Whether the column is one that the file of bad rows has besides: the line on which the row stood, and
    /// why it was left out. It is no part of what comes back.
    public static boolean isOfBadRows(String header) {
        return Typed.text(header).endsWith(OF_BAD_ROWS);
    }

    /// The header as whoever gave the file is told.
    public static String shown(List<String> header) {
        var names = header.stream().map(Typed::text).collect(Collectors.joining("”, ”", "”", "”"));
        return names.length() <= MOST_SHOWN ? names : names.substring(0, MOST_SHOWN) + "…";
    }

    /// Every name in Swedish, and the column that it means: a name may mean one column here and another there.
    static List<Map.Entry<String, String>> all() {
        return Stream.concat(COLUMNS.entrySet().stream(), OTHERS.entrySet().stream())
                .toList();
    }

    /// What the column is called where people read of it, with blanks.
    public static Text words(String column) {
        return new Text(column.replace('_', ' '), swedish(column).orElse(column).replace('_', ' '));
    }

    /// What the column is called in Swedish; empty where it has no Swedish name.
    static Optional<String> swedish(String column) {
        return Optional.ofNullable(SWEDISH.get(column))
                .or(() -> OTHERS.entrySet().stream()
                        .filter(other -> other.getValue().equals(column))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }
}
