package se.samsas.skill.words;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The titles that Swedish public bodies use in and around digital work, and what each means: `titles.csv`
/// has those that were judged one by one, `title-parts.csv` what others are made of, `title-occupations.csv`
/// the occupations by the names that both use. Immutable.
///
/// A part is a *subject* (what somebody works with: *informationssäkerhet*), a *way* of working with any
/// subject (*-samordnare*), or a *head* (what somebody is, whatever stands before it: *-jurist*).
public final class KnownTitles {

    private static final Pattern BETWEEN = Pattern.compile(" \\| ");

    private final Map<String, KnownTitle> titles;
    private final Map<String, KnownTitle> subjects;
    private final Map<String, KnownTitle> heads;
    /// The longest first, as the next.
    private final List<String> ways;

    private final List<String> headsByLength;

    private KnownTitles(Map<String, KnownTitle> titles, Map<String, Map<String, KnownTitle>> parts) {
        this.titles = Map.copyOf(titles);
        this.subjects = Map.copyOf(parts.getOrDefault("subject", Map.of()));
        this.heads = Map.copyOf(parts.getOrDefault("head", Map.of()));
        this.ways = longestFirst(parts.getOrDefault("way", Map.of()).keySet());
        this.headsByLength = longestFirst(heads.keySet());
    }

    /// As the files say.
    public static KnownTitles read() {
        Map<String, String> occupations = new HashMap<>();
        rows("title-occupations.csv")
                .forEach(row -> occupations.put(row.getField("label"), row.getField("occupation")));
        Map<String, KnownTitle> titles = new HashMap<>();
        rows("titles.csv").forEach(row -> put(titles, row.getField("title"), meaning(row, occupations)));
        Map<String, Map<String, KnownTitle>> parts = new HashMap<>();
        rows("title-parts.csv")
                .forEach(row -> put(
                        parts.computeIfAbsent(row.getField("place"), _ -> new HashMap<>()),
                        row.getField("part"),
                        meaning(row, occupations)));
        return new KnownTitles(titles, parts);
    }

    /// What the title means as it was judged; one that says nothing, too. Nothing where nobody has judged it.
    /// Of several titles in one (*arkivarie/registrator*) all that are known.
    public Optional<KnownTitle> judged(String title) {
        return firstOf(JobTitle.forms(title), _ -> true).or(() -> severalIn(title));
    }

    /// What the parts of the title mean, or the title that somebody has made narrower (*jurist, skatt*);
    /// nothing where its parts are not known either.
    public Optional<KnownTitle> fromParts(String title) {
        var forms = JobTitle.forms(title);
        return first(forms.stream().map(this::subject))
                .or(() -> firstOf(JobTitle.bases(title), KnownTitles::saysSomething))
                .or(() -> first(forms.stream().map(this::beginning)))
                .or(() -> first(forms.stream().map(this::ending)))
                .or(() -> first(Stream.concat(forms.stream(), JobTitle.bases(title).stream())
                        .map(this::head)));
    }

    private Optional<KnownTitle> severalIn(String title) {
        var each = JobTitle.several(title);
        if (each.size() < 2) {
            return Optional.empty();
        }
        var known = each.stream()
                .map(one -> firstOf(JobTitle.forms(one), _ -> true))
                .toList();
        return known.stream()
                .flatMap(Optional::stream)
                .reduce(KnownTitle::and)
                .map(all -> new KnownTitle(
                        all.roles(),
                        all.occupations(),
                        all.certain() && known.stream().allMatch(Optional::isPresent)));
    }

    /// *Informationssäkerhetssamordnare*, or *samordnare för informationssäkerhet*.
    private Optional<KnownTitle> subject(String form) {
        var key = JobTitle.key(form);
        return ways.stream()
                .flatMap(way -> Stream.concat(
                        key.endsWith(way)
                                ? Stream.of(key.substring(0, key.length() - way.length()))
                                : Stream.<String>empty(),
                        form.startsWith(way + " ")
                                ? Stream.of(JobTitle.key(JobTitle.withoutPreposition(form.substring(way.length() + 1))))
                                : Stream.<String>empty()))
                .flatMap(subject -> subject.endsWith("s")
                        ? Stream.of(subject, subject.substring(0, subject.length() - 1))
                        : Stream.of(subject))
                .flatMap(subject -> Stream.ofNullable(subjects.get(subject)))
                .findFirst();
    }

    /// *Systemförvaltare socialtjänst*.
    private Optional<KnownTitle> beginning(String form) {
        var words = form.split(" ", -1);
        return firstOf(
                IntStream.iterate(words.length - 1, count -> count > 0, count -> count - 1)
                        .mapToObj(count -> Arrays.stream(words, 0, count).collect(joining(" ")))
                        .toList(),
                KnownTitles::saysSomething);
    }

    /// *Verksamhetsnära testledare*, but not *personlig assistent*.
    private Optional<KnownTitle> ending(String form) {
        var words = form.split(" ", -1);
        return firstOf(
                IntStream.range(1, words.length)
                        .mapToObj(
                                from -> Arrays.stream(words, from, words.length).collect(joining(" ")))
                        .toList(),
                KnownTitle::certain);
    }

    /// *Arbetsrättsjurist*.
    private Optional<KnownTitle> head(String form) {
        return headsByLength.stream()
                .filter(head -> form.endsWith(head))
                .flatMap(head -> Stream.ofNullable(heads.get(head)))
                .findFirst();
    }

    private static boolean saysSomething(KnownTitle known) {
        return !known.saysNothing();
    }

    private Optional<KnownTitle> firstOf(List<String> forms, Predicate<KnownTitle> wanted) {
        return forms.stream()
                .flatMap(form -> Stream.ofNullable(titles.get(JobTitle.key(form))))
                .filter(wanted)
                .findFirst();
    }

    private static Optional<KnownTitle> first(Stream<Optional<KnownTitle>> found) {
        return found.flatMap(Optional::stream).findFirst();
    }

    private static List<String> longestFirst(Collection<String> words) {
        return words.stream()
                .sorted(comparingInt((String word) -> -word.length()).thenComparing(word -> word))
                .toList();
    }

    private static void put(Map<String, KnownTitle> into, String title, KnownTitle meaning) {
        if (into.put(JobTitle.key(JobTitle.normal(title)), meaning) != null) {
            throw new IllegalStateException("'%s' stands twice among the titles or their parts".formatted(title));
        }
    }

    private static KnownTitle meaning(NamedCsvRecord row, Map<String, String> occupations) {
        return new KnownTitle(
                list(row.getField("roles")),
                list(row.getField("occupations")).stream()
                        .map(label -> Objects.requireNonNull(occupations.get(label), label))
                        .toList(),
                row.getField("certain").equals("yes"));
    }

    private static List<String> list(String field) {
        return field.isEmpty() ? List.of() : List.of(BETWEEN.split(field));
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (var in = Objects.requireNonNull(KnownTitles.class.getResourceAsStream(file), file);
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
