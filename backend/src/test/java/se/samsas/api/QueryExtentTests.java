package se.samsas.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueryExtentTests {

    @Test
    void fragmentsCountWhereTheyAreUsed() {
        assertThat(extent("""
                        { a { ...F } b: a { ... on T { ...F } } }
                        fragment F on T { c { d: e } }
                        """)).isEqualTo(new QueryExtent(6, 3, 3));
    }

    @Test
    void fragmentsThatDoubleOneAnotherAreMeasuredAtOnce() {
        var doubling = IntStream.range(0, 60)
                .mapToObj(i -> "fragment F%d on T { a { ...F%d } b { ...F%d } }".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining("\n", "{ ...F0 }\n", "\nfragment F60 on T { c }"));
        assertThat(extent(doubling)).isEqualTo(new QueryExtent(1_000_000, 0, 61));
    }

    @Test
    void aFragmentWithinItselfEnds() {
        assertThat(extent("{ ...F } fragment F on T { a { ...F } }")).isEqualTo(new QueryExtent(1, 0, 1));
    }

    @Test
    void theDepthOfIntrospectionIsLeftToTheEngine() {
        assertThat(extent("{ __schema { types { fields { type { ofType { name } } } } } }"))
                .isEqualTo(new QueryExtent(6, 0, 1));
    }

    @Test
    void theLargestOperationCounts() {
        assertThat(extent("query A { a } query B { a { b } }")).isEqualTo(new QueryExtent(2, 0, 2));
    }

    private static QueryExtent extent(String query) {
        return QueryExtent.of(Parser.parse(query));
    }
}
