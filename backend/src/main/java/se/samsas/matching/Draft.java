package se.samsas.matching;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.samsas.findability.Purpose;
import se.samsas.text.CodePoints;
import se.samsas.text.Sha256;

/// The ranking key of a need that is not stored, from its canonical text as docs/matching.md gives it.
final class Draft {
    private static final int BYTES = 16;
    static final String VERSION = "2";
    /// Version 1 had neither parts nor what is asked for exactly.
    private static final Set<List<String>> READ = Set.of(List.of("1"), List.of(VERSION));

    private Draft() {}

    static String key(Need need) {
        return "draft-" + Sha256.hex(canonical(need), BYTES);
    }

    static String canonical(Need need) {
        var head = Stream.of(
                "need " + VERSION,
                "asker " + need.asker(),
                "purpose " + need.purpose().name(),
                "share " + need.share(),
                "from " + need.period().from(),
                "to " + need.period().to());
        var remote = Stream.of("remote " + need.remote());
        var parts = Stream.ofNullable(need.smallestPart()).map(part -> "part " + part);
        var places = need.places().stream().map(place -> "place " + place).sorted(CodePoints.ORDER);
        var languages = need.languages().stream()
                .map(language -> "language " + language)
                .sorted(CodePoints.ORDER);
        var skills = need.skills().stream().map(Draft::line).sorted(CodePoints.ORDER);
        return Stream.of(head, parts, remote, places, languages, skills)
                .flatMap(lines -> lines)
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }

    static Need read(String canonical) {
        Map<String, List<String>> lines = canonical
                .lines()
                .map(line -> line.split(" ", 2))
                .filter(line -> line.length == 2)
                .collect(groupingBy(line -> line[0], mapping(line -> line[1], toList())));
        if (!READ.contains(lines.getOrDefault("need", List.of()))) {
            throw new IllegalArgumentException("No canonical text of a need: '%s'".formatted(canonical));
        }
        return new Need(
                only(lines, "asker"),
                Purpose.valueOf(only(lines, "purpose")),
                lines.getOrDefault("skill", List.of()).stream()
                        .map(Draft::asked)
                        .toList(),
                Integer.parseInt(only(lines, "share")),
                lines.getOrDefault("part", List.of()).stream()
                        .map(Integer::valueOf)
                        .findFirst()
                        .orElse(null),
                1,
                new Period(YearMonth.parse(only(lines, "from")), YearMonth.parse(only(lines, "to"))),
                Set.copyOf(lines.getOrDefault("place", List.of())),
                Boolean.parseBoolean(only(lines, "remote")),
                Set.copyOf(lines.getOrDefault("language", List.of())));
    }

    private static String only(Map<String, List<String>> lines, String key) {
        return lines.getOrDefault(key, List.of()).stream()
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The text of the need has no line '%s'".formatted(key)));
    }

    private static Asked asked(String line) {
        String[] parts = line.split(" ", 5);
        return new Asked(
                parts[0],
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Boolean.parseBoolean(parts[3]),
                parts.length > 4 && Boolean.parseBoolean(parts[4]));
    }

    private static String line(Asked asked) {
        return "skill %s %d %d %s %s"
                .formatted(asked.skill(), asked.minimum(), asked.weight(), asked.must(), asked.exactly());
    }
}
