package se.samsas.role.asked;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import se.samsas.skill.words.Spot;

/// Reads how many people are asked for: *två personer*, *vi söker tre systemutvecklare*.
final class HeadcountWords {

    private static final int MOST_PEOPLE = 1000;

    private static final Pattern PEOPLE = Numbers.pattern(
            "\\b(?<many>" + Numbers.PATTERN
                    + ")\\s*(?:st\\.?\\s+|stycken\\s+)?(?:\\w+\\s+){0,2}?(?:personer|konsulter|specialister|medarbetare|resurser|experter|people|persons|consultants|specialists|experts)\\b");
    private static final Pattern BEFORE_ROLE =
            Numbers.pattern("\\b(?<many>" + Numbers.PATTERN + ")\\s*(?:st\\.?\\s+|stycken\\s+)?(?:\\w+\\s+)?$");
    private static final Pattern SEEKS = Numbers.pattern(
            "\\b(?:sök(?:er|s)|behöver|behövs|behov|rekryter\\w+|anställ(?:er|a)|låna|avrop\\w*|seek(?:s|ing)?|needs?|looking|hir(?:e|es|ing)|recruit\\w*|antal)\\b");
    private static final Pattern OTHERS = Numbers.pattern(
            "\\b(?:team\\w*|grupp\\w*|enhet\\w*|avdelning\\w*|sektion\\w*|vi\\s+är|består|leder?|chef|personalansvar|organisation\\w*|cirka|omkring|department|unit|we\\s+are|consists)\\b");

    private final String text;
    private final Map<Integer, HeadcountAsked> found = new LinkedHashMap<>();

    private HeadcountWords(String text) {
        this.text = text;
    }

    /// @param roles where the text names roles
    static List<HeadcountAsked> of(String text, List<Sentence> sentences, List<Spot> roles) {
        var reading = new HeadcountWords(text);
        sentences.forEach(sentence -> reading.read(sentence, roles));
        var sure = reading.found.values().stream().filter(one -> !one.guess()).toList();
        return sure.isEmpty() ? List.copyOf(reading.found.values()) : sure;
    }

    private void read(Sentence sentence, List<Spot> roles) {
        var people = PEOPLE.matcher(text).region(sentence.from(), sentence.to());
        while (people.find()) {
            add(sentence, people.group("many"), people.start(), people.end());
        }
        for (var role : roles) {
            if (role.from() < sentence.from() || role.to() > sentence.to()) {
                continue;
            }
            var before = BEFORE_ROLE.matcher(text).region(sentence.from(), role.from());
            if (before.find() && !before.group("many").equalsIgnoreCase("a")) {
                add(sentence, before.group("many"), before.start(), role.to());
            }
        }
    }

    private static int last(Pattern pattern, String text) {
        return pattern.matcher(text).results().mapToInt(MatchResult::end).max().orElse(-1);
    }

    private void add(Sentence sentence, String many, int from, int to) {
        int people = Numbers.of(many);
        var before = text.substring(sentence.from(), from);
        if (people < 2
                || people > MOST_PEOPLE
                || last(OTHERS, before) > last(SEEKS, before)
                || (sentence.heading() != null && sentence.heading().kind() == Heading.Kind.ABOUT)) {
            return;
        }
        boolean sure = before.isBlank() || SEEKS.matcher(before).find();
        found.merge(
                people,
                new HeadcountAsked(people, Quote.of(text, from, to), !sure),
                (known, one) -> known.guess() ? one : known);
    }
}
