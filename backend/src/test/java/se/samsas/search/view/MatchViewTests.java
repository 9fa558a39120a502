package se.samsas.search.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samsas.api.GlobalId;
import se.samsas.failure.Failure;
import se.samsas.matching.Evidence;
import se.samsas.search.view.MatchView.MatchViewInput;

class MatchViewTests {

    private static final ViewedMatch NAMED =
            new ViewedMatch(1, 40, 90, 60, true, "north", "01", Set.of(Evidence.CERTIFIED, Evidence.SELF));
    private static final ViewedMatch CANDIDATE =
            new ViewedMatch(2, 80, 70, 60, false, null, "12", Set.of(Evidence.SELF));
    private static final ViewedMatch NOWHERE = new ViewedMatch(3, 40, 80, 90, true, null, null, Set.of());

    @Test
    void withoutAChoiceAllStandByRank() {
        assertThat(seen(view(null, null, null, null, null, null))).containsExactly(1, 2, 3);
    }

    @Test
    void equalsStayInTheOrderOfTheirRanks() {
        assertThat(seen(new MatchViewInput(MatchSort.FREE, null, null, null, null, null, null)))
                .containsExactly(2, 1, 3);
        assertThat(seen(new MatchViewInput(MatchSort.FIT, null, null, null, null, null, null)))
                .containsExactly(1, 3, 2);
        assertThat(seen(new MatchViewInput(MatchSort.CERTAINTY, null, null, null, null, null, null)))
                .containsExactly(3, 1, 2);
    }

    @Test
    void eachChoiceKeepsWhoShowsIt() {
        assertThat(seen(view(List.of(GlobalId.encode("Agency", "north")), null, null, null, null, null)))
                .containsExactly(1);
        assertThat(seen(view(null, List.of("12", "01"), null, null, null, null)))
                .containsExactly(1, 2);
        assertThat(seen(view(null, null, 41, null, null, null))).containsExactly(2);
        assertThat(seen(view(null, null, 40, 60, null, null))).containsExactly(1, 2, 3);
        assertThat(seen(view(null, null, null, 61, null, null))).containsExactly(3);
        assertThat(seen(view(null, null, null, null, List.of(Evidence.CERTIFIED), null)))
                .containsExactly(1);
        assertThat(seen(view(null, null, null, null, null, true))).containsExactly(1, 3);
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        assertThatThrownBy(() -> view(null, null, 101, null, null, null).read())
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("'free' is 101");
        assertThatThrownBy(() -> view(null, null, null, -1, null, null).read())
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("'certainty' is -1");
    }

    @Test
    void theTextTellsViewsApart() {
        assertThat(view(null, List.of("12", "01"), null, null, null, null)
                        .read()
                        .text())
                .isEqualTo(view(null, List.of("01", "12"), null, null, null, null)
                        .read()
                        .text())
                .isNotEqualTo(
                        view(null, List.of("01"), null, null, null, null).read().text());
    }

    private static List<Integer> seen(MatchViewInput input) {
        var view = input.read();
        return Stream.of(NOWHERE, CANDIDATE, NAMED)
                .filter(view::keeps)
                .sorted(view.order())
                .map(ViewedMatch::rank)
                .toList();
    }

    private static MatchViewInput view(
            @Nullable List<String> agencies,
            @Nullable List<String> regions,
            @Nullable Integer free,
            @Nullable Integer certainty,
            @Nullable List<Evidence> evidence,
            @Nullable Boolean knownToEnd) {
        return new MatchViewInput(null, agencies, regions, free, certainty, evidence, knownToEnd);
    }
}
