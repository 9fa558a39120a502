package se.samsas.document;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;

/// Writes a paper as a page of its own that prints well and loads nothing.
final class Html {

    private static final String STYLE = """
            body { font: 11pt/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
            h1 { font-size: 1.6rem; line-height: 1.2 } h2 { font-size: 1.15rem; margin-top: 2rem; break-after: avoid }
            table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #767676; padding: .35rem .5rem; text-align: left; vertical-align: top }
            tr, .fill { break-inside: avoid } .fill { border-left: 4px solid #0b5d5e; padding: .5rem .75rem; background: #eef5f5 }
            @page { margin: 2cm } @media print { body { margin: 0; max-width: none; padding: 0 } }
            """;

    /// A table with more columns is laid out smaller on paper.
    private static final int WIDE = 5;

    private Html() {}

    static String of(Paper paper) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(language(paper), escaped(paper.title()), STYLE, body(paper));
    }

    /// The title and all blocks, well-formed as XML too.
    static String body(Paper paper) {
        return "<h1>%s</h1>\n%s"
                .formatted(
                        escaped(paper.title()),
                        paper.blocks().stream()
                                .map(block -> block(block, paper.toFill()))
                                .collect(joining("\n")));
    }

    static String language(Paper paper) {
        return paper.language().name().toLowerCase(Locale.ROOT);
    }

    private static String block(Block block, String toFill) {
        return switch (block) {
            case Block.Heading(String text) -> "<h2>%s</h2>".formatted(escaped(text));
            case Block.Paragraph(String text) -> "<p>%s</p>".formatted(escaped(text));
            case Block.Items(List<String> items) ->
                items.stream()
                        .map(item -> "<li>%s</li>".formatted(escaped(item)))
                        .collect(joining("\n", "<ul>\n", "\n</ul>"));
            case Block.Rows(List<String> columns, List<List<String>> rows) ->
                "<table%s>\n<thead>%s</thead>\n<tbody>\n%s\n</tbody>\n</table>"
                        .formatted(
                                columns.size() > WIDE ? " class=\"wide\"" : "",
                                columns.stream()
                                        .map(column -> "<th scope=\"col\">%s</th>".formatted(escaped(column)))
                                        .collect(joining("", "<tr>", "</tr>")),
                                rows.stream()
                                        .map(row -> row.stream()
                                                .map(cell -> "<td>%s</td>".formatted(escaped(cell)))
                                                .collect(joining("", "<tr>", "</tr>")))
                                        .collect(joining("\n")));
            case Block.ToFill(String text) ->
                "<p class=\"fill\"><strong>%s</strong> %s</p>".formatted(escaped(toFill), escaped(text));
        };
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
