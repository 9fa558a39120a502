package se.samsas.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.samsas.access.Claimed;
import se.samsas.access.Role;
import se.samsas.access.RoleSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Against tokens of the shapes that Keycloak gives.
class ClaimRulesTests {

    private static final Map<String, Object> TOKEN = claims("""
            {"iss": "http://localhost:8180/realms/samsas", "sub": "6f1d2f0e-6d0e-4c43-9d52-2a1f0b1f3c11",
             "aud": ["samsas", "account"], "azp": "samsas-web", "preferred_username": "asa.ek",
             "email": "asa.ek@exempelverket.example", "employee_number": "1001", "person": "exempelverket.1001",
             "realm_access": {"roles": ["offline_access", "employee", "hr-planner", "default-roles-samsas"]},
             "resource_access": {"samsas": {"roles": ["procurement"]}, "account": {"roles": ["admin"]},
                                 "my.client": {"roles": ["manager"]}},
             "groups": ["/agencies/exempelverket", "/agencies/exempelstad/sub", "/roles/manager", "/staff"],
             "organization": {"exempelverket": {"id": "e1b2", "agency": ["exempelverket"]},
                              "fabel": {"id": "f1", "agency": ["fabelverket"]}},
             "https://samsas.example/roles": ["admin"]}
            """);

    @Test
    void realmRolesGiveTheRolesOfTheSameName() {
        assertThat(rules("realm_access.roles").of(TOKEN).roles())
                .containsExactlyInAnyOrder(Role.EMPLOYEE, Role.HR_PLANNER);
    }

    @Test
    void rolesOfAClientAreThoseOfTheClientThatIsNamed() {
        assertThat(rules("resource_access.samsas.roles").of(TOKEN).roles()).containsExactly(Role.PROCUREMENT);
        assertThat(rules("resource_access.my.client.roles").of(TOKEN).roles()).containsExactly(Role.MANAGER);
    }

    @Test
    void groupsGiveRolesByTheirPrefix() {
        assertThat(rules("groups /roles/").of(TOKEN).roles()).containsExactly(Role.MANAGER);
        assertThat(rules("groups").of(TOKEN).roles()).isEmpty();
    }

