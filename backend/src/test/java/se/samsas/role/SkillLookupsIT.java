package se.samsas.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsas.IntegrationTest;
import se.samsas.agency.Place;
import se.samsas.api.Language;

@IntegrationTest
class SkillLookupsIT {

    private final SkillLookups lookups;

    SkillLookupsIT(SkillLookups lookups) {
        this.lookups = lookups;
    }

    @ParameterizedTest
    @CsvSource({
        "jurist, lawyer",
        "it-jurist, it-lawyer",
        "projektledare, project-manager",
        "upphandlare, procurement-officer",
        "systemutvecklare, software-developer",
        "kravställare, business-analyst",
        "testare, tester",
        "testled, tester",
        "CISO, information-security-specialist",
        "arkivarie, digital-archivist",
        "DPO, data-protection-officer",
        "systemtekniker, infrastructure-technician",
        "product owner, product-owner",
        "scrum master, project-manager",
        "upphandlare i Skåne, procurement-officer"
    })
    void whoNamesARoleIsGivenIt(String typed, String role) {
        assertThat(find(typed).roleProfiles().getFirst().id()).isEqualTo(role);
    }

    @Test
    void whatIsNoRoleFindsNone() {
        for (var typed : List.of("Kubernetes", "sql", "bagare", "xyzzyplugh", " ")) {
            assertThat(find(typed).roleProfiles()).as(typed).isEmpty();
        }
    }

    @Test
    void aSentenceGivesTheSkillAndThePlace() {
        var found = find("Kubernetes i Umeå");
        assertThat(found.skills())
                .extracting(hit -> hit.skill().label(Language.SV).text())
                .containsExactly("containerplattformar");
        assertThat(found.places()).containsExactly(new Place("Umeå", "24"));
    }

    @Test
    void aPlaceAloneIsNoSkill() {
        var found = find("Göteborg");
        assertThat(found.places()).containsExactly(new Place("Göteborg", "14"));
        assertThat(found.skills()).isEmpty();
        assertThat(found.roleProfiles()).isEmpty();
    }

    private SkillLookup find(String typed) {
        return lookups.find(typed, Language.SV, 8);
    }
}
