package se.samsas.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsas.IntegrationTest;
import se.samsas.api.Language;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;

/// A retired skill leads to what took its place.
@IntegrationTest
class RetiredSkillIT {

    private static final String OLD = "urn:test:retired:1";
    private static final String NEXT = "urn:test:retired:2";
    private static final String NOW = "urn:samsas:skill:robotic-process-automation";

    private final Graph graph;
    private final Revisions revisions;
    private final Skills skills;

    RetiredSkillIT(Graph graph, Revisions revisions, Skills skills) {
        this.graph = graph;
        this.revisions = revisions;
        this.skills = skills;
    }

    @BeforeEach
    void retireTwoInARow() {
        graph.run("""
                MATCH (now:Skill {id: $now})
                CREATE (:Skill {id: $old, scheme: 'local', kind: 'skill', status: 'retired', labelSv: 'fjärrskrivning'})
                  -[:REPLACED_BY]->
                  (:Skill {id: $next, scheme: 'local', kind: 'skill', status: 'retired', labelSv: 'telexautomatik'})
                  -[:REPLACED_BY]->(now)
                """, Map.of("now", NOW, "old", OLD, "next", NEXT));
        graph.write(transaction -> revisions.next(transaction, Revisions.Of.TAXONOMY));
    }

    @AfterEach
    void leaveTheDemoDataAsItWas() {
        graph.run("MATCH (s:Skill) WHERE s.id IN $ids DETACH DELETE s", Map.of("ids", List.of(OLD, NEXT)));
        graph.write(transaction -> revisions.next(transaction, Revisions.Of.TAXONOMY));
    }

    @Test
    void itsWordsFindTheSuccessor() {
        var hits = skills.search("fjärrskriv", Language.SV, false, 10);
        assertThat(hits).extracting(hit -> hit.skill().uri()).startsWith(NOW).doesNotContain(OLD, NEXT);
        assertThat(hits.getFirst().matched().text()).isEqualTo("fjärrskrivning");
    }

    @Test
    void itsSuccessorIsTheOneThatIsThereNow() {
        var old = skills.get(OLD);
        assertThat(skills.successors(List.of(old)).get(old))
                .extracting(Skill::uri)
                .isEqualTo(NOW);
    }
}