    @Test
    void aClaimWithFullStopsInItsNameIsFound() {
        assertThat(rules("https://samsas.example/roles").of(TOKEN).roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void severalPlacesGiveTheRolesOfAll() {
        assertThat(rules("realm_access.roles", "resource_access.samsas.roles")
                        .of(TOKEN)
                        .roles())
                .containsExactlyInAnyOrder(Role.EMPLOYEE, Role.HR_PLANNER, Role.PROCUREMENT);
    }

    @Test
    void aRoleMayHaveAnotherNameThere() {
        var rules = rules(properties(List.of("roles"), List.of("HR-specialist=hr-planner", "a=b=admin"), List.of()));

        assertThat(rules.of(Map.of("roles", List.of("HR-specialist"))).roles()).containsExactly(Role.HR_PLANNER);
        assertThat(rules.of(Map.of("roles", List.of("a=b"))).roles()).containsExactly(Role.ADMIN);
        assertThat(rules.of(Map.of("roles", "employee")).roles()).containsExactly(Role.EMPLOYEE);
    }

    @Test
    void aNameThatMeansNoRoleIsRefusedAtTheStart() {
        assertThatThrownBy(() -> rules(properties(List.of("roles"), List.of("boss=chief"), List.of())))
                .hasMessageContainingAll("boss=chief", "role-names", "manager");
    }

    @Test
    void noRoleHasTheInstallationItselfUnlessItIsNamed() {
        var all = claims("""
                {"roles": ["admin", "everywhere", "samsas-everywhere"], "everywhere": true}""");

        assertThat(rules("roles").of(all).everywhere()).isFalse();
        assertThat(rules(properties(List.of("roles"), List.of(), List.of("samsas-everywhere")))
                        .of(all)
                        .everywhere())
                .isTrue();
    }

    @Test
    void organizationsAreReadByAliasAsAnObjectOrAList() {
        assertThat(agencies("organization", TOKEN)).containsExactlyInAnyOrder("exempelverket", "fabel");
        assertThat(agencies("organization", claims("{\"organization\": [\"exempelverket\"]}")))
                .containsExactly("exempelverket");
    }

    @Test
    void organizationsAreReadByAnAttributeOfTheirs() {
        assertThat(agencies("organization.*.agency", TOKEN)).containsExactlyInAnyOrder("exempelverket", "fabelverket");
    }

    @Test
    void groupsGiveAgenciesByTheirPrefix() {
        assertThat(agencies("groups /agencies/", TOKEN))
                .containsExactlyInAnyOrder("exempelverket", "exempelstad/sub"); // the graph has no agency of that id
    }

    @Test
    void aPersonIsNamedByTheClaimThatIsConfiguredAlone() {
        assertThat(rules("realm_access.roles").of(TOKEN).people()).isEmpty();
        assertThat(people(List.of("person"), List.of())).containsExactly("exempelverket.1001");
    }

    @Test
    void aNumberOfEmploymentIsOneWithinAnAgency() {
        assertThat(people(List.of(), List.of("employee_number")))
                .containsExactlyInAnyOrder("exempelverket.1001", "fabel.1001");
        var number = claims("{\"employee_number\": 17, \"organization\": [\"a\"]}");
        assertThat(rules(personal(List.of(), List.of("employee_number")))
                        .of(number)
                        .people())
                .containsExactly("a.17");
        var homeless = claims("{\"employee_number\": \"17\"}");
        assertThat(rules(personal(List.of(), List.of("employee_number")))
                        .of(homeless)
                        .people())
                .isEmpty();
    }

    @Test
    void whatIsNotThereOrOfAnotherShapeGivesNothing() {
        var odd = claims("""
                {"realm_access": ["admin"], "roles": {"admin": true}, "organization": 5, "groups": [null, {"a": "admin"}, ""],
                 "employee_number": ""}""");

        assertThat(rules("realm_access.roles", "nothing.at.all", "groups", "*.roles")
                        .of(odd))
                .isEqualTo(new Claimed(Set.of(), false, Set.of("5"), Set.of()));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aNameThatMeansNothingIsLoggedOnceAndSafely(CapturedOutput output) {
        var rules = rules("realm_access.roles");

        rules.of(TOKEN);
        rules.of(TOKEN);
        rules.of(claims("{\"realm_access\": {\"roles\": [\"x\\nWARN forged\", \"%s\"]}}".formatted("y".repeat(500))));

        assertThat(output).containsOnlyOnce("'offline_access'").contains("'x?WARN forged'", "yyy …");
        assertThat(output.toString()).doesNotContain("\nWARN forged", "asa.ek", "1001", "6f1d2f0e");
    }

    private static Set<String> agencies(String path, Map<String, Object> claims) {
        return rules(new ClaimProperties(
                        RoleSource.PROVIDER, List.of(), List.of(), List.of(), List.of(path), List.of(), List.of()))
                .of(claims)
                .agencies();
    }

    private static Set<String> people(List<String> person, List<String> employeeNumber) {
        return rules(personal(person, employeeNumber)).of(TOKEN).people();
    }

    private static ClaimProperties personal(List<String> person, List<String> employeeNumber) {
        return new ClaimProperties(
                RoleSource.GRAPH, List.of(), List.of(), List.of(), List.of("organization"), person, employeeNumber);
    }

    private static ClaimProperties properties(List<String> roles, List<String> names, List<String> everywhere) {
        return new ClaimProperties(
                RoleSource.PROVIDER, roles, names, everywhere, List.of("organization"), List.of(), List.of());
    }

    private static ClaimRules rules(String... roles) {
        return rules(properties(List.of(roles), List.of(), List.of()));
    }

    private static ClaimRules rules(ClaimProperties properties) {
        return new ClaimRules(properties);
    }

    private static Map<String, Object> claims(String json) {
        return JsonMapper.shared().readValue(json, new TypeReference<>() {});
    }
}
