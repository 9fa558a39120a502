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
            senior junior sr jr tf vik vikarie vikarierande tillförordnad förste andre bitr biträdande deltid heltid
            ställföreträdande stf halvtid timanställd tillsvidare visstid sommarvikarie extra acting temporary interim
            """.strip().split("\\s+", -1));

    /// They say how words belong together, or that what is named is whatever has no name of its own.
    private static final Set<String> FILLERS = Set.of("""
            och samt inom för av i med på vid till m fl övrig övriga and of in the
            """.strip().split("\\s+", -1));

    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    /// "1:e", "2:a", "t.f.", "80 %", "m.fl.", "m/k", "full-time"
    private static final Pattern SIGNS = Pattern.compile("""
            \\b\\d+:[ae]\\b|\\bt\\.?\\s?f\\b\\.?|\\d+\\s?%|\\bm\\.?\\s?fl\\b\\.?|\\bm\\.m\\.|\\b[mfk]/[mfkw](/[dx])?\\b|\
            \\b(full|part)[- ]time\\b""");
    /// What follows says where.
    private static final Pattern WHERE = Pattern.compile("\\s(vid|till|hos|at|for)\\s.*|\\s[–—-]\\s.*|\\s@.*");
    /// What follows says with what, which may be where.
    private static final Pattern NARROWER = Pattern.compile(
            "\\s*[,;:].*|\\s(vid|till|hos|at|for|inom|på|i|för|med|mot|of|in)\\s.*|\\s[–—-]\\s.*|\\s@.*");

    private static final Pattern SEVERAL = Pattern.compile("\\s*[/&+]\\s*|\\s(?:och|samt|and)\\s");
    private static final Pattern PREPOSITION = Pattern.compile("^(?:för|inom|av|i|med|på|mot|of|for)\\s+");
    /// "handläggare 2", "utredare II"
    private static final Pattern GRADE = Pattern.compile("\\s(?:[1-9]|i{1,3}|iv|v)$");
    private static final Pattern IT = Pattern.compile("\\bi[kc]t\\b");
    /// "utvecklaren", "ansvarige", "juristen", "ombudet", "jurister": each may be one of these without it.
    private static final List<String> INFLECTIONS = List.of("n", "e", "en", "et", "er", "na", "erna");

    private JobTitle() {}

    /// As it is compared: small letters and digits, one space between words.
    static String normal(String title) {
        return words(SIGNS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" "));
    }

    /// As its likeness to others is measured: [#normal] without fillers, unless it has nothing else.
    static String telling(String title) {
        return withoutFillers(normal(title));
    }

    /// What is the same however words are joined: *it-arkitekt*, *IT arkitekt*.
    static String key(String normal) {
        return normal.replace(" ", "");
    }

    /// The ways to read it: as it stands, each of two that a slash parts, without what says how far or how
    /// much, without what says where. None where nothing of it is a letter or a digit.
    static List<String> readings(String title) {
        var text = title.toLowerCase(Locale.ROOT);
        var readings = new LinkedHashSet<String>();
        Stream.concat(Stream.of(text), text.contains("/") ? Arrays.stream(text.split("/")) : Stream.empty())
                .flatMap(part -> Stream.of(part, IN_BRACKETS.matcher(part).replaceAll(" ")))
                .flatMap(part -> Stream.of(part, WHERE.matcher(part).replaceFirst("")))
                .map(JobTitle::normal)
                .flatMap(part -> Stream.of(part, withoutNoise(part)))
                .map(JobTitle::withoutFillers)
                .filter(part -> !part.isEmpty())
                .forEach(readings::add);
        return List.copyOf(readings);
    }

    /// The forms in which the same title may stand in a list of titles, as it stands first: without what says
    /// how far or how much, not inflected.
    static List<String> forms(String title) {
        var text = title.toLowerCase(Locale.ROOT);
        return Stream.of(text, IN_BRACKETS.matcher(text).replaceAll(" "))
                .map(JobTitle::normal)
                .flatMap(form -> Stream.of(form, withoutNoise(form)))
                .flatMap(form -> Stream.of(form, GRADE.matcher(form).replaceFirst("")))
                .flatMap(form -> Stream.of(form, IT.matcher(form).replaceAll("it")))
                .flatMap(JobTitle::notInflected)
                .filter(form -> !form.isEmpty())
                .distinct()
                .toList();
    }

    /// The forms of the title of which what follows makes a narrower one: *jurist, skatt*.
    static List<String> bases(String title) {
        var base = NARROWER.matcher(
                        IN_BRACKETS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" "))
                .replaceFirst("");
        return forms(base);
    }

    /// The titles that it consists of where it is more than one.
    static List<String> several(String title) {
        return Arrays.stream(SEVERAL.split(
                        IN_BRACKETS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ")))
                .filter(each -> !each.isBlank())
                .toList();
    }

    static String withoutPreposition(String words) {
        return PREPOSITION.matcher(words).replaceFirst("");
    }

    private static Stream<String> notInflected(String form) {
        return Stream.concat(
                Stream.of(form),
                INFLECTIONS.stream()
                        .filter(form::endsWith)
                        .map(ending -> form.substring(0, form.length() - ending.length())));
    }

    private static String withoutNoise(String words) {
        return without(NOISE, words);
    }

    private static String withoutFillers(String words) {
        var rest = without(FILLERS, words);
        return rest.isEmpty() ? words : rest;
    }

    private static String without(Set<String> these, String words) {
        return String.join(
                " ",
                Arrays.stream(words.split(" "))
                        .filter(word -> !these.contains(word))
                        .toList());
    }

    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
