package se.samsas.skill;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samsas.api.Language;

/// Finds terms by a text as it is typed: by how they or one of their words begin, and by the typed words
/// being anywhere within them.
///
/// Every beginning of a word is kept in the order of the text that follows it, so that those that begin as typed are
/// neighbours. Immutable.
final class TextIndex {

    /// How a term fits, best first.
    private enum Fit {
        LABEL,
        BEGINNING_OF_LABEL,
        SYNONYM,
        BEGINNING_OF_SYNONYM,
        WORD_OF_LABEL,
        WORD_OF_SYNONYM,
        WITHIN_LABEL,
        WITHIN_SYNONYM
    }

    private record Found(Term term, Fit fit) {}

    /// The place in a text at which one of its words begins.
    private record Start(int term, int offset) {}

    /// Shorter ones are within too much.
    private static final int SHORTEST_WITHIN = 3;

    private final List<Term> terms;
    private final String[] texts;
    private final Start[] starts;
    private final Map<String, List<Term>> byConcept;

    TextIndex(List<Term> terms) {
        this.terms = List.copyOf(terms);
        this.texts =
                terms.stream().map(term -> Term.normal(term.label().text())).toArray(String[]::new);
        this.starts = starts();
        this.byConcept = terms.stream().collect(groupingBy(Term::concept));
    }

    /// The best term of each concept that fits, best first: by how it fits, then the language that is wanted, then the
    /// shorter.
    List<Term> find(String typed, Language language, boolean groups, int most) {
        var text = Term.normal(typed);
        if (text.isEmpty()) {
            return List.of();
        }
        var order = Comparator.comparing(Found::fit)
                .thenComparing(found -> found.term().label().language() != language)
                .thenComparingInt(found -> found.term().label().text().length())
                .thenComparing(found -> found.term().label().text())
                .thenComparing(found -> found.term().concept());
        var best = new HashMap<String, Found>();
        for (int at = firstNotBefore(text); at < starts.length && begins(starts[at], text); at++) {
            add(best, starts[at].term(), fit(starts[at], text), groups, order);
        }
        if (best.size() < most && text.length() >= SHORTEST_WITHIN) {
            var words = text.split(" ");
            for (int term = 0; term < texts.length; term++) {
                if (within(texts[term], words)) {
                    add(best, term, terms.get(term).preferred() ? Fit.WITHIN_LABEL : Fit.WITHIN_SYNONYM, groups, order);
                }
            }
        }
        return best.values().stream().sorted(order).limit(most).map(Found::term).toList();
    }

    /// The terms of a concept; none where it has none here.
    List<Term> of(String concept) {
        return byConcept.getOrDefault(concept, List.of());
    }

    private static boolean within(String text, String[] words) {
        for (var word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private void add(Map<String, Found> best, int index, Fit fit, boolean groups, Comparator<Found> order) {
        var term = terms.get(index);
        if (groups || !term.group()) {
            best.merge(term.concept(), new Found(term, fit), (a, b) -> order.compare(a, b) <= 0 ? a : b);
        }
    }

    private Fit fit(Start start, String text) {
        var preferred = terms.get(start.term()).preferred();
        if (start.offset() > 0) {
            return preferred ? Fit.WORD_OF_LABEL : Fit.WORD_OF_SYNONYM;
        }
        if (texts[start.term()].length() == text.length()) {
            return preferred ? Fit.LABEL : Fit.SYNONYM;
        }
        return preferred ? Fit.BEGINNING_OF_LABEL : Fit.BEGINNING_OF_SYNONYM;
    }

    private Start[] starts() {
        var found = new ArrayList<Start>();
        for (int term = 0; term < texts.length; term++) {
            var text = texts[term];
            for (int at = 0; at < text.length(); at++) {
                if (at == 0
                        || (Character.isLetterOrDigit(text.charAt(at))
                                && !Character.isLetterOrDigit(text.charAt(at - 1)))) {
                    found.add(new Start(term, at));
                }
            }
        }
        found.sort((a, b) -> compare(a, texts[b.term()], b.offset()));
        return found.toArray(Start[]::new);
    }

    private int firstNotBefore(String text) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(starts[middle], text, 0) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean begins(Start start, String text) {
        return texts[start.term()].startsWith(text, start.offset());
    }

    /// Compares what follows the start with what follows the offset in another text.
    private int compare(Start start, String other, int offset) {
        var text = texts[start.term()];
        int length = Math.min(text.length() - start.offset(), other.length() - offset);
        for (int i = 0; i < length; i++) {
            int difference = text.charAt(start.offset() + i) - other.charAt(offset + i);
            if (difference != 0) {
                return difference;
            }
        }
        return (text.length() - start.offset()) - (other.length() - offset);
    }
}
