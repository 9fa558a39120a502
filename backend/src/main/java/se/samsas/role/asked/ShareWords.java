package se.samsas.role.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads shares of full time: *40 %*, *halvtid*, *två dagar i veckan*.
final class ShareWords {

    private static final Pattern PERCENT = Numbers.pattern(
            "(?<![\\d.,])(?:(?<low>\\d{1,3})\\s*(?:%|procent)?\\s*(?:-|–|—|till|to)\\s*)?(?<share>\\d{1,3})\\s*(?:%|procent\\b|percent\\b|per\\s+cent\\b)");
    private static final Pattern HALF =
            Numbers.pattern("\\b(?:halvtid\\w*|halv\\s+tjänst|half[- ]time|0[,.]5\\s+(?:tjänst|fte))\\b");
    private static final Pattern FULL = Numbers.pattern("\\b(?:heltid(?!are)\\w*|full[- ]time|hel\\s+tjänst)\\b");
    private static final Pattern DAYS = Numbers.pattern("\\b(?<days>" + Numbers.PATTERN
            + ")\\s+(?:dag(?:ar)?|days?)\\s*(?:/|i\\s+|per\\s+|a\\s+|each\\s+)\\s*(?:veckan?|week)\\b");

    private static final Pattern OF = Numbers.pattern("(?:av|of)\\s+(?:en\\s+|a\\s+)?$");
    private static final Pattern WORK = Numbers.pattern(
            "\\b(?:\\w*omfattning\\w*|heltid\\w*|deltid\\w*|halvtid\\w*|tjänst(?:en|gör\\w*|göring\\w*)?|anställning\\w*|arbetstid\\w*|sysselsättningsgrad\\w*|tid|beläggning\\w*|uppdrag\\w*|behöver|behövs|söker|någon|scope|part[-"
                    + " ]time|full[-"
                    + " ]time|time|workload|extent|fte|allocation|assignment|need|needs|position|someone|somebody)\\b");
    private static final Pattern LASTS =
            Numbers.pattern("^\\s*(?:,|i|under|för|for|from|från|over)\\b.{0,12}\\b(?:månad|months?|år|year|halvår|"
                    + "jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)");
    private static final Pattern OTHER = Numbers.pattern(
            "\\b(?:rabatt|moms|öka\\w*|minska\\w*|ökning|minskning|högre|lägre|besparing\\w*|effektivis\\w*|av\\s+(?:våra|alla|kunderna|de|medborgarna|medarbetarna)"
                    + "|discount|increase\\w*|decrease\\w*|reduc\\w*|of\\s+(?:our|all|the|users)|kvinnor|män)\\b");

    private final String text;
    private final List<ShareAsked> shares = new ArrayList<>();

    private ShareWords(String text) {
        this.text = text;
    }

    /// Each share once, in the order of the text; those that are sure where any is.
    static List<ShareAsked> of(String text, List<Sentence> sentences) {
        var reading = new ShareWords(text);
        sentences.forEach(reading::read);
        return reading.all();
    }

    private void read(Sentence sentence) {
        percents(sentence);
        words(sentence, HALF, 50);
        words(sentence, FULL, 100);
        var days = DAYS.matcher(text).region(sentence.from(), sentence.to());
        while (days.find()) {
            int many = Numbers.of(days.group("days"));
            if (many >= 1 && many <= 5) {
                add(many * 20, days.start(), days.end(), true);
            }
        }
    }

    private void percents(Sentence sentence) {
        var found = PERCENT.matcher(text).region(sentence.from(), sentence.to());
        var in = sentence.in(text);
        boolean ofOther = OTHER.matcher(in).find();
        boolean ofWork = WORK.matcher(in).find();
        int length = in.strip().length();
        while (found.find()) {
            int share = Integer.parseInt(found.group("share"));
            boolean sure = !ofOther
                    && (ofWork
                            || LASTS.matcher(sentence.after(text, found.end())).find()
                            || length <= found.end() - found.start() + 1);
            var low = found.group("low");
            if (low != null) {
                add(Integer.parseInt(low), found.start(), found.end(), true);
            }
            add(share, found.start(), found.end(), !sure || low != null);
        }
    }

    private void words(Sentence sentence, Pattern pattern, int share) {
        var found = pattern.matcher(text).region(sentence.from(), sentence.to());
        while (found.find()) {
            if (!OF.matcher(sentence.before(text, found.start())).find()) {
                add(share, found.start(), found.end(), false);
            }
        }
    }

    private void add(int percent, int from, int to, boolean guess) {
        if (percent >= 1 && percent <= 100) {
            shares.add(new ShareAsked(percent, Quote.of(text, from, to), guess));
        }
    }

    /// Of several that are sure none is.
    private List<ShareAsked> all() {
        List<ShareAsked> once = new ArrayList<>();
        for (var share : shares) {
            int known = -1;
            for (int i = 0; i < once.size(); i++) {
                known = once.get(i).percent() == share.percent() ? i : known;
            }
            if (known < 0) {
                once.add(share);
            } else if (once.get(known).guess() && !share.guess()) {
                once.set(known, share);
            }
        }
        boolean several = once.stream().filter(share -> !share.guess()).count() > 1;
        return once.stream()
                .map(share -> several ? new ShareAsked(share.percent(), share.quote(), true) : share)
                .toList();
    }
}
