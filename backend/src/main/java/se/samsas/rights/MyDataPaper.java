package se.samsas.rights;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.agency.Region;
import se.samsas.api.Language;
import se.samsas.calendar.SwedishClock;
import se.samsas.document.Block;
import se.samsas.document.Paper;
import se.samsas.text.Bundles;

/// An extract as a paper: a table for each part, worded as `my-data_sv.properties` and `my-data_en.properties`
/// have it.
///
/// @param words    of one language
/// @param counties their names by code
record MyDataPaper(Language language, ResourceBundle words, Map<String, String> counties) {

    /// More of a part nobody reads on paper, and what a busy account did in two years would be laid out for minutes.
    static final int MOST_ROWS = 200;

    private static final String NONE = "–";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Set<String> PERCENT = Set.of(
            "share", "lendable", "absence", "lendableBefore", "absenceBefore", "reserved", "fit", "certainty", "part");

    /// @param extract  all parts by their names, as [Extracts] gives them
    /// @param counties those that places of the extract are named by
    static Paper of(Map<String, Object> extract, Language language, List<Region> counties) {
        var bundle = Bundles.of(
                MyDataPaper.class, "my-data", Locale.of(language.name().toLowerCase(Locale.ROOT)));
        var names = counties.stream().collect(toMap(Region::code, Region::name));
        return new MyDataPaper(language, bundle, names).paper(extract);
    }

    private Paper paper(Map<String, Object> extract) {
        var made = Instant.parse(String.valueOf(extract.get("made")));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(words.getString("made").formatted(moment(made))));
        extract.forEach((part, rows) -> {
            if (rows instanceof List<?> list) {
                blocks.add(new Block.Heading(word("part." + part, part)));
                blocks.addAll(part(list.stream().map(MyDataPaper::row).toList(), columns(part, list)));
            }
        });
        return new Paper(words.getString("title"), words.getString("file"), language, made, blocks);
    }

    /// Those that the part is read by, else all that it has.
    private List<String> columns(String part, List<?> rows) {
        var named = word("columns." + part, "");
        return named.isEmpty()
                ? rows.stream()
                        .limit(1)
                        .flatMap(row -> row(row).keySet().stream())
                        .map(String::valueOf)
                        .toList()
                : List.of(named.split(" "));
    }

    private List<Block> part(List<Map<?, ?>> rows, List<String> columns) {
        if (rows.isEmpty()) {
            return List.of(new Block.Paragraph(words.getString("nothing")));
        }
        var table = new Block.Rows(
                columns.stream().map(column -> word("column." + column, column)).toList(),
                latestFirst(rows)
                        .limit(MOST_ROWS)
                        .map(row -> columns.stream()
                                .map(column -> cell(column, row))
                                .toList())
                        .toList());
        return rows.size() <= MOST_ROWS
                ? List.of(table)
                : List.of(new Block.Paragraph(words.getString("more").formatted(MOST_ROWS, rows.size())), table);
    }

    /// What happened at a moment, the latest first; all else in the order of the file.
    private static Stream<Map<?, ?>> latestFirst(List<Map<?, ?>> rows) {
        return rows.getFirst().get("at") == null
                ? rows.stream()
                : rows.stream()
                        .sorted(Comparator.comparing((Map<?, ?> row) -> Instant.parse(String.valueOf(row.get("at"))))
                                .reversed());
    }

    private String cell(String column, Map<?, ?> row) {
        return switch (column) {
            case "skill" -> skill(row);
            case "need" -> need(row);
            case "rank" -> rank(row);
            case "places" -> each(row.get(column), code -> counties.getOrDefault(code.toString(), code.toString()));
            case "what" -> each(row.get(language == Language.SV ? "whatSv" : "whatEn"), String::valueOf);
            case "counted" ->
                each(
                        row.get(column),
                        counted -> "%s (%s, %s)"
                                .formatted(
                                        skill(row(counted)), cell("level", row(counted)), cell("part", row(counted))));
            default -> value(column, row.get(column));
        };
    }

    private String value(String column, @Nullable Object value) {
        return switch (value) {
            case null -> NONE;
            case List<?> list -> each(list, one -> value(column, one));
            case Boolean yes -> words.getString(yes ? "yes" : "no");
            case Number number when PERCENT.contains(column) -> number + " %";
            case String text when INSTANT.matcher(text).matches() -> moment(Instant.parse(text));
            default -> word(column + "." + value, value.toString());
        };
    }

    private String skill(Map<?, ?> row) {
        var name = named(row, "skill");
        return name != null ? name : value("skill", row.get("skill"));
    }

    private String need(Map<?, ?> row) {
        var title = named(row, "need");
        return title != null ? title : each(row.get("asked"), asked -> skill(row(asked)));
    }

    private String rank(Map<?, ?> row) {
        var rank = value("rank", row.get("rank"));
        return "match".equals(row.get("as"))
                ? words.getString("rank").formatted(rank, value("matches", row.get("matches")))
                : rank;
    }

    /// What is called so in the paper's language, else in the other.
    private @Nullable String named(Map<?, ?> row, String what) {
        var wanted = row.get(what + (language == Language.SV ? "Sv" : "En"));
        var name = wanted != null ? wanted : row.get(what + (language == Language.SV ? "En" : "Sv"));
        return name == null ? null : name.toString();
    }

    private static String each(@Nullable Object list, Function<Object, String> one) {
        var text = list instanceof List<?> all ? all.stream().map(one).collect(joining(", ")) : "";
        return text.isEmpty() ? NONE : text;
    }

    private static Map<?, ?> row(Object row) {
        return (Map<?, ?>) row;
    }

    private String word(String key, String otherwise) {
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }

    private static String moment(Instant moment) {
        return LocalDateTime.ofInstant(moment, SwedishClock.STOCKHOLM).format(MOMENT);
    }
}
