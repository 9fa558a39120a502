package se.samsas.role.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads how long: *fyra månader*, *ett halvår*, *3–6 months*. Years of experience and options to go on are
/// none.
final class LengthWords {

    private static final Pattern MONTHS = Numbers.pattern("(?<![\\w.,/-])(?:(?<low>" + Numbers.PATTERN
            + ")\\s*(?:-|–|—|till|to|eller|or)\\s*)?(?<many>" + Numbers.PATTERN
            + ")(?:\\s*[-–]\\s*|\\s*)(?:månader(?:s|na)?|månads?|mån\\b\\.?|months?(?:'|’)?)(?!\\w)");
    private static final Pattern YEARS = Numbers.pattern(
            "(?<![\\w.,/-])(?<many>\\d{1,2}(?:[.,]5)?|ett\\s+och\\s+ett\\s+halvt|one\\s+and\\s+a\\s+half|"
                    + Numbers.PATTERN + ")(?:\\s*[-–]\\s*|\\s*)(?:års?|years?(?:'|’)?)(?!\\w)");
    private static final Pattern HALF = Numbers.pattern(
            "\\b(?:(?:ett|en|i|under)\\s+)?(?:halvår(?:s\\w*)?|halvt\\s+år)(?!\\w)|\\bhalf\\s+a\\s+year\\b|\\bsix-month\\b");
    private static final Pattern THREE =
            Numbers.pattern("\\b(?:ett\\s+kvartal|one\\s+quarter|a\\s+quarter)\\b(?!\\s+of)");

    private static final Pattern EXPERIENCE_AFTER = Numbers.pattern(
            "^\\W*(?:(?:of|av|som|in|inom|i|as|from|dokumenterad|relevant|aktuell|sammanhängande|professional|proven|work|working|documented|recent|års?)\\W+){0,4}(?:\\w*erfarenhet\\w*|experience\\w*|utbildning\\w*|studier|education|degree|gammal|gamla|old|ago|sedan|högskole\\w*|universitets\\w*|developer|utvecklare)");
    private static final Pattern EXPERIENCE_BEFORE = Numbers.pattern(
            "\\b(?:erfarenhet\\w*|experience\\w*|arbetat|arbetet|jobbat|worked|senaste|last|past|inom|within|vart|varje|every|förläng\\w*|option\\w*|exten\\w*|garanti\\w*|bindningstid)(?:\\W+\\w+){0,5}\\W*$");
    private static final Pattern DURING = Numbers.pattern(
            "\\b(?:i|under|på|om|för|for|uppdrag(?:et)?|perioden?|tidsperiod|vikariat|avser|gäller|längd|förordnande|duration|length|during|over|cirka|omkring|about|around|assignment|contract|%|procent)\\s*:?\\s*(?:ca\\.?\\s+|cirka\\s+|about\\s+|around\\s+|minst\\s+|högst\\s+|at\\s+least\\s+|upp\\s+till\\s+|up\\s+to\\s+)?$|^\\W*$|%\\W*$");
    private static final Pattern ROUGHLY = Numbers.pattern(
            "(?:\\b(?:ca|cirka|omkring|ungefär|minst|högst|upp\\s+till|about|around|at\\s+least|up\\s+to|approximately|max|maximalt|minimum)\\.?\\s*(?:ett\\s+)?)$");

    private final String text;
    private final List<PeriodRead> lengths = new ArrayList<>();

    private LengthWords(String text) {
        this.text = text;
    }

    /// Each length once, in the order of the text.
    static List<PeriodRead> of(String text, List<Sentence> sentences) {
        var reading = new LengthWords(text);
        sentences.forEach(reading::read);
        return List.copyOf(reading.lengths);
    }

    private void read(Sentence sentence) {
        each(sentence, MONTHS, found -> {
            var low = found.group("low");
            if (low != null) {
                length(sentence, found, Numbers.of(low), true);
            }
            length(sentence, found, Numbers.of(found.group("many")), low != null);
        });
        each(
                sentence,
                YEARS,
                found -> length(
                        sentence,
                        found,
                        months(found.group("many")),
                        !DURING.matcher(before(sentence, found)).find()));
        each(sentence, HALF, found -> length(sentence, found, 6, false));
        each(sentence, THREE, found -> length(sentence, found, 3, false));
    }

    private void each(Sentence sentence, Pattern pattern, Consumer<Matcher> read) {
        var found = pattern.matcher(text).region(sentence.from(), sentence.to());
        found.useTransparentBounds(true);
        while (found.find()) {
            read.accept(found);
        }
    }

    private String before(Sentence sentence, Matcher found) {
        return sentence.before(text, found.start());
    }

    private static int months(String years) {
        if (years.contains("halvt") || years.contains("half")) {
            return 18;
        }
        var figures = years.replace(',', '.');
        return figures.contains(".") ? (int) (Double.parseDouble(figures) * 12) : Numbers.of(figures) * 12;
    }

    private void length(Sentence sentence, Matcher found, int months, boolean guess) {
        var before = before(sentence, found);
        var after = sentence.after(text, found.end());
        if (months < 1
                || months > PeriodWords.MOST_MONTHS
                || EXPERIENCE_AFTER.matcher(after).find()
                || EXPERIENCE_BEFORE.matcher(before).find()) {
            return;
        }
        var quote = Quote.of(text, found.start(), found.end());
        boolean known = lengths.stream()
                .anyMatch(one -> Integer.valueOf(months).equals(one.period().months()));
        if (!known) {
            lengths.add(new PeriodRead(
                    new PeriodAsked(
                            null,
                            null,
                            months,
                            quote,
                            guess || ROUGHLY.matcher(before).find()),
                    found.start(),
                    found.end()));
        }
    }
}
