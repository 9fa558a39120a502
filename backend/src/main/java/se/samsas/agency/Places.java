package se.samsas.agency;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.text.Composed;
import se.samsas.text.Unmarked;

/// Municipalities and counties by their names, as people write them. A place is found and searched by its
/// county.
public final class Places {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:-[\\p{L}\\p{N}]++)*+");
    private static final Pattern KIND = Pattern.compile(" (län|lan|kommun|stad)$");
    private static final Pattern COUNTY = Pattern.compile("s? län$");

    private static final Set<String> BEFORE =
            Set.of("i", "på", "vid", "nära", "från", "kring", "runt", "omkring", "in", "near", "at", "from", "around");
    private static final Set<String> AFTER = Set.of("kommun", "län", "stad");

    /// Names that are words besides, with their marks or without: they are places where the text says so.
    private static final Set<String> WORDS = Set.of("""
            mark vara ale eda sala mora kil berg lund boden trosa nora säter tjörn flen salem åre are ydre höör dals-ed
            """.strip().split("\\s+", -1));

    private static final int MOST_WORDS = 3;
    /// Shorter names without their marks may be other words.
    private static final int SHORTEST_UNMARKED = 5;

    private static final Map<String, Place> BY_NAME = byName();
    private static final Map<String, Place> BY_KEY = byKey();

    /// What a text says of places.
    ///
    /// @param places each once, as they stand in the text
    /// @param rest   the text without them
    public record Named(List<Place> places, String rest) {
        public Named {
            places = List.copyOf(places);
        }
    }

    /// A place where a text names it.
    ///
    /// @param from of the first character of its name
    /// @param to   after the last, with the word for what it is: *Umeå kommun*
    public record InText(Place place, int from, int to) {}

    /// @param begun of the word before that says that it is a place, else of the name
    private record Found(Place place, int begun, int from, int to) {}

    private Places() {}

    /// The county of a municipality or county by code or name; absent where the text names neither.
    public static Optional<String> county(String text) {
        var name = name(Composed.of(text));
        var plain = Unmarked.of(name);
        return Stream.concat(
                        Stream.of(name, withoutS(name)).flatMap(form -> Stream.ofNullable(BY_NAME.get(form))),
                        Stream.of(plain, withoutS(plain)).flatMap(form -> Stream.ofNullable(BY_KEY.get(form))))
                .findFirst()
                .map(Place::region);
    }

    /// The places that somebody names in what they write: *Kubernetes i Umeå*.
    public static Named namedIn(String text) {
        var whole = Composed.of(text);
        var places = new ArrayList<Place>();
        var rest = new StringBuilder();
        int read = 0;
        for (var found : found(whole)) {
            if (places.stream().noneMatch(found.place()::equals)) {
                places.add(found.place());
            }
            rest.append(whole, Math.min(read, found.begun()), found.begun());
            read = found.to();
        }
        return new Named(places, rest.append(whole.substring(read)).toString().strip());
    }

    /// Each place as often as the text names it.
    ///
    /// @param composed the text, its letters composed
    public static List<InText> allIn(String composed) {
        return found(composed).stream()
                .map(found -> new InText(found.place(), found.from(), found.to()))
                .toList();
    }

    private static List<Found> found(String whole) {
        var words = WORD.matcher(whole).results().toList();
        var all = new ArrayList<Found>();
        for (int at = 0; at < words.size(); at++) {
            for (int last = Math.min(words.size(), at + MOST_WORDS) - 1; last >= at; last--) {
                var name =
                        whole.substring(words.get(at).start(), words.get(last).end());
                boolean before =
                        at > 0 && BEFORE.contains(lower(words.get(at - 1).group()));
                boolean after = last + 1 < words.size()
                        && AFTER.contains(lower(words.get(last + 1).group()));
                var place = place(name, before || after);
                if (place == null) {
                    continue;
                }
                int begun = words.get(before ? at - 1 : at).start();
                int from = words.get(at).start();
                at = after ? last + 1 : last;
                all.add(new Found(place, begun, from, words.get(at).end()));
                break;
            }
        }
        return all;
    }

    /// @param told whether the words around say that it is a place
    private static @Nullable Place place(String name, boolean told) {
        var lower = lower(name);
        for (var form : List.of(lower, withoutS(lower))) {
            var place = BY_NAME.get(form);
            if (place == null && (told || form.length() >= SHORTEST_UNMARKED)) {
                place = BY_KEY.get(form);
            }
            if (place != null && (!WORDS.contains(form) || (told && Character.isUpperCase(name.charAt(0))))) {
                return place;
            }
        }
        return null;
    }

    private static Map<String, Place> byName() {
        var places = new HashMap<String, Place>();
        read("counties.csv", (code, name) -> {
            var place = new Place(name, code);
            places.put(lower(name), place);
            places.putIfAbsent(lower(COUNTY.matcher(name).replaceFirst("")), place);
        });
        places.put("sörmland", Objects.requireNonNull(places.get("södermanlands län")));
        read("municipalities.csv", (code, name) -> places.put(lower(name), new Place(name, code.substring(0, 2))));
        places.put("visby", new Place("Visby", "09"));
        places.put("falu", Objects.requireNonNull(places.get("falun")));
        places.put("malung", new Place("Malung", "20"));
        places.put("sälen", new Place("Sälen", "20"));
        return Map.copyOf(places);
    }

    private static Map<String, Place> byKey() {
        var places = new HashMap<String, Place>();
        // Of *Habo* and *Håbo* the one that is written so.
        new TreeMap<>(BY_NAME).forEach((name, place) -> places.putIfAbsent(Unmarked.of(name(name)), place));
        read("counties.csv", (code, name) -> places.put(code, new Place(name, code)));
        read("municipalities.csv", (code, name) -> places.put(code, new Place(name, code.substring(0, 2))));
        return Map.copyOf(places);
    }

    private static void read(String file, BiConsumer<String, String> row) {
        var csv = Objects.requireNonNull(Places.class.getResourceAsStream(file), file);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(csv, UTF_8))) {
            rows.forEach(one -> row.accept(one.getField("code"), one.getField("name")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String text) {
        return KIND.matcher(lower(text).strip()).replaceFirst("");
    }

    /// *Stockholms kommun* is in Stockholm.
    private static String withoutS(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
