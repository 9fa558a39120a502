package se.samsas.seed;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The agencies of a population: the curated twelve, and for large populations as many more as are needed, all of them
/// made up.
final class Agencies {
    private static final int PEOPLE_FOR_CURATED = 20_000;
    private static final int PEOPLE_FOR_ONE_MORE = 2_500;
    private static final int[] SIZES = {50, 120, 250, 400, 700, 1_100, 1_800, 2_600, 4_000, 7_000, 12_000, 20_000};

    private final List<String> prefixes = Names.invented();
    private final List<String> counties = Curated.rows("counties.csv").stream()
            .map(row -> row.getField("code"))
            .toList();

    private final Map<String, List<String>> endings = Curated.rows("places.csv").stream()
            .collect(groupingBy(row -> row.getField("part"), mapping(row -> row.getField("text"), toList())));

    private Agencies() {}

    /// Sorted by id.
    static List<InventedAgency> of(int people, long seed) {
        var agencies = curated();
        var more = Math.max(0, people - PEOPLE_FOR_CURATED) / PEOPLE_FOR_ONE_MORE;
        var inventor = new Agencies();
        for (var i = 0; i < more; i++) {
            agencies.add(inventor.invent(i, Dice.of(seed, "agency", i)));
        }
        agencies.sort(comparing(InventedAgency::id, Csv::compare));
        return agencies;
    }

    private static List<InventedAgency> curated() {
        var agencies = new ArrayList<InventedAgency>();
        for (var row : Curated.rows("agencies.csv")) {
            agencies.add(new InventedAgency(
                    row.getField("agency"),
                    row.getField("kind"),
                    row.getField("name_sv"),
                    row.getField("name_en"),
                    row.getField("short_name"),
                    Integer.parseInt(row.getField("employees")),
                    Curated.words(row.getField("counties"))));
        }
        return agencies;
    }

    private InventedAgency invent(int number, Dice dice) {
        var prefix = prefixes.get(number % prefixes.size());
        var round = number / prefixes.size();
        var id = "agency-%05d".formatted(number + 1);
        var county = dice.one(counties);
        var size = SIZES[dice.below(SIZES.length)] + dice.below(50);
        return switch (number % 10) {
            case 0, 1, 2, 3, 4 -> {
                var place = prefix + ending("place", round);
                yield new InventedAgency(
                        id,
                        "municipality",
                        genitive(place) + " kommun",
                        "Municipality of " + place,
                        "",
                        size,
                        List.of(county));
            }
            case 5, 6, 7, 8 -> {
                var name = prefix + ending("authority", round);
                yield new InventedAgency(
                        id, "state", name, "Invented agency " + name, "", size, List.of(county, dice.one(counties)));
            }
            default -> {
                var name = "Region " + prefix + ending("land", round);
                yield new InventedAgency(id, "region", name, name, "", 4_000 + size, List.of(county));
            }
        };
    }

    /// The ending for a round through the prefixes; when all endings are used up, a number follows.
    private String ending(String part, int round) {
        var all = endings.getOrDefault(part, List.of());
        return all.get(round % all.size()) + (round < all.size() ? "" : " " + (round / all.size() + 1));
    }

    private static String genitive(String place) {
        return place.endsWith("s") ? place : place + "s";
    }
}
