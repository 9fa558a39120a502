package se.samsas.matching;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What `oracle/match.cypher` is asked.
public final class CypherParameters {
    private CypherParameters() {}

    /// @param close every skill that is close to an asked one, with its tenths
    /// @param first how many matches are wanted
    public static Map<String, Object> of(Question question, Function<String, Map<String, Integer>> close, int first) {
        Need need = question.need();
        Set<String> had = need.skills().stream()
                .flatMap(asked -> close.apply(asked.skill()).entrySet().stream()
                        .filter(held -> has(held, asked))
                        .map(Entry::getKey))
                .collect(toSet());
        return Map.ofEntries(
                Map.entry(
                        "asked",
                        need.skills().stream()
                                .map(asked -> Map.of(
                                        "uri",
                                        asked.skill(),
                                        "m",
                                        asked.minimum(),
                                        "w",
                                        asked.weight(),
                                        "must",
                                        asked.must(),
                                        "close",
                                        close.apply(asked.skill()).entrySet().stream()
                                                .filter(held -> has(held, asked) || !had.contains(held.getKey()))
                                                .map(held -> Map.of(
                                                        "uri",
                                                        held.getKey(),
                                                        "closeness",
                                                        held.getValue(),
                                                        "has",
                                                        has(held, asked)))
                                                .toList()))
                                .toList()),
                Map.entry("asker", need.asker()),
                Map.entry("purpose", need.purpose().name().toLowerCase(Locale.ROOT)),
                Map.entry("date", question.asOf()),
                Map.entry("months", months(question.period())),
                Map.entry("share", need.share()),
                Map.entry("places", List.copyOf(need.places())),
                Map.entry("remote", need.remote()),
                Map.entry("languages", List.copyOf(need.languages())),
                Map.entry("first", first));
    }

    private static boolean has(Entry<String, Integer> held, Asked asked) {
        return held.getValue() >= (asked.exactly() ? 10 : 9);
    }

    private static List<Map<String, Object>> months(Period period) {
        return Stream.iterate(period.from(), month -> month.plusMonths(1))
                .limit(period.months())
                .map(month -> Map.<String, Object>of(
                        "month", month.toString(), "first", month.atDay(1), "last", month.atEndOfMonth()))
                .toList();
    }
}
