package se.samsas.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samsas.findability.Purpose;
import se.samsas.findability.Visibility;
import se.samsas.findability.VisibilityChoice;

class PackedVisibilityTests {

    @Test
    void thePurposesStayBelowTheBitOfProtectedIdentitiesAndAFourthWouldNot() {
        assertThat(PackedVisibility.fits(Purpose.values().length)).isTrue();
        assertThat(PackedVisibility.fits(4)).isFalse();
    }

    @Test
    void nothingThatIsChosenTouchesTheBitOfProtectedIdentities() {
        var until = new VisibilityChoice(Visibility.SKILLS_ONLY, LocalDate.of(2240, 1, 1));
        long packed = PackedVisibility.of(
                Arrays.stream(Purpose.values()).collect(Collectors.toMap(purpose -> purpose, _ -> until)));
        assertThat(PackedPerson.isProtected(packed)).isFalse();
        assertThat(Purpose.values())
                .allSatisfy(purpose ->
                        assertThat(PackedVisibility.unpack(packed, purpose)).isEqualTo(until));
    }
}
