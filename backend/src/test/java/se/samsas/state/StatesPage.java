package se.samsas.state;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import se.samsas.graph.Spelling;
import se.samsas.state.Row.Beginning;
import se.samsas.state.Row.End;
import se.samsas.state.Row.Transition;

/// The tables of docs/states.md: between two marks each says what is in force. `-Dstates.record=true` writes
/// it anew.
public final class StatesPage {

    private static final Path FILE = Path.of("..", "docs", "states.md");
    private static final String END = "<!-- end of the table -->";

    private StatesPage() {}

    /// Holds that the page has this table, under this name.
    public static void hold(String name, StateTable<?, ?, ?> table) throws IOException {
        var page = Files.readString(FILE);
        var begin = "<!-- table of %s -->\n".formatted(name);
        assertThat(page).as("docs/states.md").contains(begin);
        var from = page.indexOf(begin) + begin.length();
        var to = page.indexOf(END, from);
        assertThat(to)
                .as("where '%s' stands after '%s' in docs/states.md", END, begin)
                .isPositive();
        var now = markdown(table);
        if (Boolean.getBoolean("states.record")) {
            Files.writeString(FILE, page.substring(0, from) + now + page.substring(to));
        } else {
            assertThat(page.substring(from, to))
                    .as("the table of %s in docs/states.md; the same test with -Dstates.record=true writes it", name)
                    .isEqualTo(now);
        }
    }

    private static String markdown(StateTable<?, ?, ?> table) {
        return "| state | act | who | state then |\n|---|---|---|---|\n"
                + table.rows().stream().map(StatesPage::line).collect(joining());
    }

    private static String line(Row<?, ?, ?> row) {
        return switch (row) {
            case Beginning<?, ?, ?>(var who, var to) -> line("none yet", "begin", listed(who), code(to));
            case Transition<?, ?, ?>(var from, var act, var who, var to) ->
                line(code(from), code(act), listed(who), code(to));
            case End<?, ?, ?>(var state, var _) -> line(code(state), "none", "nobody", "for ever");
        };
    }

    private static String line(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String listed(Collection<? extends Enum<?>> values) {
        return values.stream().sorted().map(StatesPage::code).collect(joining(", "));
    }

    private static String code(Enum<?> value) {
        return "`" + Spelling.of(value) + "`";
    }
}
