package se.samsas.role;

import static java.util.Comparator.comparingInt;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import se.samsas.api.Connection;
import se.samsas.api.Language;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Spelling;
import se.samsas.skill.Skill;
import se.samsas.skill.SkillLink;
import se.samsas.skill.SkillMatch;
import se.samsas.skill.SkillScheme;
import se.samsas.skill.SkillStatus;
import se.samsas.skill.Skills;
import se.samsas.skill.words.Title;
import se.samsas.skill.words.TitleIndex;

@Component
public final class RoleProfiles {

    /// Two names at least so much alike are taken for the same.
    static final int NEARLY_THE_SAME = 80;

    private static final int MOST_CALLED_SO = 5;

    /// A part of a skill is less than the skill; more than it may be something else altogether.
    private static final List<SkillMatch> NEAREST =
            List.of(SkillMatch.EXACT, SkillMatch.CLOSE, SkillMatch.NARROW, SkillMatch.BROAD);

    private final Graph graph;
    private final Skills skills;

    RoleProfiles(Graph graph, Skills skills) {
        this.graph = graph;
        this.skills = skills;
    }

    public Optional<RoleProfile> find(String id) {
        return graph.find("""
                MATCH (r:RoleProfile {id: $id})
                RETURN r, head([(r)-[:CORRESPONDS_TO]->(o:Occupation) | o.id]) AS occupation
                """, Map.of("id", id), RoleProfiles::profile);
    }

    /// The role profile with this id.
    ///
    /// @throws Failure.NotFound where there is none
    public RoleProfile get(String id) {
        return find(id).orElseThrow(() -> new Failure.NotFound("role profile", id));
    }

    /// All role profiles, by their names in a language; there are some hundreds at most.
    ///
    /// @param scheme only those of this scheme
    public Connection<RoleProfile> page(Language language, @Nullable RoleScheme scheme, PageRequest request) {
        return Connection.byName(
                all(scheme), request, profile -> profile.name(language).text(), RoleProfile::id);
    }

    /// Those of these role profiles that there are, by id.
    Map<String, RoleProfile> list(Collection<String> ids) {
        return graph.list("""
                        UNWIND $ids AS id
                        MATCH (r:RoleProfile {id: id})
                        RETURN DISTINCT r, head([(r)-[:CORRESPONDS_TO]->(o:Occupation) | o.id]) AS occupation
                        """, Map.of("ids", ids), RoleProfiles::profile).stream()
                .collect(toMap(RoleProfile::id, identity()));
    }

    /// The role profiles whose name is the title or nearly so, the best first.
    ///
    /// @param title as people write it
    List<RoleHit> called(String title) {
        var all = all(null).stream().collect(toMap(RoleProfile::id, identity()));
        var index = new TitleIndex(all.values().stream()
                .flatMap(profile -> Arrays.stream(Language.values())
                        .map(profile::name)
                        .distinct()
                        .map(name -> new Title(profile.id(), name)))
                .toList());
        return index.find(title, MOST_CALLED_SO).stream()
                .filter(match -> match.likeness() >= NEARLY_THE_SAME)
                .flatMap(match ->
                        Stream.ofNullable(all.get(match.of())).map(profile -> new RoleHit(profile, match.likeness())))
                .toList();
    }

    /// The role profiles that ask for the skill, to whom it matters most first.
    List<RoleProfile> thatAskFor(Skill skill) {
        return graph.list("""
                MATCH (:Skill {id: $uri})<-[q:REQUIRES]-(r:RoleProfile)
                RETURN r, head([(r)-[:CORRESPONDS_TO]->(o:Occupation) | o.id]) AS occupation
                ORDER BY q.importance DESC, q.level DESC, r.id
                """, Map.of("uri", skill.uri()), RoleProfiles::profile);
    }

    private List<RoleProfile> all(@Nullable RoleScheme scheme) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("scheme", scheme == null ? null : Spelling.of(scheme));
        return graph.list("""
                MATCH (r:RoleProfile) WHERE $scheme IS NULL OR r.scheme = $scheme
                RETURN r, head([(r)-[:CORRESPONDS_TO]->(o:Occupation) | o.id]) AS occupation ORDER BY r.id
                """, parameters, RoleProfiles::profile);
    }

    /// What each profile asks for, the most important first.
    Map<RoleProfile, List<RoleRequirement>> requirements(Collection<RoleProfile> profiles) {
        record Row(String role, String skill, int level, int importance) {}
        var rows = graph.list(
                """
                UNWIND $ids AS id
                MATCH (r:RoleProfile {id: id})-[q:REQUIRES]->(s:Skill)
                RETURN r.id AS role, s.id AS skill, q.level AS level, q.importance AS importance
                ORDER BY importance DESC, level DESC, skill
                """,
                Map.of("ids", profiles.stream().map(RoleProfile::id).toList()),
                row -> new Row(
                        row.get("role").asString(),
                        row.get("skill").asString(),
                        row.get("level").asInt(),
                        row.get("importance").asInt()));
        var known = skills.list(rows.stream().map(Row::skill).collect(toSet()));
        var byRole = rows.stream()
                .collect(groupingBy(
                        Row::role,
                        mapping(
                                row -> new RoleRequirement(
                                        Objects.requireNonNull(known.get(row.skill())), row.level(), row.importance()),
                                toList())));
        return profiles.stream().collect(toMap(identity(), profile -> byRole.getOrDefault(profile.id(), List.of())));
    }

    /// What may be asked for in place of each skill of a foreign framework, the closest first.
    Map<RoleRequirement, List<SkillLink>> counterparts(Collection<RoleRequirement> requirements) {
        var foreign = requirements.stream()
                .map(RoleRequirement::skill)
                .filter(skill -> skill.scheme() == SkillScheme.UK_GDD)
                .collect(toSet());
        var links = skills.sameAs(foreign);
        return requirements.stream()
                .distinct()
                .collect(toMap(
                        identity(),
                        requirement -> links.getOrDefault(requirement.skill(), List.of()).stream()
                                .filter(link -> link.skill().scheme() != SkillScheme.UK_GDD
                                        && link.skill().status() == SkillStatus.RELEASED)
                                .sorted(comparingInt(link -> NEAREST.indexOf(link.match())))
                                .toList()));
    }

    private static RoleProfile profile(Record row) {
        var node = row.get("r");
        return new RoleProfile(
                node.get("id").asString(),
                Spelling.read(RoleScheme.class, node.get("scheme").asString()),
                node.get("nameSv").asString(null),
                node.get("nameEn").asString(null),
                node.get("bridge").asBoolean(false),
                row.get("occupation").asString(null));
    }
}
