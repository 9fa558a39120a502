package se.samsas.skill.words;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A job title as somebody wrote it, and the ways in which it can be read.
final class JobTitle {

    /// They say how far somebody has come, for how long or how much, not what the work is.
    private static final Set<String> NOISE = Set.of("""
            senior junior sr jr tf vik vikarie vikarierande tillförordnad förste andre bitr deltid heltid
            halvtid timanställd tillsvidare visstid sommarvikarie extra acting temporary interim part-time full-
            time
            """.strip().split("\\s+", -1));

    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    /// "1:e", "2:a", "t.f.", "80 %", "m.fl.", "m/k"
    private static final Pattern SIGNS = Pattern.compile(
            "\\b\\d+:[ae]\\b|\\bt\\.\\s?f\\.|\\d+\\s?%|\\bm\\.?\\s?fl\\b\\.?|\\bm\\.m\\.|\\b[mfk]/[mfkw](/[dx])?\\b");
    /// What follows says where.
    private static final Pattern WHERE = Pattern.compile("\\s(vid|till|hos|at|for)\\s.*|\\s[–—-]\\s.*|\\s@.*");

    private JobTitle() {}

    /// As it is compared: small letters and digits, one space between words.
    static String normal(String title) {
        return words(SIGNS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" "));
    }

    /// The ways to read it: as it stands, each of two that a slash parts, without what says how far or how much,
    /// without what says where. None where nothing of it is a letter or a digit.
    static List<String> readings(String title) {
        var text = title.toLowerCase(Locale.ROOT);
        var readings = new LinkedHashSet<String>();
        Stream.concat(Stream.of(text), text.contains("/") ? Arrays.stream(text.split("/")) : Stream.empty())
                .flatMap(part -> Stream.of(part, IN_BRACKETS.matcher(part).replaceAll(" ")))
                .flatMap(part -> Stream.of(part, WHERE.matcher(part).replaceFirst("")))
                .map(JobTitle::normal)
                .flatMap(part -> Stream.of(part, withoutNoise(part)))
                .filter(part -> !part.isEmpty())
                .forEach(readings::add);
        return List.copyOf(readings);
    }

    private static String withoutNoise(String words) {
        return String.join(
                " ",
                Arrays.stream(words.split(" "))
                        .filter(word -> !NOISE.contains(word))
                        .toList());
    }

    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
