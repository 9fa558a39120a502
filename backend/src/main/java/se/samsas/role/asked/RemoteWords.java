package se.samsas.role.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samsas.skill.words.Spot;

/// Reads whether the work can be done from afar.
final class RemoteWords {

    private static final Pattern NOT = Numbers.pattern(
            "\\b(?:ej|inte|ingen|inget|utan|not|no|without)\\s+(?:\\w+\\s+){0,3}?(?:på\\s+distans|distansarbete|distans|hemifrån|remote(?:ly)?)\\b"
                    + "|\\b(?:distansarbete|distans|remote(?:\\s+work)?)\\s+(?:är|is|accepteras|godtas)\\s+(?:inte|ej|not)(?:\\s+\\w+)?"
                    + "|\\b(?:enbart|endast|bara)\\s+på\\s+plats\\b|\\b100\\s*%\\s+på\\s+plats\\b|\\bon-?site\\s+only\\b|\\bonly\\s+on-?site\\b");
    private static final Pattern PARTLY = Numbers.pattern(
            "\\b(?:delvis|viss?t?|till\\s+viss\\s+del|ibland|partly|partially|some)\\s+(?:\\w+\\s+){0,2}?(?:på\\s+distans|distansarbete|distans|hemifrån|remote(?:ly)?(?:\\s+work)?)\\b"
                    + "|\\bhybrid(?:arbete|t)?\\b");
    private static final Pattern YES = Numbers.pattern(
            "\\b(?:helt\\s+|även\\s+)?på\\s+distans\\b(?!\\s*(?:utbild|kurs))|\\bdistansarbete\\b|\\bdistans\\b(?=\\s*(?:[.,;:!)/]|$|eller|är|går|fungerar|möjlig))|\\b(?:arbeta|jobba|arbete)\\s+hemifrån\\b"
                    + "|\\b(?:fully\\s+)?remote(?:ly)?\\b(?!\\s+(?:desktop|control|access|sensing|server|support|monitoring))|\\bwork(?:ing)?\\s+from\\s+home\\b");

    private RemoteWords() {}

    static Optional<RemoteAsked> of(String text) {
        List<Spot> taken = new ArrayList<>();
        var no = first(text, NOT, taken);
        var partly = first(text, PARTLY, taken);
        var yes = first(text, YES, taken);
        if (no.isPresent()) {
            return no.map(spot -> new RemoteAsked(false, Quote.of(text, spot), partly.isPresent() || yes.isPresent()));
        }
        return partly.map(spot -> new RemoteAsked(true, Quote.of(text, spot), true))
                .or(() -> yes.map(spot -> new RemoteAsked(true, Quote.of(text, spot), false)));
    }

    private static Optional<Spot> first(String text, Pattern pattern, List<Spot> taken) {
        var spots = pattern.matcher(text)
                .results()
                .map(found -> new Spot(found.start(), found.end()))
                .filter(spot -> taken.stream().noneMatch(spot::meets))
                .toList();
        taken.addAll(spots);
        return spots.stream().findFirst();
    }
}
