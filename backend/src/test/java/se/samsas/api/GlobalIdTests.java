package se.samsas.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsas.failure.Failure;

class GlobalIdTests {

    @Test
    void anIdSurvivesTheRoundTrip() {
        var id = GlobalId.encode("Skill", "http://data.europa.eu/esco/skill/åäö:1");
        assertThat(id).matches("[A-Za-z0-9_-]+");
        assertThat(GlobalId.parse("Skill", id)).isEqualTo("http://data.europa.eu/esco/skill/åäö:1");
    }

    @Test
    void theIdOfSomethingElseIsRefusedByName() {
        var id = GlobalId.encode("Person", "p-1");
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> GlobalId.parse("Skill", id))
                .withMessage("'%s' is an id of the type Person.", id)
                .satisfies(failure -> assertThat(failure.hint()).isEqualTo("Give an id of the type Skill."));
    }

    // not base64; a type alone; no type; bytes that are no UTF-8; nothing
    @ParameterizedTest
    @ValueSource(strings = {"!", "U2tpbGw6", "OmE", "_w", "", "U2tpbGw"})
    void whatNoServerGaveOutIsRefused(String id) {
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> GlobalId.parse(id))
                .withMessage("'%s' is no id of this server.", id);
    }
}
