package se.samsas.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Language;

/// The text of a paper in one language, as people write it: a file of Markdown in which `{places}` are filled
/// with what is in force. CONTRIBUTING.md says how it is written.
public final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");
    private static final Pattern CONDITION = Pattern.compile("\\{if ([a-z-]+)}\\s*");
    private static final Pattern UNDERLINE = Pattern.compile("[|\\s:-]+");

    private final String file;
    private final Language language;
    private final String title;
    private final List<Part> parts;

    /// @param when the name of the condition on which it is there; null: always
    private record Part(@Nullable String when, Block block) {}

    private Template(String file, Language language, String title, List<Part> parts) {
        this.file = file;
        this.language = language;
        this.title = title;
        this.parts = List.copyOf(parts);
    }

    /// The template that lies beside a class, in `<name>.sv.md` or `<name>.en.md`.
    ///
    /// @throws IllegalArgumentException where it is not written as CONTRIBUTING.md says
    public static Template of(Class<?> beside, String name, Language language) {
        var file = "%s.%s.md".formatted(name, language.name().toLowerCase(Locale.ROOT));
        try (var text = beside.getResourceAsStream(file)) {
            if (text == null) {
                throw new FileNotFoundException(file);
            }
            return parse(file, language, new String(text.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template parse(String file, Language language, String text) {
        var chunks = text.strip().split("\\R\\s*\\R");
        if (!chunks[0].startsWith("# ")) {
            throw new IllegalArgumentException("%s has no title: begin it with '# ' and one.".formatted(file));
        }
        return new Template(
                file,
                language,
                oneLine(chunks[0].substring(2)),
                Arrays.stream(chunks).skip(1).map(Template::part).toList());
    }

    private static Part part(String chunk) {
        var condition = CONDITION.matcher(chunk);
        return condition.lookingAt()
                ? new Part(condition.group(1), block(chunk.substring(condition.end())))
                : new Part(null, block(chunk));
    }

    private static Block block(String chunk) {
        return switch (chunk.charAt(0)) {
            case '#' -> new Block.Heading(oneLine(chunk.replaceFirst("#+", "")));
            case '-' ->
                new Block.Items(Arrays.stream(chunk.substring(1).split("\\R-"))
                        .map(Template::oneLine)
                        .toList());
            case '>' -> new Block.ToFill(oneLine(chunk.replaceAll("(?m)^>", "")));
            case '|' -> rows(chunk.lines().toList());
            default -> new Block.Paragraph(oneLine(chunk));
        };
    }

    private static Block.Rows rows(List<String> lines) {
        if (lines.size() < 2 || !UNDERLINE.matcher(lines.get(1)).matches()) {
            throw new IllegalArgumentException(
                    "The table '%s' has no line of dashes under its heading: give it one.".formatted(lines.getFirst()));
        }
        return new Block.Rows(
                cells(lines.getFirst()),
                lines.stream().skip(2).map(Template::cells).toList());
    }

    private static List<String> cells(String line) {
        var row = line.strip();
        return Arrays.stream(row.substring(1, row.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /// The paper.
    ///
    /// @param fileName without its ending
    /// @throws IllegalArgumentException where a place has nothing to be filled with, or something is for no place
    public Paper fill(Filling filling, String fileName, Instant made) {
        var filled = new Filled(file, filling, new HashSet<>());
        var blocks = new ArrayList<Block>();
        for (var part : parts) {
            var block = filled.block(part.block());
            if (part.when() == null || filled.holds(part.when())) {
                blocks.add(block);
            }
        }
        filled.requireAll();
        return new Paper(title, fileName, language, made, blocks);
    }

    /// What each block is and which places it has: the same for all languages of a template.
    List<String> structure() {
        return parts.stream()
                .map(part -> "%s%s%s"
                        .formatted(
                                part.when() == null ? "" : "if %s: ".formatted(part.when()),
                                shape(part.block()),
                                places(part.block())))
                .toList();
    }

    private static String shape(Block block) {
        var kind = block.getClass().getSimpleName();
        return switch (block) {
            case Block.Heading _, Block.Paragraph _, Block.ToFill _ -> kind;
            case Block.Items(var items) -> "%s %d".formatted(kind, items.size());
            case Block.Rows(var columns, var rows) -> "%s %d × %d".formatted(kind, rows.size(), columns.size());
        };
    }

    private static String places(Block block) {
        return texts(block)
                .map(text -> PLACE.matcher(text)
                        .results()
                        .map(place -> place.group())
                        .sorted()
                        .collect(joining(" ", " ", "")))
                .collect(joining("; ", ":", ""));
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Block.Heading(var text) -> Stream.of(text);
            case Block.Paragraph(var text) -> Stream.of(text);
            case Block.ToFill(var text) -> Stream.of(text);
            case Block.Items(var items) -> items.stream();
            case Block.Rows(var columns, var rows) ->
                Stream.concat(columns.stream(), rows.stream().flatMap(List::stream));
        };
    }

    /// @param asked the names that were asked for
    private record Filled(String file, Filling filling, Set<String> asked) {

        Block block(Block block) {
            return switch (block) {
                case Block.Heading(var text) -> new Block.Heading(text(text));
                case Block.Paragraph(var text) -> new Block.Paragraph(text(text));
                case Block.ToFill(var text) -> new Block.ToFill(text(text));
                case Block.Items(var items) -> new Block.Items(texts(items));
                case Block.Rows(var columns, var rows) ->
                    new Block.Rows(
                            texts(columns), rows.stream().flatMap(this::rows).toList());
            };
        }

        /// A row of which only the first cell holds something, a place for rows, stands for all of them.
        private Stream<List<String>> rows(List<String> row) {
            var place = PLACE.matcher(row.getFirst());
            return place.matches() && filling.rows().containsKey(place.group(1))
                    ? given(filling.rows(), place.group(1)).stream()
                    : Stream.of(texts(row));
        }

        private List<String> texts(List<String> texts) {
            return texts.stream().map(this::text).toList();
        }

        private String text(String text) {
            return PLACE.matcher(text)
                    .replaceAll(place -> Matcher.quoteReplacement(given(filling.texts(), place.group(1))));
        }

        boolean holds(String condition) {
            return given(filling.when(), condition);
        }

        private <T> T given(Map<String, T> all, String name) {
            asked.add(name);
            var value = all.get(name);
            if (value == null) {
                throw new IllegalArgumentException("%s asks for '%s', which nothing is given for: take one of %s."
                        .formatted(file, name, all.keySet()));
            }
            return value;
        }

        void requireAll() {
            var unused = Stream.of(filling.texts(), filling.rows(), filling.when())
                    .flatMap(all -> all.keySet().stream())
                    .filter(name -> !asked.contains(name))
                    .sorted()
                    .toList();
            if (!unused.isEmpty()) {
                throw new IllegalArgumentException(
                        "%s has no place for %s: give it one, or leave it out in the code.".formatted(file, unused));
            }
        }
    }
}
