package se.samsas.skill.words;

import java.util.Arrays;
import java.util.stream.LongStream;

/// The pieces of three and four characters that the words of a text consist of, each word between marks of
/// where it begins and ends. They find what shares a part of a compound, and forgive inflections and typing
/// errors.
final class Grams {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 4;
    private static final int BITS = 12;
    private static final char MARK = '#';

    private Grams() {}

    /// Each piece once, in ascending order.
    ///
    /// @param text words of letters and digits, one space between
    static long[] of(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .flatMapToLong(Grams::ofWord)
                .sorted()
                .distinct()
                .toArray();
    }

    private static LongStream ofWord(String word) {
        var marked = MARK + word + MARK;
        var grams = LongStream.builder();
        for (int from = 0; from + SHORTEST <= marked.length(); from++) {
            long gram = 0;
            for (int at = from; at < Math.min(from + LONGEST, marked.length()); at++) {
                gram = (gram << BITS) | (marked.charAt(at) & ((1 << BITS) - 1));
                if (at - from + 1 >= SHORTEST) {
                    grams.add(gram);
                }
            }
        }
        return grams.build();
    }
}
