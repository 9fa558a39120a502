package se.samsas.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchedTests {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-12-01T01:00:00+01:00[Europe/Stockholm]");
    private static final Watched BEGUN =
            new Watched("w", "a", "n", "salt", Watched.digests(Set.of("ann", "bo"), "salt"), Set.of(), NOW);

    @Test
    void whoMatchedBeforeIsNotNew() {
        assertThat(BEGUN.counted(Set.of("ann"), false, List.of(), NOW).fresh()).isEmpty();
    }

    @Test
    void whoIsNewStaysSoUntilSomebodySearches() {
        var once = BEGUN.counted(Set.of("ann", "cia"), false, List.of(), NOW);
        var twice = once.counted(Set.of("ann", "cia", "dan"), false, List.of(), NOW);
        assertThat(once.fresh()).hasSize(1);
        assertThat(twice.fresh()).hasSize(2);
        assertThat(twice.counted(Set.of("ann", "cia", "dan"), true, List.of(), NOW)
                        .fresh())
                .isEmpty();
    }

    @Test
    void whomASearchGaveMeanwhileIsNotNew() {
        assertThat(BEGUN.counted(Set.of("ann", "cia", "dan"), true, List.of("cia"), NOW)
                        .fresh())
                .isEqualTo(Watched.digests(Set.of("dan"), "salt"));
    }

    @Test
    void ofWhoMatchesNoMoreNothingIsKept() {
        assertThat(BEGUN.counted(Set.of("ann"), false, List.of(), NOW).known())
                .isEqualTo(Watched.digests(Set.of("ann"), "salt"));
    }

    @Test
    void oneHasAnotherDigestInEachWatch() {
        assertThat(Watched.digests(Set.of("ann"), "salt")).isNotEqualTo(Watched.digests(Set.of("ann"), "other"));
    }
}
