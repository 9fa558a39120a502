package se.samsas.document;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// Writes a paper as Markdown (GitHub's, for its tables).
final class Markdown {

    private Markdown() {}

    static String of(Paper paper) {
        return "# %s\n\n".formatted(escaped(paper.title()))
                + paper.blocks().stream()
                        .map(block -> block(block, paper.toFill()))
                        .collect(joining("\n\n"))
                + "\n";
    }

    private static String block(Block block, String toFill) {
        return switch (block) {
            case Block.Heading(String text) -> "## " + escaped(text);
            case Block.Paragraph(String text) -> escaped(text);
            case Block.Items(List<String> items) ->
                items.stream().map(item -> "- " + escaped(item)).collect(joining("\n"));
            case Block.Rows(List<String> columns, List<List<String>> rows) ->
                row(columns) + "\n" + "|---".repeat(columns.size()) + "|"
                        + rows.stream().map(row -> "\n" + row(row)).collect(joining());
            case Block.ToFill(String text) -> "> **%s** %s".formatted(escaped(toFill), escaped(text));
        };
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Markdown::escaped).collect(joining(" | ", "| ", " |"));
    }

    /// Whatever stands in the data is text here, on one line.
    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("[\\\\`*_<>|\\[\\]#]", "\\\\$0");
    }
}
