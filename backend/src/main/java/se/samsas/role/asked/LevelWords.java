package se.samsas.role.asked;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samsas.skill.words.Spot;

/// Which words beside a skill say a level: *mycket god kunskap i Java*, *Java (expert)*.
final class LevelWords {

    /// @param guess whether the words are of no scale, and people differ in what they mean by them
    private record Words(int level, boolean guess, Pattern pattern) {}

    /// What says more stands before what is part of it.
    private static final List<Words> WORDS = List.of(
            words(
                    5,
                    false,
                    "expert(?:kunskap(?:er)?|kompetens|nivå|is[em]|\\s+level)?|sätt\\w*\\s+standard(?:en)?|set(?:s|ting)?\\s+(?:the\\s+)?standards?"),
            words(5, true, "spetskompetens|specialistkompetens|specialistkunskap(?:er)?|world[- ]class"),
            words(
                    4,
                    false,
                    "(?:mycket|väldigt)\\s+(?:god[at]?|bra|van)|leda\\s+andra(?:s\\s+arbete)?|leder\\s+andra(?:s\\s+arbete)?|very\\s+good|lead(?:ing)?\\s+others"),
            words(
                    4,
                    true,
                    "gedig(?:en|na|et)|erfar(?:en|na|et)|(?:lång|mångårig|omfattande|flerårig|bred|djup)(?:\\s+(?:och\\s+\\w+\\s+)?)(?:erfarenhet|kunskap(?:er)?|kompetens)"
                            + "|flera\\s+års\\s+erfarenhet|(?:fördjupa(?:d|de|t)|djupa?|utmärkta?|avancera(?:d|de|t))(?=\\s+(?:kunskap|kompetens|erfarenhet|färdighet))|senior|handled(?:a|er|ning\\s+av)\\s+andra"
                            + "|extensive|in-depth|deep|advanced|strong|excellent|highly\\s+experienced|experienced|several\\s+years(?:'|’)?(?:\\s+of)?\\s+experience"),
            words(3, false, "själv?ständig\\w*|independent(?:ly)?"),
            words(
                    3,
                    true,
                    "(?:god[at]?|bra|gott|solid\\w*|dokumentera(?:d|de))(?=\\s+(?:\\w+\\s+){0,3}?(?:kunskap|erfarenhet|kompetens|vana|färdighet|kännedom|förmåga|förståelse|insikt))|van\\s+(?:att|vid)|good|solid|proven|proficien(?:t|cy)"),
            words(
                    2,
                    false,
                    "grundläggande|grundkunskap(?:er)?|baskunskap(?:er)?|under\\s+handledning|med\\s+stöd|basic|under\\s+guidance"),
            words(
                    2,
                    true,
                    "viss(?:\\s+\\w+)?\\s+(?:erfarenhet|kunskap(?:er)?|vana)|junior|some\\s+(?:experience|knowledge)|working\\s+knowledge"),
            words(1, false, "känn(?:a|er)\\s+till|aware(?:ness)?\\s+of"),
            words(
                    1,
                    true,
                    "(?:viss\\s+|allmän\\s+)?kännedom\\s+om|orienterad\\s+(?:i|om)|bekant\\s+med|familiar(?:ity)?\\s+with"));

    private static final Pattern NUMBER = Numbers.pattern(
            "\\b(?:kompetens|kunskaps)?nivå\\s+(?<sv>[1-5])\\b|\\b(?:skill\\s+|competence\\s+)?level\\s+(?<en>[1-5])\\b");

    /// Between two skills to which the same words belong.
    private static final Pattern ROW = Numbers.pattern(
            "[\\s,/&()+-]*(?:\\b(?:och|samt|eller|and|or|inom|i|av|på|att|in|of|with|med|om|för)\\b[\\s,/&()+-]*)*");
    private static final Pattern WORD = Numbers.pattern("[\\w-]+");
    private static final Pattern BEHIND =
            Numbers.pattern("\\s*(?:[(,:–—-]\\s*)*(?:(?:på|at|med|with|som|as|är|minst|minimum|en|ett|an?)\\s+)*");

