package se.samsas.signin;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import se.samsas.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The realm that the project brings, held against the demo data and against what must not be in it.
class RealmFileTests {

    private static final Path FILE = Path.of("..", "keycloak", "samsas-realm.json");
    private static final String PROFILE =
            "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0";

    private final String text;
    private final JsonNode realm;

    RealmFileTests() throws IOException {
        text = Files.readString(FILE);
        realm = JsonMapper.shared().readTree(text);
    }

    @Test
    void itsUsersAreThePeopleOfTheDemoDataWithTheirRoles() {
        var users = new TreeMap<String, List<String>>();
        elements("users")
                .forEach(user -> users.put(
                        user.path("id").asString(),
                        Stream.concat(
                                        Stream.of(user.at("/attributes/person_id/0")
                                                .asString("")),
                                        texts(user.path("realmRoles"))
                                                .filter(role -> !role.startsWith("default-roles"))
                                                .sorted())
                                .toList()));

        assertThat(seed("accounts.csv")).isNotEmpty().allSatisfy(account -> {
            var roles = Stream.concat(
                            Stream.of(account.getField("roles").split(" ")),
                            Stream.of("samsas-everywhere")
                                    .filter(_ -> account.getField("everywhere").equals("true")))
                    .sorted();
            assertThat(users.get(account.getField("account")))
                    .containsExactlyElementsOf(Stream.concat(Stream.of(account.getField("person")), roles)
                            .toList());
        });
    }

    @Test
    void itsOrganizationsAreTheAgenciesOfTheDemoDataAndItsRolesOurs() {
        var agencies = seed("agencies.csv").stream()
                .map(agency -> agency.getField("agency"))
                .toList();

        assertThat(elements("organizations").map(each -> each.path("alias").asString()))
                .containsExactlyInAnyOrderElementsOf(agencies);
        assertThat(subgroups("agencies")).containsExactlyInAnyOrderElementsOf(agencies);
        assertThat(subgroups("roles"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Role.values()).map(Role::spelling).toList());
    }

    @Test
    void everybodyInItIsInventedAndSaysSo() {
        var invented = seed("people.csv").stream()
                .filter(person -> person.getField("invented").equals("true"))
                .collect(Collectors.toMap(
                        person -> person.getField("person"),
                        person -> person.getField("given_name") + " " + person.getField("family_name")));

        assertThat(elements("users").filter(user -> !user.has("serviceAccountClientId")))
                .allSatisfy(user -> {
                    assertThat(user.at("/attributes/invented/0").asString()).isEqualTo("true");
                    assertThat(user.path("email").asString()).endsWith(".example");
                    var person = user.at("/attributes/person_id/0").asString("");
                    assertThat(user.path("firstName").asString() + " "
                                    + user.path("lastName").asString())
                            .isEqualTo(person.isEmpty() ? "Ingen Påhittad" : invented.get(person));
                });
    }

    @Test
    void itsSecretsAreForDevelopmentAndComeFromTheEnvironment() {
        assertThat(elements("clients").map(client -> client.path("secret").asString()))
                .isNotEmpty()
                .allMatch(secret -> secret.matches("\\$\\{SAMSAS_[A-Z]+_SECRET:development-only-[a-z]+}"));
        assertThat(elements("users").flatMap(user -> stream(user.path("credentials"))))
                .isNotEmpty()
                .allMatch(password ->
                        password.path("value").asString().equals("${SAMSAS_DEMO_PASSWORD:development-only}"));
        assertThat(text).doesNotContain("privateKey", "certificate");
    }

    @Test
    void nobodyChangesForThemselvesWhoTheyAre() {
        var profile = JsonMapper.shared().readTree(realm.at(PROFILE).asString());

        assertThat(stream(profile.path("attributes")))
                .extracting(attribute -> attribute.path("name").asString())
                .contains("person_id", "employee_number");
        assertThat(stream(profile.path("attributes")))
                .allSatisfy(attribute ->
                        assertThat(texts(attribute.at("/permissions/edit"))).containsExactly("admin"));
        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
    }

    @Test
    void itsBrowserClientGoesByCodeAndProofAndLeadsNowhereElse() {
        var web = elements("clients")
                .filter(client -> client.path("clientId").asString().equals("samsas-web"))
                .findFirst()
                .orElseThrow();

        assertThat(Map.of(
                        "code", web.path("standardFlowEnabled").asBoolean(),
                        "implicit", web.path("implicitFlowEnabled").asBoolean(),
                        "password", web.path("directAccessGrantsEnabled").asBoolean(),
                        "public", web.path("publicClient").asBoolean()))
                .isEqualTo(Map.of("code", true, "implicit", false, "password", false, "public", false));
        assertThat(web.at("/attributes/pkce.code.challenge.method").asString()).isEqualTo("S256");
        assertThat(texts(web.path("redirectUris")))
                .containsExactly("${SAMSAS_ORIGIN:http://localhost}/login/oauth2/code/samsas");
        assertThat(web.path("webOrigins").isEmpty()).isTrue();
    }

    private Stream<String> subgroups(String group) {
        return elements("groups")
                .filter(each -> each.path("name").asString().equals(group))
                .flatMap(each -> stream(each.path("subGroups")))
                .map(each -> each.path("name").asString());
    }

    private Stream<JsonNode> elements(String name) {
        return stream(realm.path(name));
    }

    private static Stream<String> texts(JsonNode list) {
        return stream(list).map(JsonNode::asString);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static List<NamedCsvRecord> seed(String name) {
        var file = Objects.requireNonNull(RealmFileTests.class.getResourceAsStream("/seed/" + name), name);
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
