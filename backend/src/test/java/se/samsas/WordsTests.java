package se.samsas;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samsas.api.Language;

/// What the server writes to people keeps to the words of `docs/words.md`; the client has the same test of its
/// own messages.
class WordsTests {

    private static final Path LIST = Path.of("../docs/words.md");
    private static final Path RESOURCES = Path.of("src/main/resources/se/samsas");
    private static final Path JAVA = Path.of("src/main/java/se/samsas");
    private static final Path SCHEMA = Path.of("../graphql/src/main/resources/graphql");

    private static final Locale SWEDISH = Locale.of("sv");
    private static final String STRINGS = "(\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*)";
    private static final Pattern TEXT = Pattern.compile("new Text\\(\\s*%1$s\\s*,\\s*%1$s\\s*\\)".formatted(STRINGS));
    private static final Pattern SWEDISH_OF_A_FAILURE =
            Pattern.compile("\\.inSwedish\\(([^;]*?)\\)\\s*\\)?;", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern LABEL = Pattern.compile("@label\\(sv: \"([^\"]*)\", en: \"([^\"]*)\"\\)");
    private static final Pattern FILLED = Pattern.compile("\\{[a-z -]+}");

    /// @param where the file that it stands in
    private record Said(String where, Language language, String text) {}

    private record Forbidden(String word, Pattern pattern) {}

    @Test
    void noTextOfTheServerHasAWordThatTheListForbids() {
        var texts = Stream.of(worded(), papers(), labels(), inCode())
                .flatMap(List::stream)
                .toList();
        assertThat(texts).hasSizeGreaterThan(800);
        assertThat(Stream.of(Language.values()).flatMap(language -> {
                    var words = forbidden(language);
                    return texts.stream()
                            .filter(text -> text.language() == language)
                            .flatMap(text -> words.stream()
                                    .filter(word ->
                                            word.pattern().matcher(text.text()).find())
                                    .map(word -> "%s: '%s' in: %s".formatted(text.where(), word.word(), text.text())));
                }))
                .isEmpty();
    }

    private static List<Said> worded() {
        return files(RESOURCES, ".*_(sv|en)\\.properties")
                .flatMap(file -> lines(file).stream()
                        .filter(line -> line.contains("="))
                        .map(line -> new Said(
                                file.toString(),
                                language(file.toString(), "_"),
                                line.substring(line.indexOf('=') + 1))))
                .toList();
    }

    /// By paragraph, so that a phrase is found over the end of a line.
    private static List<Said> papers() {
        return files(RESOURCES, ".*\\.(sv|en)\\.md")
                .flatMap(file -> Stream.of(
                                lines(file).stream().collect(joining("\n")).split("\n\n", -1))
                        .map(paragraph -> new Said(
                                file.toString(),
                                language(file.toString(), "."),
                                FILLED.matcher(paragraph.replace('\n', ' ')).replaceAll("…"))))
                .toList();
    }

    /// Of enum values.
    private static List<Said> labels() {
        return files(SCHEMA, ".*\\.graphqls")
                .flatMap(file -> pairs(file, LABEL, Language.SV, Language.EN))
                .toList();
    }

    private static List<Said> inCode() {
        return files(JAVA, ".*\\.java")
                .flatMap(file -> Stream.concat(pairs(file, TEXT, Language.EN, Language.SV), swedishOfFailures(file)))
                .toList();
    }

    private static Stream<Said> swedishOfFailures(Path file) {
        return SWEDISH_OF_A_FAILURE
                .matcher(String.join("\n", lines(file)))
                .results()
                .flatMap(said -> STRING.matcher(said.group(1)).results())
                .map(string -> new Said(file.getFileName().toString(), Language.SV, string.group(1)));
    }

    private static Stream<Said> pairs(Path file, Pattern pattern, Language first, Language second) {
        return pattern.matcher(String.join("\n", lines(file))).results().flatMap(pair -> {
            var name = file.getFileName().toString();
            return Stream.of(new Said(name, first, pair.group(1)), new Said(name, second, pair.group(2)));
        });
    }

    /// Each as a whole word or phrase, with either first letter; `*` is any ending.
    private static List<Forbidden> forbidden(Language language) {
        var column = switch (language) {
            case SV -> 5;
            case EN -> 6;
        };
        var words = new ArrayList<Forbidden>();
        lines(LIST).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| term "))
                .flatMap(line -> Stream.of(line.split("\\|", -1)[column].split(",", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> words.add(new Forbidden(word, pattern(word))));
        assertThat(words).hasSizeGreaterThan(50);
        return words;
    }

    private static Pattern pattern(String word) {
        var first = word.substring(0, 1);
        var start = "(?:%s|%s)".formatted(Pattern.quote(first), Pattern.quote(first.toUpperCase(SWEDISH)));
        var rest = Stream.of(word.substring(1).split("\\*", -1))
                .map(Pattern::quote)
                .collect(joining("[\\p{L}\\p{N}]*"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + start + rest + "(?![\\p{L}\\p{N}])");
    }

    private static Language language(String file, String before) {
        return file.contains(before + "sv.") ? Language.SV : Language.EN;
    }

    private static Stream<Path> files(Path folder, String name) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().matches(name)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
