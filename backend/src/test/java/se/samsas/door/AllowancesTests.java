package se.samsas.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowancesTests {

    @Test
    void asMuchAsIsAllowedIsGivenAndThenOneWaits() {
        var allowances = new Allowances(3);
        assertThat(IntStream.range(0, 3).mapToObj(i -> allowances.take("a", 1))).allMatch(Optional::isEmpty);

        assertThat(allowances.take("a", 1))
                .hasValueSatisfying(wait -> assertThat(wait.toSeconds()).isBetween(1L, 20L));
        assertThat(allowances.wait("a")).isPresent();
        assertThat(allowances.take("b", 3)).isEmpty();
    }

    @Test
    void waitingTakesNothing() {
        var allowances = new Allowances(1);
        assertThat(IntStream.range(0, 5).mapToObj(i -> allowances.wait("a"))).allMatch(Optional::isEmpty);
        assertThat(allowances.take("a", 1)).isEmpty();
    }

    /// Else nobody could ever do it.
    @Test
    void whatCostsMoreThanIsAllowedCostsAll() {
        var allowances = new Allowances(3);
        assertThat(allowances.take("a", 5)).isEmpty();
        assertThat(allowances.take("a", 1)).isPresent();
    }

    @Test
    void noLimitIsNone() {
        var allowances = new Allowances(0);
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> allowances.take("a", 100)))
                .allMatch(Optional::isEmpty);
        assertThat(allowances.known()).isZero();
    }

    @Test
    void howManyAreKnownHasABound() {
        var allowances = new Allowances(1);
        IntStream.range(0, 150_000).forEach(i -> allowances.take("address-" + i, 1));
        assertThat(allowances.known()).isLessThanOrEqualTo(100_000);
    }

    @Test
    void aLimitBelowNothingIsNone() {
        assertThatThrownBy(() -> new LimitProperties(1, -1, 1))
                .hasMessage("SAMSAS_LIMIT_SIGNINS is -1: give how many a minute, or 0 for no limit.");
    }

    @Test
    void anAddressOfIpV6CountsAsItsNetwork() {
        assertThat(AddressLimits.network("2001:db8:1:2:aaaa::1"))
                .isEqualTo(AddressLimits.network("2001:db8:1:2:ffff:1:2:3"))
                .isNotEqualTo(AddressLimits.network("2001:db8:1:3::1"));
        assertThat(AddressLimits.network("192.0.2.1")).isNotEqualTo(AddressLimits.network("192.0.2.2"));
        assertThat(AddressLimits.network("no address")).isEqualTo("no address");
    }
}
