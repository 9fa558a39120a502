package se.samsas.seed;

import java.util.List;

/// Names of people: common given names with family names that nobody bears, put together from words of tales and
/// weather.
final class Names {
    private final List<String> given = Curated.lines("given-names.txt").stream()
            .flatMap(line -> Curated.words(line).stream())
            .toList();
    private final List<String> beginnings = invented();
    private final List<String> endings =
            Curated.words(Curated.lines("family-names.txt").get(1));

    /// The beginnings of invented names, of people and of places.
    static List<String> invented() {
        return Curated.words(Curated.lines("family-names.txt").getFirst());
    }

    String given(Dice dice) {
        return dice.one(given);
    }

    String family(Dice dice) {
        return dice.one(beginnings) + dice.one(endings);
    }
}
