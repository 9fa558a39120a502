package se.samsas.role.asked;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samsas.skill.words.Spot;

/// Which words say that something is required, or only good to have: in its sentence, else in the heading
/// above.
final class DemandWords {

    private static final Pattern MUST = Numbers.pattern(
            "\\bkrav(?:et)?(?=\\s+(?:på|är|att)\\b|\\s*:)|\\b(?:är\\s+|som\\s+)?ett\\s+(?:absolut\\s+)?krav\\b|\\bär\\s+krav\\b|\\bkräv(?:s|er)\\b"
                    + "|\\b(?:ska|skall|måste)\\s+(?:\\w+\\s+)?(?:ha|kunna|vara|behärska|känna)\\b|\\bobligatorisk\\w*\\b"
                    + "|\\b(?:ska|skall)-?krav\\b|\\bska\\s+ha\\s*:"
                    + "|\\b(?:is|are)\\s+(?:required|mandatory|essential|a\\s+must)\\b|\\bmust(?:\\s+|-)(?:have|be|know)\\b|\\bwe\\s+require\\b|\\brequire[sd]?\\s*:"
                    + "|\\brequirements?(?=\\s*:)");
    private static final Pattern GOOD = Numbers.pattern(
            "\\b(?:(?:det|vilket|som|är|ses|räknas|anses|särskilt|även|också|mycket)\\s+)*(?:meriterande|önskvärt|önskvärda?|en\\s+merit|ett\\s+plus|en\\s+fördel)\\b"
                    + "|\\bbra\\s+att\\s+(?:ha|kunna)\\b|\\bgärna\\b|\\bbör\\s+(?:\\w+\\s+)?(?:ha|kunna|vara|behärska|känna)\\b|\\bbör-?krav\\b"
                    + "|\\b(?:it\\s+)?(?:is|are|as)\\s+(?:considered\\s+)?(?:desirable|preferred|advantageous|a\\s+plus|an\\s+advantage|a\\s+merit|meriting|nice\\s+to\\s+have|a\\s+bonus)\\b"
                    + "|\\bnice(?:\\s+|-)to(?:\\s+|-)have\\b|\\bdesirable\\b|\\bpreferably\\b|\\bshould\\s+(?:ideally\\s+)?have\\b|\\ba\\s+plus\\b");

    /// What speaks of what comes after, though it could speak of what came before.
    private static final Pattern GOES_ON = Numbers.pattern(
            "^\\s*(?::|-|–|(?:om|att|med|för|av|på|är|if|to|that|with|in|experience|kunskap\\w*|erfarenhet\\w*)\\b)");
    private static final Pattern FORWARD =
            Numbers.pattern("^(?:krav|krav(?:et)?|kräver|(?:ska|skall|måste|bör)\\b.*|bra att.*|gärna|must.*|we"
                    + " require|requirements?|nice.*|preferably|should.*)$");

    private record Mark(Spot spot, boolean must, boolean forward) {}

    private final String text;
    private final Map<Sentence, List<Mark>> bySentence = new HashMap<>();

    DemandWords(String text) {
        this.text = text;
    }

    /// What is said of what stands there.
    Optional<DemandAsked> of(Sentence sentence, Spot spot) {
        return inSentence(sentence, spot).or(() -> underHeading(sentence.heading()));
    }

    private Optional<DemandAsked> inSentence(Sentence sentence, Spot spot) {
        var marks = marks(sentence);
        @Nullable Mark before = null;
        @Nullable Mark after = null;
        for (var mark : marks) {
            if (mark.spot().to() <= spot.from()) {
                before = mark;
            } else if (mark.spot().from() >= spot.to() && after == null) {
                after = mark;
            }
        }
        var said = before != null && before.forward() ? before : after != null && !after.forward() ? after : null;
        return Optional.ofNullable(said).map(mark -> new DemandAsked(mark.must(), Quote.of(text, mark.spot()), false));
    }

    private static Optional<DemandAsked> underHeading(@Nullable Heading heading) {
        return heading == null
                ? Optional.empty()
                : switch (heading.kind()) {
                    case REQUIRED -> Optional.of(new DemandAsked(true, heading.quote(), false));
                    case PROFILE -> Optional.of(new DemandAsked(true, heading.quote(), true));
                    case GOOD -> Optional.of(new DemandAsked(false, heading.quote(), false));
                    case OTHER, ABOUT -> Optional.empty();
                };
    }

    private List<Mark> marks(Sentence sentence) {
        return bySentence.computeIfAbsent(sentence, this::read);
    }

    private List<Mark> read(Sentence sentence) {
        var marks = new ArrayList<Mark>();
        add(marks, sentence, MUST, true);
        add(marks, sentence, GOOD, false);
        marks.sort(comparingInt(mark -> mark.spot().from()));
        return marks;
    }

    private void add(List<Mark> marks, Sentence sentence, Pattern pattern, boolean must) {
        var found = pattern.matcher(text).region(sentence.from(), sentence.to());
        found.useTransparentBounds(true);
        while (found.find()) {
            var rest = text.substring(found.end(), sentence.to());
            boolean first = text.substring(sentence.from(), found.start()).isBlank();
            boolean forward = first
                    || FORWARD.matcher(found.group()).matches()
                    || GOES_ON.matcher(rest).find();
            marks.add(new Mark(new Spot(found.start(), found.end()), must, forward && !rest.isBlank()));
        }
    }
}
