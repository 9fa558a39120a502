package se.samsas.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsas.failure.Failure;

class ConnectionTests {

    private static final List<String> ALL =
            IntStream.rangeClosed('a', 'g').mapToObj(Character::toString).toList();

    @Test
    void thePagesTogetherAreTheListWithoutGapOrRepetition() {
        var first = page(new PageRequest(3, null));
        var second = page(new PageRequest(3, first.pageInfo().endCursor()));
        var third = page(new PageRequest(3, second.pageInfo().endCursor()));

        assertThat(nodes(first)).containsExactly("a", "b", "c");
        assertThat(nodes(second)).containsExactly("d", "e", "f");
        assertThat(nodes(third)).containsExactly("g");
        assertThat(List.of(first, second, third))
                .extracting(page -> page.pageInfo().hasNextPage())
                .containsExactly(true, true, false);
        assertThat(List.of(first, second, third))
                .extracting(page -> page.pageInfo().hasPreviousPage())
                .containsExactly(false, true, true);
        assertThat(third.totalCount()).isEqualTo(7);
    }

    @Test
    void aListThatIsReadWholeIsPagedInTheSwedishOrderWhereverItsRowsStand() {
        var names = List.of("Örn", "ask", "Ål", "Zeta", "Äpple", "Ask", "zeta", "Alm");
        var order = List.of("Alm", "ask", "Ask", "zeta", "Zeta", "Ål", "Äpple", "Örn");
        var read = new ArrayList<String>();
        String after = null;
        do {
            var page = Connection.byName(names, new PageRequest(3, after), name -> name, name -> name);
            read.addAll(page.nodes().toList());
            assertThat(page.totalCount()).isEqualTo(8);
            after = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
        } while (after != null);
        assertThat(read).isEqualTo(order);
    }

    @Test
    void anEmptyPageHasNoCursors() {
        var page = Connection.of(List.<String>of(), new PageRequest(1, null), 0, Cursor::of);
        assertThat(page.pageInfo()).isEqualTo(new PageInfo(false, false, null, null));
    }

    @Test
    void aCursorKeepsItsKeysWhateverTheyContain() {
        var cursor = Cursor.of("Å & Ö", "", "a=b&c\n");
        assertThat(Cursor.parse(cursor.toString(), 3)).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "_w", "YQ", "YSZiJmM", ""})
    void aForeignCursorIsRefusedByName(String cursor) {
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> new PageRequest(1, cursor).afterKeys(2))
                .withMessage("'%s' is no cursor of this list.", cursor)
                .satisfies(failure -> assertThat(failure.field()).isEqualTo("after"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, -1})
    void aFirstOutsideItsRangeIsRefusedByName(int first) {
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> new PageRequest(first, null))
                .withMessage("'first' is %d, outside 1 to 100.", first);
    }

    /// What a query does: the rows above the key, one more than asked for.
    private static Connection<String> page(PageRequest request) {
        var after = request.afterKeys(1).getFirst();
        var rows = ALL.stream()
                .filter(row -> row.compareTo(after) > 0)
                .limit(request.limit())
                .toList();
        return Connection.of(rows, request, ALL.size(), Cursor::of);
    }

    private static List<String> nodes(Connection<String> page) {
        return page.edges().stream().map(Edge::node).toList();
    }
}
