package se.samsas.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samsas.agency.AgencyChange.Merge;
import se.samsas.agency.AgencyChange.Part;
import se.samsas.agency.AgencyChange.Split;
import se.samsas.agency.AgencyChange.Target.Existing;
import se.samsas.failure.Failure;

class AgencyChangeTests {

    @Test
    void whoAMergerBecomesDoesNotEnd() {
        var merge = new Merge(List.of("a", "b", "a"), new Existing("b"));
        assertThat(merge.ending()).containsExactly("a");
        assertThat(merge.concerned()).containsExactly("a", "b");
    }

    @Test
    void aMergerNeedsSomebodyWhoEnds() {
        assertThatThrownBy(() -> new Merge(List.of(), new Existing("a"))).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> new Merge(List.of("a"), new Existing("a")))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("'a'");
    }

    @Test
    void aSplitNeedsTwoSuccessorsAndGivesEachUnitOnce() {
        refused("would be split into 1", part("b", true, "u"));
        refused("The agency 'b' is there twice", part("b", true, "u"), part("b", false, "v"));
        refused("The unit 'u' is there twice", part("b", true, "u"), part("c", false, "u"));
        refused("Several successors", part("b", true, "u"), part("c", true, "v"));
    }

    @Test
    void anAgencyGoesOnWhereItIsAmongItsSuccessors() {
        assertThat(new Split("a", List.of(part("a", true, "u"), part("c", false, "v"))).goesOn())
                .isTrue();
        assertThat(new Split("a", List.of(part("b", true, "u"), part("c", false, "v"))).goesOn())
                .isFalse();
    }

    @Test
    void anAgencyIsDissolvedFromItsDayOn() {
        var agency = new Agency(
                "a",
                AgencyKind.STATE,
                "A",
                null,
                null,
                null,
                "01",
                null,
                true,
                List.of(),
                LocalDate.of(2026, 7, 1),
                null);
        assertThat(agency.state(LocalDate.of(2026, 6, 30))).isEqualTo(AgencyState.ACTIVE);
        assertThat(agency.state(LocalDate.of(2026, 7, 1))).isEqualTo(AgencyState.DISSOLVED);
    }

    @Test
    void effectsAreAddedAndNameEachAgencyOnce() {
        var sum = AgencyEffects.ofSharings(2, Set.of("x"))
                .plus(AgencyEffects.ofSharings(1, Set.of("x", "y")))
                .plus(AgencyEffects.ofNeeds(3, 4))
                .plus(AgencyEffects.ofEmployments(5));
        assertThat(sum).isEqualTo(new AgencyEffects(0, 0, 5, 3, 4, 0, 0, 3, Set.of("x", "y"), 0));
    }

    private static void refused(String message, Part... parts) {
        assertThatThrownBy(() -> new Split("a", List.of(parts)))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining(message);
    }

    private static Part part(String agency, boolean takesOpenNeeds, String... units) {
        return new Part(new Existing(agency), List.of(units), takesOpenNeeds, List.of());
    }
}
