package se.samsas.skill.words;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Places in texts at which a word begins, in the order of the text that follows them: those that begin alike are
/// neighbours. Immutable.
final class WordStarts {

    private final String[] texts;
    /// The index of the text above, the place in it below.
    private final long[] starts;

    private WordStarts(String[] texts, long[] starts) {
        this.texts = texts;
        this.starts = starts;
    }

    /// The beginnings of these texts.
    ///
    /// @param chosen indexes of texts
    static WordStarts ofTexts(String[] texts, int[] chosen) {
        return sorted(
                texts, IntStream.of(chosen).mapToObj(text -> pack(text, 0)).toArray(Long[]::new));
    }

    /// The beginnings of the words of these texts but the first.
    ///
    /// @param chosen indexes of texts
    static WordStarts ofFurtherWords(String[] texts, int[] chosen) {
        return sorted(
                texts,
                IntStream.of(chosen)
                        .boxed()
                        .flatMap(text -> IntStream.range(1, texts[text].length())
                                .filter(at -> Character.isLetterOrDigit(texts[text].charAt(at))
                                        && !Character.isLetterOrDigit(texts[text].charAt(at - 1)))
                                .mapToObj(at -> pack(text, at)))
                        .toArray(Long[]::new));
    }

    /// The indexes of the texts that go on like this somewhere; one that does so twice comes twice.
    IntStream beginning(String text) {
        int first = firstNotBefore(text);
        return IntStream.range(first, starts.length)
                .takeWhile(at -> texts[text(starts[at])].startsWith(text, place(starts[at])))
                .map(at -> text(starts[at]));
    }

    private int firstNotBefore(String text) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(texts[text(starts[middle])], place(starts[middle]), text, 0) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static WordStarts sorted(String[] texts, Long[] starts) {
        Arrays.sort(starts, (a, b) -> compare(texts[text(a)], place(a), texts[text(b)], place(b)));
        return new WordStarts(
                texts, Arrays.stream(starts).mapToLong(start -> start).toArray());
    }

    private static int compare(String a, int fromA, String b, int fromB) {
        int length = Math.min(a.length() - fromA, b.length() - fromB);
        for (int i = 0; i < length; i++) {
            int difference = a.charAt(fromA + i) - b.charAt(fromB + i);
            if (difference != 0) {
                return difference;
            }
        }
        return (a.length() - fromA) - (b.length() - fromB);
    }

    private static long pack(int text, int place) {
        return (long) text << Integer.SIZE | place;
    }

    private static int text(long start) {
        return (int) (start >>> Integer.SIZE);
    }

    private static int place(long start) {
        return (int) start;
    }
}
