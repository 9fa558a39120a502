package se.samsas.role.asked;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samsas.skill.words.Spot;
import se.samsas.text.Pasted;

/// A text that asks for somebody, as it reads itself: each thing with the words that say so, and what is
/// unsure marked as a guess.
public final class AskedText {

    private static final Pattern SEEKS = Numbers.pattern(
            "\\b(?:söker|behöver|rekryterar|anställer|titel|roll|befattning|seeking|looking\\s+for|need|needs|hiring)\\s*:?\\s+(?:nu\\s+|en\\s+|ett\\s+|an?\\s+|our\\s+|vår\\s+){0,3}(?<title>[\\w/-]{1,40}+(?:\\s+[\\w/-]{1,40}+){0,3})");
    private static final Pattern LABELLED = Numbers.pattern(
            "\\b(?:\\w*ort|plats|placering\\w*|stationering\\w*|stationerad|kontor(?:et)?|location|based|office|in|i|på|vid|nära|near|at)\\s*:?\\s*(?:in\\s+|i\\s+|vid\\s+|is\\s+|är\\s+)?$");

    private static final int LONGEST_PHRASES = 400;

    private final String text;
    private final List<Sentence> sentences;
    private final DemandWords demands;
    private final LevelWords levels;
    private final LanguageWords languages;

    private AskedText(String text) {
        this.text = text;
        this.sentences = Sentences.of(text);
        this.demands = new DemandWords(text);
        this.levels = new LevelWords(text);
        this.languages = new LanguageWords(text, demands);
        this.languages.read(sentences);
    }

    /// The text as somebody pasted it, out of a document too.
    public static AskedText of(String pasted) {
        return new AskedText(Pasted.whole(pasted));
    }

    /// With whole words; what stands somewhere stands there in it.
    public String text() {
        return text;
    }

    /// The words there, on one line.
    public String quote(Spot spot) {
        return Quote.of(text, spot);
    }

    public List<ShareAsked> shares() {
        return ShareWords.of(text, sentences);
    }

    /// @param now the month that it is
    public List<PeriodAsked> periods(YearMonth now) {
        return PeriodWords.of(text, sentences, now);
    }

    /// @param roles where the text names roles
    public List<HeadcountAsked> headcounts(List<Spot> roles) {
        return HeadcountWords.of(text, sentences, roles);
    }

    public Optional<RemoteAsked> remote() {
        return RemoteWords.of(text);
    }

    public List<LanguageAsked> languages() {
        return languages.languages();
    }

    /// Whether what stands there is a language that is asked for as one.
    public boolean isLanguage(Spot spot) {
        return languages.spots().stream().anyMatch(spot::meets);
    }

    /// Whether it stands where whoever asks speaks of themselves.
    public boolean isAboutAsker(Spot spot) {
        return sentence(spot)
                .map(Sentence::heading)
                .filter(heading -> heading.kind() == Heading.Kind.ABOUT)
                .isPresent();
    }

    /// Whether the words before say that something is there.
    public boolean isWhere(Spot spot) {
        return sentence(spot)
                .filter(sentence ->
                        LABELLED.matcher(sentence.before(text, spot.from())).find()
                                || text.substring(sentence.from(), sentence.to())
                                                .strip()
                                                .length()
                                        == spot.to() - spot.from())
                .isPresent();
    }

    /// @param skills where all skills of the text stand
    public Optional<LevelAsked> level(Spot spot, List<Spot> skills) {
        return sentence(spot).flatMap(sentence -> levels.of(sentence, spot, skills));
    }

    public Optional<DemandAsked> demand(Spot spot) {
        return sentence(spot).flatMap(sentence -> demands.of(sentence, spot));
    }

    /// What may be the title of whoever is sought: what follows *söker en*, and the first line where it is
    /// short.
    public List<String> titles() {
        var first = text.strip().lines().findFirst().orElse("");
        var sought = SEEKS.matcher(text)
                .results()
                .limit(3)
                .map(found -> found.group(1).toLowerCase(Locale.ROOT));
        boolean title =
                first.length() <= 60 && !first.isBlank() && first.split(" ", -1).length <= 6 && !first.endsWith(".");
        return (title ? Stream.concat(Stream.of(first.strip()), sought) : sought)
                .distinct()
                .toList();
    }

    /// The parts of a short text that may each name one skill, perhaps in other words than it has itself. Of
    /// a long text none, since most of it names no skill.
    public List<Spot> phrases() {
        return text.length() > LONGEST_PHRASES ? List.of() : AskedPhrases.of(text, sentences);
    }

    private Optional<Sentence> sentence(Spot spot) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var sentence = sentences.get(middle);
            if (sentence.to() < spot.to()) {
                low = middle + 1;
            } else if (sentence.from() > spot.from()) {
                high = middle - 1;
            } else {
                return Optional.of(sentence);
            }
        }
        return Optional.empty();
    }
}
