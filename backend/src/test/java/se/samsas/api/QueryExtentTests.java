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
                        """)).isEqualTo(new QueryExtent(6, 3, 3, 1));
    }

    @Test
    void fragmentsThatDoubleOneAnotherAreMeasuredAtOnce() {
        var doubling = IntStream.range(0, 40)
                .mapToObj(i -> "fragment F%d on T { a { ...F%d } b { ...F%d } }".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining("\n", "{ ...F0 }\n", "\nfragment F40 on T { c }"));
        assertThat(extent(doubling)).isEqualTo(new QueryExtent(1_000_000, 0, 41, 41));
    }

    /// Whether an operation uses them or not.
    @Test
    void fragmentsThatStandTooDeepInOneAnotherAreNotFollowed() {
        var chain = IntStream.range(0, 1_500)
                .mapToObj(i -> "fragment F%d on T { ...F%d }".formatted(i, i + 1))
                .collect(Collectors.joining("\n", "", "\nfragment F1500 on T { c }"));
        assertThat(extent("{ ...F0 }" + chain).spreads()).isEqualTo(QueryExtent.SPREADS + 1);
        assertThat(extent("{ a }" + chain).spreads()).isEqualTo(QueryExtent.SPREADS + 1);
        assertThat(extent("{ ...F1490 }" + chain.substring(chain.indexOf("fragment F1490")))
                        .spreads())
                .isEqualTo(11);
    }

    @Test
    void aFragmentWithinItselfEnds() {
        assertThat(extent("{ ...F } fragment F on T { a { ...F } }")).isEqualTo(new QueryExtent(1, 0, 1, 1));
    }

    @Test
    void theDepthOfIntrospectionIsLeftToTheEngine() {
        assertThat(extent("{ __schema { types { fields { type { ofType { name } } } } } }"))
                .isEqualTo(new QueryExtent(6, 0, 1, 0));
    }

    @Test
    void theLargestOperationCounts() {
        assertThat(extent("query A { a } query B { a { b } }")).isEqualTo(new QueryExtent(2, 0, 2, 0));
    }

    private static QueryExtent extent(String query) {
        return QueryExtent.of(Parser.parse(query));
    }
}
