package se.samsas.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import se.samsas.access.RoleSource;

class OidcPropertiesTests {

    @Test
    void theyAreReadFromTheEnvironmentByTheNamesThatAreDocumented() {
        var read = read(Map.of(
                "SAMSAS_OIDC_ISSUER", "https://login.example/realms/x",
                "SAMSAS_OIDC_CLIENT_ID", "us",
                "SAMSAS_OIDC_CLIENT_SECRET", "hush",
                "SAMSAS_OIDC_AUDIENCE", "api"));

        assertThat(read)
                .isEqualTo(new OidcProperties(
                        "https://login.example/realms/x",
                        "us",
                        "hush",
                        "api",
                        Set.of(),
                        read(Map.of()).claims()));
    }

    @Test
    void whatIsReadOutOfTokensIsSetByTheNamesThatAreDocumented() {
        var read = read(Map.of(
                "SAMSAS_OIDC_SCOPES", "organization:*,profile",
                "SAMSAS_OIDC_CLAIMS_DECIDES", "provider",
                "SAMSAS_OIDC_CLAIMS_ROLES", "realm_access.roles,groups /roles/",
                "SAMSAS_OIDC_CLAIMS_ROLE_NAMES", "HR-specialist=hr-planner,boss=manager",
                "SAMSAS_OIDC_CLAIMS_EVERYWHERE", "samsas-everywhere",
                "SAMSAS_OIDC_CLAIMS_AGENCIES", "organization,groups /agencies/",
                "SAMSAS_OIDC_CLAIMS_PERSON", "person_id",
                "SAMSAS_OIDC_CLAIMS_EMPLOYEE_NUMBER", "employee_number"));

        assertThat(read.scopes()).containsExactlyInAnyOrder("organization:*", "profile");
        assertThat(read.claims())
                .isEqualTo(new ClaimProperties(
                        RoleSource.PROVIDER,
                        List.of("realm_access.roles", "groups /roles/"),
                        List.of("HR-specialist=hr-planner", "boss=manager"),
                        List.of("samsas-everywhere"),
                        List.of("organization", "groups /agencies/"),
                        List.of("person_id"),
                        List.of("employee_number")));
    }

    @Test
    void unlessConfiguredTheGraphDecidesAndNobodyIsLinked() {
        assertThat(read(Map.of()).claims())
                .isEqualTo(new ClaimProperties(
                        RoleSource.GRAPH,
                        List.of("realm_access.roles"),
                        List.of(),
                        List.of(),
                        List.of("organization"),
                        List.of(),
                        List.of()));
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
