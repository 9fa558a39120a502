package se.samsas.role.asked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import se.samsas.skill.words.Spot;

/// Reads which languages are asked for, where the text speaks of speaking: *svenska myndigheter* asks for none.
final class LanguageWords {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("svenska", "sv"),
            Map.entry("swedish", "sv"),
            Map.entry("engelska", "en"),
            Map.entry("english", "en"),
            Map.entry("finska", "fi"),
            Map.entry("finnish", "fi"),
            Map.entry("nordsamiska", "se"),
            Map.entry("samiska", "se"),
            Map.entry("sámi", "se"),
            Map.entry("jiddisch", "yi"),
            Map.entry("yiddish", "yi"),
            Map.entry("romani", "rom"),
            Map.entry("meänkieli", "fit"),
            Map.entry("arabiska", "ar"),
            Map.entry("arabic", "ar"),
            Map.entry("bosniska", "bs"),
            Map.entry("bosnian", "bs"),
            Map.entry("danska", "da"),
            Map.entry("danish", "da"),
            Map.entry("tyska", "de"),
            Map.entry("german", "de"),
            Map.entry("spanska", "es"),
            Map.entry("spanish", "es"),
            Map.entry("persiska", "fa"),
            Map.entry("persian", "fa"),
            Map.entry("farsi", "fa"),
            Map.entry("franska", "fr"),
            Map.entry("french", "fr"),
            Map.entry("norska", "no"),
            Map.entry("norwegian", "no"),
            Map.entry("polska", "pl"),
            Map.entry("polish", "pl"),
            Map.entry("ryska", "ru"),
            Map.entry("russian", "ru"),
            Map.entry("somaliska", "so"),
            Map.entry("somali", "so"),
            Map.entry("ukrainska", "uk"),
            Map.entry("ukrainian", "uk"));

    private static final Pattern NAME = Numbers.pattern("\\b(?:" + String.join("|", CODES.keySet()) + ")\\b");
    private static final Pattern SPEAKS = Numbers.pattern(
            "\\b(?:tal|skrift|skriv(?:a|er|en)?|tala[rs]?|prata[rs]?|flytande|behärskar?|obehindrat|muntligt?|skriftligt?|modersmål\\w*|språk\\w*|uttrycka?(?:r\\s+dig)?|formulera\\w*"
                    + "|fluent(?:ly)?|fluency|speaks?|spoken|speaking|writ(?:e|es|ing|ten)|verbal(?:ly)?|native|languages?|oral(?:ly)?|communicate)\\b"
                    + "|\\b(?:kunskap(?:er)?\\s+i|kan|god|goda|command\\s+of|good|knowledge\\s+of|proficien(?:t|cy)\\s+in)\\s+(?:både\\s+|såväl\\s+|both\\s+)?(?="
                    + String.join("|", CODES.keySet()) + ")");
    /// After a language; another word makes an adjective of it.
    private static final Pattern ENDS = Numbers.pattern(
            "^\\s*(?:$|[.,;:!?)/&–-]|(?:och|samt|eller|som|i|är|på|and|or|in|is|are|both|both|language|languages|fluently|obehindrat|flytande|väl|krävs|skills|meriterande)\\b)");
    private static final Pattern EDUCATION =
            Numbers.pattern("\\b(?:skola|lärare\\s+i|undervis\\w*|översätt\\w*|translat\\w*|teach\\w*)\\b");

    private final String text;
    private final DemandWords demands;
    private final Map<String, LanguageAsked> found = new LinkedHashMap<>();
    private final List<Spot> spots = new ArrayList<>();

    LanguageWords(String text, DemandWords demands) {
        this.text = text;
        this.demands = demands;
    }

    void read(List<Sentence> sentences) {
        sentences.forEach(this::read);
    }

    /// Each language once, in the order of the text.
    List<LanguageAsked> languages() {
        return List.copyOf(found.values());
    }

    /// Where they stand.
    List<Spot> spots() {
        return spots;
    }

    private void read(Sentence sentence) {
        var in = sentence.in(text);
        boolean speaks = (SPEAKS.matcher(in).find() || isUnderLanguages(sentence))
                && !EDUCATION.matcher(in).find();
        var names = NAME.matcher(text).region(sentence.from(), sentence.to());
        while (names.find()) {
            var spot = new Spot(names.start(), names.end());
            if (!ENDS.matcher(text.substring(spot.to(), sentence.to())).find()) {
                continue;
            }
            spots.add(spot);
            var code = Objects.requireNonNull(CODES.get(names.group().toLowerCase(Locale.ROOT)));
            var must = demands.of(sentence, spot).map(DemandAsked::must).orElse(null);
            var asked = new LanguageAsked(code, must, Quote.of(text, quoted(sentence, spot)), !speaks);
            found.merge(code, asked, (known, one) -> known.guess() ? one : known);
        }
    }

    private static boolean isUnderLanguages(Sentence sentence) {
        var heading = sentence.heading();
        return heading != null && heading.quote().toLowerCase(Locale.ROOT).matches("språk|languages?");
    }

    /// With a few words around, as far as the sentence goes.
    private Spot quoted(Sentence sentence, Spot spot) {
        int from = spot.from();
        for (int words = 0; words < 3 && from > sentence.from(); words++) {
            int blank = text.lastIndexOf(' ', from - 2);
            from = Math.max(sentence.from(), blank + 1);
        }
        int to = spot.to();
        for (int words = 0; words < 4 && to < sentence.to(); words++) {
            int blank = text.indexOf(' ', to + 1);
            to = blank < 0 ? sentence.to() : Math.min(sentence.to(), blank);
        }
        return new Spot(from, to);
    }
}