    private static final int MOST_BETWEEN = 7;

    private record Mark(Spot spot, int level, boolean guess) {}

    private final String text;
    private final Map<Sentence, List<Mark>> bySentence = new HashMap<>();

    LevelWords(String text) {
        this.text = text;
    }

    private static Words words(int level, boolean guess, String regex) {
        return new Words(level, guess, Numbers.pattern("\\b(?:" + regex + ")\\b"));
    }

    /// @param skills where all skills of the text stand
    Optional<LevelAsked> of(Sentence sentence, Spot spot, List<Spot> skills) {
        var marks = marks(sentence);
        var here = skills.stream()
                .filter(one -> one.from() >= sentence.from() && one.to() <= sentence.to())
                .sorted(comparingInt(Spot::from))
                .toList();
        return behind(marks, spot).or(() -> before(marks, spot, here));
    }

    private Optional<LevelAsked> behind(List<Mark> marks, Spot spot) {
        return marks.stream()
                .filter(mark -> mark.spot().from() >= spot.to()
                        && mark.spot().from() - spot.to() < 30
                        && BEHIND.matcher(text.substring(spot.to(), mark.spot().from()))
                                .matches()
                        && isSaidOf(mark, spot))
                .findFirst()
                .map(this::asked);
    }

    /// In *Java, mycket god kunskap i SQL* the words go on to SQL, in *Java (mycket god)* they end.
    private boolean isSaidOf(Mark mark, Spot spot) {
        var between = text.substring(spot.to(), mark.spot().from());
        int end = mark.spot().to();
        var after = text.substring(end, Math.min(text.length(), end + 12)).strip();
        return between.contains("(")
                || between.contains(" på ")
                || between.contains(" at ")
                || after.isEmpty()
                || ")].,;".indexOf(after.charAt(0)) >= 0
                || after.startsWith("nivå")
                || after.startsWith("level");
    }

    private Optional<LevelAsked> before(List<Mark> marks, Spot spot, List<Spot> skills) {
        var mark = marks.stream().filter(one -> one.spot().to() <= spot.from()).reduce((_, last) -> last);
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        int read = mark.get().spot().to();
        boolean first = true;
        for (var skill : skills) {
            if (skill.from() < mark.get().spot().from() || (skill.to() <= read && !skill.equals(spot))) {
                continue;
            }
            var between = text.substring(Math.min(read, skill.from()), skill.from());
            if (first
                    ? WORD.matcher(between).results().count() > MOST_BETWEEN || ended(between)
                    : !ROW.matcher(between).matches()) {
                return Optional.empty();
            }
            if (skill.from() >= spot.from()) {
                return mark.map(this::asked);
            }
            first = false;
            read = Math.max(read, skill.to());
        }
        return mark.filter(_ -> skills.isEmpty()).map(this::asked);
    }

    private static boolean ended(String between) {
        return between.contains(")") || between.contains(";");
    }

    private LevelAsked asked(Mark mark) {
        return new LevelAsked(mark.level(), Quote.of(text, mark.spot()), mark.guess());
    }

    private List<Mark> marks(Sentence sentence) {
        return bySentence.computeIfAbsent(sentence, this::read);
    }

    private List<Mark> read(Sentence sentence) {
        var marks = new ArrayList<Mark>();
        for (var words : WORDS) {
            var found = words.pattern().matcher(text).region(sentence.from(), sentence.to());
            found.useTransparentBounds(true);
            while (found.find()) {
                add(marks, new Mark(new Spot(found.start(), found.end()), words.level(), words.guess()));
            }
        }
        var number = NUMBER.matcher(text).region(sentence.from(), sentence.to());
        while (number.find()) {
            var figure = number.group("sv") != null ? number.group("sv") : number.group("en");
            add(marks, new Mark(new Spot(number.start(), number.end()), Integer.parseInt(figure), false));
        }
        marks.sort(comparingInt(mark -> mark.spot().from()));
        return marks;
    }

    private static void add(List<Mark> marks, Mark mark) {
        if (marks.stream().noneMatch(other -> other.spot().meets(mark.spot()))) {
            marks.add(mark);
        }
    }
}
