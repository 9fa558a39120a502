package se.samsas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GivenTests {

    @Test
    void everyParameterIsTakenOutOfTheOne() {
        var given = OneParameter.to(
                "MATCH (p {id: $id}) WHERE p.at > $after.until AND p[$name] IN $ids RETURN p LIMIT $most",
                Map.of("id", "p1", "after", Map.of(), "name", "n", "ids", List.of(), "most", 3));

        assertThat(given.cypher())
                .isEqualTo("MATCH (p {id: $given.id}) WHERE p.at > $given.after.until AND p[$given.name] IN $given.ids"
                        + " RETURN p LIMIT $given.most");
        assertThat(given.parameters()).containsOnlyKeys("given");
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsNotMissing() {
        var nothing = new HashMap<String, @Nullable Object>();
        nothing.put("id", null);

        assertThat(OneParameter.to("RETURN $id", nothing).parameters()).containsEntry("given", nothing);
        assertThatThrownBy(() -> OneParameter.to("RETURN $id, $other", nothing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'other'");
    }
}
