package se.samsas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Values;
import se.samsas.matching.Closeness;
import se.samsas.matching.Evidence;

/// How it is kept that a search gave somebody.
class GivenTests {

    private static final Counted JAVA =
            new Counted("urn:java", "urn:kotlin", 4, Evidence.CERTIFIED, Closeness.NARROWER_BY_TWO, 57, true);

    @Test
    void whatCountedIsReadAsItWasWritten() {
        assertThat(JAVA.line()).isEqualTo("urn:java urn:kotlin 4 certified narrower-by-two 57 true");
        assertThat(Counted.read(JAVA.line())).isEqualTo(JAVA);
    }

    @Test
    void aRankIsReadAsItWasWritten() {
        var given = new Given(GivenAs.NEAR_MISS, 3, 80, 70, 40, List.of(JAVA), List.of("must urn:sql", "place"));
        var kept = Values.value(given.properties()).asMap(Values.ofValue());
        assertThat(Given.of(Values.value(kept(kept, "near-miss")))).isEqualTo(given);
        assertThat(given.lacks()).containsExactly("urn:sql");
    }

    @Test
    void whatWasKeptBeforeReasonsWereIsReadWithoutThem() {
        var given = Given.of(Values.value(Map.of("as", "match", "rank", 1)));
        assertThat(given).isEqualTo(new Given(GivenAs.MATCH, 1, null, null, null, null, List.of()));
    }

    @Test
    void theTextInTheTrailIsInTheOrderOfTheRanks() {
        assertThat(KeptSearch.particulars(GivenAs.MATCH, Map.of("b", 1, "a", 2, "c", 10)))
                .isEqualTo("people\n1 b\n2 a\n10 c");
    }

    private static Map<String, Object> kept(Map<String, ?> properties, String as) {
        var all = new HashMap<String, Object>(properties);
        all.put("as", as);
        return all;
    }
}
