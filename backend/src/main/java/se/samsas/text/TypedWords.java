package se.samsas.text;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Words as somebody types them, each of which must begin a word of a text. Case does not count, nor how a
/// letter with marks is put together; the marks themselves, and letters that not every keyboard has, only as long as
/// something is found with them.
public record TypedWords(List<String> words) {

    /// More words than this narrow nothing any more.
    private static final int MOST = 20;

    /// *C++* and *C#* are words, too.
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+[+#]*");

    public TypedWords {
        words = List.copyOf(words);
    }

    /// Reads what was typed; no word where it holds none.
    public static TypedWords of(@Nullable String typed) {
        return new TypedWords(
                in(spelled(typed == null ? "" : typed)).limit(MOST).toList());
    }

    /// Those of whose texts one has all words; everybody where there is no word.
    public <T> List<T> among(List<T> all, Function<T, Stream<String>> texts) {
        if (words.isEmpty()) {
            return all;
        }
        var found = among(all, texts, fitting(TypedWords::spelled));
        return found.isEmpty() ? among(all, texts, fitting(TypedWords::plain)) : found;
    }

    private static <T> List<T> among(List<T> all, Function<T, Stream<String>> texts, Predicate<String> fits) {
        return all.stream().filter(one -> texts.apply(one).anyMatch(fits)).toList();
    }

    private Predicate<String> fitting(UnaryOperator<String> spelling) {
        var wanted = words.stream().map(word -> " " + spelling.apply(word)).toList();
        return text -> {
            var there = in(spelling.apply(text)).collect(joining(" ", " ", ""));
            return wanted.stream().allMatch(there::contains);
        };
    }

    private static Stream<String> in(String text) {
        return WORD.matcher(text).results().map(MatchResult::group);
    }

    private static String spelled(String text) {
        return Composed.of(text).toLowerCase(Locale.ROOT);
    }

    private static String plain(String text) {
        return Unmarked.of(text).toLowerCase(Locale.ROOT);
    }
}
