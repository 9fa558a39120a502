package se.samsas.exchange.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.TableRow.Origin;

class HierarchyTests {

    private final List<String> complaints = new ArrayList<>();

    @Test
    void aRowComesAfterTheOneThatItRefersTo() {
        assertThat(order("a>c", "b>a", "c>d", "d")).containsExactly("d", "c", "a", "b");
    }

    @Test
    void aRowThatRefersElsewhereStays() {
        assertThat(order("a>x", "b")).containsExactly("a", "b");
    }

    @Test
    void whatIsAboveItselfIsLeftOutAndTheRestStays() {
        assertThat(order("a>b", "b>c", "c>b", "d>d", "e>f", "f")).containsExactly("a", "f", "e");
        assertThat(complaints)
                .containsExactlyInAnyOrder(
                        "units.csv:2: 'b' is above itself",
                        "units.csv:3: 'c' is above itself",
                        "units.csv:4: 'd' is above itself");
    }

    @Test
    void aLongChainIsNoTrouble() {
        var chain = IntStream.range(0, 20_000).mapToObj(i -> i + ">" + (i + 1)).toArray(String[]::new);
        assertThat(order(chain)).hasSize(20_000).startsWith("19999").endsWith("0");
    }

    private List<String> order(String... links) {
        var rows = new ArrayList<TableRow>();
        for (var link : links) {
            var ends = link.split(">", -1);
            List<@Nullable Object> cells = Arrays.asList(ends[0], ends.length == 2 ? ends[1] : null);
            rows.add(new TableRow(new Origin("units.csv", rows.size() + 1), cells));
        }
        return Hierarchy.order(rows, 1, complaint -> complaints.add(complaint.toString())).stream()
                .map(row -> String.valueOf(row.cells().getFirst()))
                .toList();
    }
}
