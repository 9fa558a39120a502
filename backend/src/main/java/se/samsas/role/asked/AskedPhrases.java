package se.samsas.role.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.samsas.skill.words.Spot;

/// Cuts sentences into what may each name one skill: *upphandla digitala tjänster* of *någon som kan
/// upphandla digitala tjänster, 40 %*.
final class AskedPhrases {

    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 6;

    private static final Pattern CUT = Numbers.pattern("[,;:.!?()•]+|\\s[-–—]\\s|\\b(?:och|samt|eller|and|or)\\b");
    private static final Pattern LEAD = Numbers.pattern(
            "^\\s*(?:(?:någon|någon\\s+som|som|kan|ska|skall|kunna|vi|söker|behöver|en|ett|person|personer|att|vana|av|god|goda|mycket|kunskap(?:er)?|erfarenhet|i|inom|gärna|krav|på"
                    + "|someone|somebody|who|can|we|need|a|an|to|able|experience|of|in|with|knowledge|good|very)\\s+)+");
    private static final Pattern FIGURES = Numbers.pattern("\\d|%");
    private static final Pattern WORD = Numbers.pattern("[\\w-]+");

    private AskedPhrases() {}

    static List<Spot> of(String text, List<Sentence> sentences) {
        List<Spot> phrases = new ArrayList<>();
        for (var sentence : sentences) {
            int begun = sentence.from();
            var cut = CUT.matcher(text).region(sentence.from(), sentence.to());
            while (cut.find()) {
                add(phrases, text, begun, cut.start());
                begun = cut.end();
            }
            add(phrases, text, begun, sentence.to());
        }
        return phrases;
    }

    private static void add(List<Spot> phrases, String text, int from, int to) {
        var lead = LEAD.matcher(text).region(from, to);
        int begun = lead.find() ? lead.end() : from;
        var phrase = text.substring(begun, to);
        int end = begun + phrase.stripTrailing().length();
        begun += phrase.length() - phrase.stripLeading().length();
        if (begun >= end) {
            return;
        }
        long words = WORD.matcher(phrase).results().count();
        if (words >= FEWEST_WORDS
                && words <= MOST_WORDS
                && !FIGURES.matcher(phrase).find()) {
            phrases.add(new Spot(begun, end));
        }
    }
}
