package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samsas.exchange.table.Column;
import se.samsas.exchange.table.Column.Use;
import se.samsas.exchange.table.Table;
import se.samsas.seed.SeedFile;

class TablesTests {

    @Test
    void theSeedDataKeepsTheSameFormat() {
        assertThat(AllTables.ALL.list().stream().map(TablesTests::shape))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SeedFile.values())
                        .map(file -> List.of(file.fileName(), file.keyColumns(), file.columns()))
                        .toList());
    }

    private static List<Object> shape(Table table) {
        return List.of(
                table.file(),
                table.keyCount(),
                table.columns().stream().map(Column::name).toList());
    }

    @Test
    void theKeyComesFirst() {
        assertThat(AllTables.ALL.list())
                .allSatisfy(table -> assertThat(table.columns().subList(0, table.keyCount()))
                        .allMatch(column -> column.use() == Use.KEY));
    }

    @Test
    void aTableComesAfterThoseThatItRefersTo() {
        Set<String> before = new HashSet<>();
        for (var table : AllTables.ALL.list()) {
            var here = table.node();
            if (here != null) {
                before.add(here);
            }
            assertThat(table.columns().stream().map(Column::refersTo).filter(label -> label != null))
                    .as(table.file())
                    .allMatch(before::contains);
        }
    }

    @Test
    void keysAreOrderedByCodePoint() {
        var beyondTheBasicPlane = "\uD83D\uDE00";
        assertThat(Stream.of("b", beyondTheBasicPlane, "\uFFFD", "a", "ab", "Å")
                        .map(List::of)
                        .sorted(Table.BY_KEY))
                .containsExactly(
                        List.of("a"),
                        List.of("ab"),
                        List.of("b"),
                        List.of("Å"),
                        List.of("\uFFFD"),
                        List.of(beyondTheBasicPlane));
    }
}
