package se.samsas.signin.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.samsas.Samsas;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedProviderIT {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void theServerDoesNotStartWhereOthersCouldReachIt(String address, CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(Samsas.class, "--server.port=0", "--server.address=" + address))
                .isInstanceOf(ProviderExposed.class);

        assertThat(output).contains("asks for no password", "SAMSAS_OIDC_ISSUER", "SERVER_ADDRESS=127.0.0.1");
    }

    @Test
    void anAddressThatIsNotGivenIsEveryAddress(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(Samsas.class, "--server.port=0", "--server.address="))
                .isInstanceOf(ProviderExposed.class);

        assertThat(output).contains("every address of this machine");
    }
}
