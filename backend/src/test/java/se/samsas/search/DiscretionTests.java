package se.samsas.search;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsas.search.Discretion.Few;

/// Over small maps, made up at random: whatever is shown of where somebody is, at least five people may be meant, and a
/// region never means one agency.
class DiscretionTests {

    private static final int MAPS = 2_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whereverSomebodyIsShownAtLeastFiveMayBeMeant(long seed) {
        var random = new Random(seed);
        int named = 0;
        int regions = 0;
        int countries = 0;
        for (int map = 0; map < MAPS; map++) {
            var regionOf = regions(random);
            var people = people(random, regionOf);
            var discretion = new Discretion(few(people, regionOf));
            Map<String, Set<Integer>> meant = new TreeMap<>();
            Map<String, Set<String>> agencies = new TreeMap<>();
            for (int person = 0; person < people.size(); person++) {
                for (var agency : people.get(person)) {
                    var label = label(discretion, agency, regionOf);
                    meant.computeIfAbsent(label, _ -> new HashSet<>()).add(person);
                    agencies.computeIfAbsent(label, _ -> new HashSet<>()).add(agency);
                }
            }
            for (var label : meant.keySet()) {
                var as = "seed %d, map %d, %s: %s, %s".formatted(seed, map, label, regionOf, people);
                if (label.startsWith("agency")) {
                    named++;
                    assertThat(meant.get(label)).as(as).hasSizeGreaterThanOrEqualTo(5);
                } else if (label.startsWith("region")) {
                    regions++;
                    assertThat(meant.get(label)).as(as).hasSizeGreaterThanOrEqualTo(5);
                    assertThat(agencies.get(label)).as(as).hasSizeGreaterThanOrEqualTo(2);
                } else {
                    countries++;
                }
            }
        }
        assertThat(List.of(named, regions, countries)).allMatch(times -> times > 100);
    }

    private static String label(Discretion discretion, String agency, Map<String, @Nullable String> regionOf) {
        if (discretion.names(agency)) {
            return agency;
        }
        var region = regionOf.get(agency);
        return discretion.showsRegion(region) ? "region " + region : "country";
    }

    /// Of each agency; of some it is not known.
    private static Map<String, @Nullable String> regions(Random random) {
        Map<String, @Nullable String> regionOf = new TreeMap<>();
        int agencies = 1 + random.nextInt(6);
        for (int i = 0; i < agencies; i++) {
            var region = random.nextInt(4);
            regionOf.put("agency " + i, region == 3 ? null : "0" + region);
        }
        return regionOf;
    }

    /// Of each person the agencies where they may be found, now and then two.
    private static List<Set<String>> people(Random random, Map<String, @Nullable String> regionOf) {
        var agencies = List.copyOf(regionOf.keySet());
        List<Set<String>> people = new ArrayList<>();
        int count = random.nextInt(18);
        for (int i = 0; i < count; i++) {
            Set<String> at = new HashSet<>();
            at.add(agencies.get(random.nextInt(agencies.size())));
            if (random.nextInt(4) == 0) {
                at.add(agencies.get(random.nextInt(agencies.size())));
            }
            people.add(at);
        }
        return people;
    }

    private static List<Few> few(List<Set<String>> people, Map<String, @Nullable String> regionOf) {
        return people.stream().flatMap(Set::stream).collect(toSet()).stream()
                .map(agency -> new Few(
                        agency,
                        regionOf.get(agency),
                        (int) people.stream().filter(at -> at.contains(agency)).count(),
                        (int) people.stream()
                                .filter(at -> at.equals(Set.of(agency)))
                                .count()))
                .toList();
    }
}
