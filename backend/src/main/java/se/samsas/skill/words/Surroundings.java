package se.samsas.skill.words;

import java.util.List;
import java.util.Set;
import se.samsas.skill.words.TextTokens.Token;

/// What stands around a word, from which one sees that it is the name of something one can know.
record Surroundings(List<Token> words) {

    private static final Set<String> KINDS = Set.of("""
            programmering programmera programmerar programmerade programmerat programmerare programspråk
            programspråket programmeringsspråk programmeringsspråket språket utvecklare utveckling kod koda
            kodat skript programming programmer developer developers development language code scripting
            ramverket ramverk framework verktyget verktyg tool microsoft apache ms
            """.strip().split("\\s+", -1));

    private static final Set<String> BETWEEN = Set.of("i", "in", "med", "with", "using");
    private static final Set<String> AND = Set.of("och", "samt", "and", "or", "eller");

    /// A word beside it says what kind of thing it is: *programmera i R*, *Go developer*.
    boolean sayWhatItIs(int at) {
        return isKind(at + 1) || isKind(at - 1) || (isOneOf(BETWEEN, at - 1) && isKind(at - 2));
    }

    /// It stands in an enumeration, next to one of these.
    boolean inARow(int at, Set<Integer> others) {
        return others.contains(neighbour(at, 1)) || others.contains(neighbour(at, -1));
    }

    /// The place of the next word of an enumeration; -1 where what is next belongs to none.
    private int neighbour(int at, int step) {
        int next = at + step;
        while (next >= 0 && next < words.size() && (words.get(next).isBreak() || isOneOf(AND, next))) {
            next += step;
        }
        return next == at + step ? -1 : next;
    }

    private boolean isKind(int at) {
        return isOneOf(KINDS, at);
    }

    private boolean isOneOf(Set<String> known, int at) {
        return at >= 0 && at < words.size() && known.contains(words.get(at).lower());
    }
}
