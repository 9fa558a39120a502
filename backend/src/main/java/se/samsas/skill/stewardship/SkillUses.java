package se.samsas.skill.stewardship;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.access.ProtectedIdentity;
import se.samsas.graph.Graph;
import se.samsas.skill.Skill;
import se.samsas.statistics.Floor;

/// Who uses skills, in numbers; for those who decide on changes.
@Component
final class SkillUses {

    private final Graph graph;

    SkillUses(Graph graph) {
        this.graph = graph;
    }

    /// The use of each skill itself, not of those that mean the same.
    Map<Skill, SkillUse> of(Collection<Skill> skills) {
        var uses = graph
                .list(
                        """
                        UNWIND $uris AS uri
                        MATCH (s:Skill {id: uri})
                        RETURN uri,
                               COUNT {
                                 MATCH (p:Person)-[:HOLDS]->(s) WHERE %s
                                 RETURN DISTINCT p
                               } AS people,
                               COUNT { MATCH (n:Need {status: 'open'})-[:ASKS_FOR]->(s) RETURN DISTINCT n } AS needs,
                               COUNT { (s)<-[:REQUIRES]-(:RoleProfile) } AS roles
                        """.formatted(ProtectedIdentity.noneOf("p")),
                        Map.of(
                                "uris",
                                skills.stream().map(Skill::uri).distinct().toList()),
                        row -> Map.entry(
                                row.get("uri").asString(),
                                new SkillUse(
                                        Floor.of(row.get("people").asLong()),
                                        row.get("needs").asInt(),
                                        row.get("roles").asInt())))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return skills.stream()
                .distinct()
                .collect(toMap(identity(), skill -> uses.getOrDefault(skill.uri(), new SkillUse(0, 0, 0))));
    }
}
