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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samsas.api.Language;

/// What the server writes to people, and the documents, keep to the words of `docs/words.md`; the client has the same
/// test of its own messages.
class WordsTests {

    private static final List<Path> AT_THE_TOP =
            List.of(Path.of("../README.md"), Path.of("../ARCHITECTURE.md"), Path.of("../CONTRIBUTING.md"));
    private static final Path DOCS = Path.of("../docs");
    private static final Path LIST = Path.of("../docs/words.md");
    private static final Path DATA_FORMAT = Path.of("../docs/data-format.md");
    private static final Path DECISIONS = Path.of("../docs/decisions");
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

    /// Between the words of a phrase, which is quoted: it may go over the end of a line.
    private static final String BETWEEN = "\\E\\h*[ \n]\\h*\\Q";

    /// What of a document is no text: blocks of code, comments, code in a line, where links lead, names of documents.
    private static final Pattern CODE = Pattern.compile(
            "^```.*?^```$|<!--.*?-->|(?<=\n\n)(?: {4}[^\n]*(?:\n|\\z))+"
                    + "|`[^`\n]+(?:\n[^`\n]+)*`|]\\([^)\n]*\\)|[\\w./-]+\\.md",
            Pattern.DOTALL | Pattern.MULTILINE);

    /// What files call their columns, which the tables of the data format list.
    private static final Set<String> COLUMNS =
            Set.of("department", "headcount*", "hemarbete*", "reserved", "skyddad identitet", "tjänstgöringsgrad*");

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

    @Test
    void noDocumentHasAWordThatTheListForbids() {
        var files = new ArrayList<>(AT_THE_TOP);
        files(DOCS, ".*\\.md")
                .filter(file -> !file.equals(LIST))
                .filter(file -> !file.startsWith(DECISIONS))
                .forEach(files::add);
        assertThat(files).hasSizeGreaterThan(10);
        var words = forbiddenInDocuments();
        var found = files.stream().flatMap(file -> found(file, lines(file), words).stream());
        assertThat(found).isEmpty();
    }

    @Test
    void aWordIsFoundWithItsLineAndNotInCodeNorWhereTheCodeIsCalledSo() {
        var lines = List.of(
                "A near miss, `the taxonomy`, [it](taxonomy.md)",
                "<!-- taxonomy",
                "-->",
                "of a public",
                "authority. Taxonomy",
                "",
                "    the taxonomy",
                "| headcount |");
        var words = forbiddenInDocuments();
        assertThat(found(Path.of("a.md"), lines, words))
                .containsExactly(
                        "a.md:8: 'headcount*' in: | headcount |",
                        "a.md:4: 'public authority' in: of a public",
                        "a.md:5: 'taxonomy' in: authority. Taxonomy");
        assertThat(found(DATA_FORMAT, lines, words)).hasSize(2);
    }

    /// Each with its file and line, in the order of the list of words.
    private static List<String> found(Path file, List<String> lines, List<Forbidden> words) {
        var text = CODE.matcher(String.join("\n", lines))
                .replaceAll(code -> code.group().replaceAll("[^\\n]", "…"));
        var found = new ArrayList<String>();
        for (var word : words) {
            var matcher = word.pattern().matcher(text);
            while (matcher.find()) {
                var number = text.substring(0, matcher.start()).split("\n", -1).length;
                var line = lines.get(number - 1);
                if (!file.equals(DATA_FORMAT) || !line.startsWith("|") || !COLUMNS.contains(word.word())) {
                    found.add("%s:%d: '%s' in: %s".formatted(file, number, word.word(), line));
                }
            }
        }
        return found;
    }

    /// In either language, but for the terms of the list: these are the words of the code.
    private static List<Forbidden> forbiddenInDocuments() {
        var terms = rows().map(row -> row[1]).collect(joining("|"));
        var words = new ArrayList<Forbidden>();
        for (var language : Language.values()) {
            words.addAll(forbidden(language));
        }
        words.removeIf(word -> word.pattern().matcher(terms).find());
        return words;
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

    /// The cells of each row of the list, from 1: term, meaning, Swedish, English, not in Swedish, not in English.
    private static Stream<String[]> rows() {
        return lines(LIST).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| term "))
                .map(line -> line.split("\\|", -1));
    }

    /// Each as a whole word or phrase, with either first letter; `*` is any ending.
    private static List<Forbidden> forbidden(Language language) {
        var column = switch (language) {
            case SV -> 5;
            case EN -> 6;
        };
        var words = new ArrayList<Forbidden>();
        rows().flatMap(row -> Stream.of(row[column].split(",", -1)))
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
                .map(part -> Pattern.quote(part).replace(" ", BETWEEN))
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
