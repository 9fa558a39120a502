package se.samsas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class OidcPropertiesTests {

    @Test
    void theyAreReadFromTheEnvironmentByTheNamesThatAreDocumented() {
        var read = read(Map.of(
                "SAMSAS_OIDC_ISSUER", "https://login.example/realms/x",
                "SAMSAS_OIDC_CLIENT_ID", "us",
                "SAMSAS_OIDC_CLIENT_SECRET", "hush",
                "SAMSAS_OIDC_AUDIENCE", "api"));

        assertThat(read).isEqualTo(new OidcProperties("https://login.example/realms/x", "us", "hush", "api"));
    }

    @Test
    void withoutThemTheEmbeddedProviderIsMeant() {
        assertThat(read(Map.of()).issuer()).isEmpty();
    }

    private static OidcProperties read(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return new Binder(ConfigurationPropertySources.from(environment.getPropertySources()))
                .bindOrCreate("samsas.oidc", OidcProperties.class);
    }
}
