package se.samsas.skill.stewardship;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Doers;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.Language;
import se.samsas.api.PageRequest;
import se.samsas.calendar.Moment;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;

/// What was changed in the taxonomy here: written once each, and kept.
@Component
final class SkillHistory {

    private static final String CHANGE = """
            c { .*, skill: [(c)-[:CHANGED]->(s:Skill) | s.id][0], other: [(c)-[:CHANGED_TO]->(o:Skill) | o.id][0],
                undoes: [(c)-[:UNDOES]->(u:SkillChange) | u.id][0], undone: EXISTS { (c)<-[:UNDOES]-() },
                proposal: [(c)-[:ANSWERS]->(p:SkillProposal) | p.id][0] } AS change
            """;

    private final Graph graph;
    private final Doers doers;
    private final Clock clock;

    SkillHistory(Graph graph, Doers doers, Clock clock) {
        this.graph = graph;
        this.doers = doers;
        this.clock = clock;
    }

    /// Who did what was changed, where they are named to the viewer.
    Map<SkillChange, String> by(List<SkillChange> of, Viewer viewer) {
        return viewer.may(Action.MAINTAIN_TAXONOMY) ? doers.shown(graph, viewer, of, SkillChange::by) : Map.of();
    }

    /// Keeps what was done. The caller has locked the taxonomy, so that no number is taken twice.
    ///
    /// @param proposal the id of the proposal that it answers
    SkillChange record(
            Queries tx, Viewer viewer, TaxonomyChange change, Effect effect, String why, @Nullable String proposal) {
        var parameters = parameters(viewer, change.kind(), effect.skill(), why);
        parameters.put("other", change.other());
        parameters.put("language", change.language() == null ? null : Spelling.of(change.language()));
        parameters.put("labelSv", change.labelSv());
        parameters.put("labelEn", change.labelEn());
        parameters.put("before", effect.before());
        parameters.put("proposal", proposal);
        return write(tx, parameters);
    }

    /// Keeps that a change was taken back.
    SkillChange record(Queries tx, Viewer viewer, SkillChange undone, String why) {
        var parameters = parameters(viewer, undone.kind(), undone.skill(), why);
        parameters.put("other", undone.other());
        parameters.put("language", undone.language() == null ? null : Spelling.of(undone.language()));
        parameters.put("labelSv", undone.labelSv());
        parameters.put("labelEn", undone.labelEn());
        parameters.put("undoes", undone.id());
        return write(tx, parameters);
    }

    private Map<String, @Nullable Object> parameters(Viewer viewer, ChangeKind kind, String skill, String why) {
        var parameters = new HashMap<String, @Nullable Object>();
        for (var absent : List.of("undoes", "proposal")) {
            parameters.put(absent, null);
        }
        parameters.put("before", Map.of());
        parameters.put("id", UUID.randomUUID().toString());
        parameters.put("kind", Spelling.of(kind));
        parameters.put("at", Moment.now(clock));
        parameters.put("by", viewer.account());
        parameters.put("why", why);
        parameters.put("skill", skill);
        return parameters;
    }

    private static SkillChange write(Queries tx, Map<String, @Nullable Object> parameters) {
        return tx.get("""
                OPTIONAL MATCH (last:SkillChange)
                WITH coalesce(max(last.number), 0) + 1 AS number
                MATCH (s:Skill {id: $skill})
                CREATE (c:SkillChange {id: $id, number: number, kind: $kind, at: $at, by: $by, why: $why})
                SET c += $before, c.language = $language, c.labelSv = $labelSv, c.labelEn = $labelEn
                CREATE (c)-[:CHANGED]->(s)
                WITH c
                CALL (c) { MATCH (o:Skill {id: $other}) CREATE (c)-[:CHANGED_TO]->(o) }
                CALL (c) { MATCH (u:SkillChange {id: $undoes}) CREATE (c)-[:UNDOES]->(u) }
                CALL (c) { MATCH (p:SkillProposal {id: $proposal}) CREATE (c)-[:ANSWERS]->(p) }
                WITH c
                RETURN %s
                """.formatted(CHANGE), parameters, SkillHistory::change);
    }

    /// The change with this id.
    ///
    /// @throws Failure.NotFound where there is none
    SkillChange get(Queries tx, String id) {
        return tx.find("MATCH (c:SkillChange {id: $id}) RETURN " + CHANGE, Map.of("id", id), SkillHistory::change)
                .orElseThrow(() -> new Failure.NotFound("change", id));
    }

    /// Who gave a skill the name that it has, and when, where that was here: an import names it without a record.
    Optional<Versions.Last> lastNamed(Queries tx, String skill) {
        return tx.find("""
                MATCH (s:Skill {id: $skill})<-[:CHANGED]-(c:SkillChange) WHERE c.kind IN ['add', 'rename']
                WITH s, c ORDER BY c.number DESC LIMIT 1
                OPTIONAL MATCH (c)-[:UNDOES]->(u:SkillChange)
                WITH s, c, CASE WHEN u IS NULL THEN [c.labelSv, c.labelEn] ELSE [u.beforeSv, u.beforeEn] END AS left
                WHERE coalesce(left[0], '') = coalesce(s.labelSv, '') AND coalesce(left[1], '') = coalesce(s.labelEn, '')
                RETURN c.by AS account, c.at AS at
                """, Map.of("skill", skill), SkillHistory::last);
    }

    /// Who took a change back, and when.
    Optional<Versions.Last> undone(Queries tx, SkillChange done) {
        return tx.find(
                "MATCH (:SkillChange {id: $id})<-[:UNDOES]-(c:SkillChange) RETURN c.by AS account, c.at AS at",
                Map.of("id", done.id()),
                SkillHistory::last);
    }

    private static Versions.Last last(Record row) {
        return new Versions.Last(
                row.get("account").asString(), row.get("at").asZonedDateTime().toInstant());
    }

    /// Those of these changes that there are, by id, in one query.
    Map<String, SkillChange> list(Collection<String> ids) {
        return graph
                .list(
                        "MATCH (c:SkillChange) WHERE c.id IN $ids RETURN " + CHANGE,
                        Map.of("ids", ids),
                        SkillHistory::change)
                .stream()
                .collect(toMap(SkillChange::id, identity()));
    }

    /// A later change that stands on this one and was not taken back: it made the skill another's, gave it another
    /// name, or took a name that the skill would have again.
    Optional<SkillChange> standingOn(Queries tx, SkillChange done) {
        var parameters = Map.of("skill", done.skill(), "number", done.number(), "kind", Spelling.of(done.kind()));
        return tx.find("""
                MATCH (s:Skill {id: $skill})
                WITH s, [l IN [s.labelSv, s.labelEn] + coalesce(s.synonymsSv, []) + coalesce(s.synonymsEn, [])
                         WHERE l IS NOT NULL | toLower(l)] AS names
                MATCH (c:SkillChange)
                WHERE c.number > $number AND NOT EXISTS { (c)<-[:UNDOES]-() } AND NOT EXISTS { (c)-[:UNDOES]->() }
                  AND (($kind = 'add' AND EXISTS { (c)-[:CHANGED|CHANGED_TO]->(s) })
                    OR (c.kind IN ['merge', 'retire', $kind] AND NOT c.kind IN ['add-synonym', 'remove-synonym']
                        AND EXISTS { (c)-[:CHANGED]->(s) })
                    OR ($kind IN ['merge', 'retire'] AND c.kind IN ['add', 'rename', 'add-synonym']
                        AND (toLower(c.labelSv) IN names OR toLower(c.labelEn) IN names)))
                RETURN c.id AS id, c.number AS number ORDER BY number DESC LIMIT 1
                """, parameters, row -> row.get("id").asString()).map(id -> get(tx, id));
    }

    /// The changes of the whole taxonomy or of one skill, the latest first.
    ///
    /// @param skill by URI; null: of all
    Connection<SkillChange> page(@Nullable String skill, PageRequest request) {
        var after = request.afterNumber(1);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("skill", skill);
        parameters.put("before", after == null ? Long.MAX_VALUE : after.number());
        parameters.put("limit", request.limit());
        var all = skill == null
                ? "MATCH (c:SkillChange)"
                : "MATCH (:Skill {id: $skill})<-[:CHANGED|CHANGED_TO]-(c:SkillChange) WITH DISTINCT c";
        var changes = graph.list("""
                %s WHERE c.number < $before
                WITH c ORDER BY c.number DESC LIMIT $limit
                RETURN %s ORDER BY c.number DESC
                """.formatted(all, CHANGE), parameters, SkillHistory::change);
        var total = graph.get(
                all + " RETURN count(c) AS changes",
                parameters,
                row -> row.get("changes").asInt());
        return Connection.of(changes, request, total, change -> Cursor.of(String.valueOf(change.number())));
    }

    private static SkillChange change(Record row) {
        var change = row.get("change");
        return new SkillChange(
                change.get("id").asString(),
                change.get("number").asLong(),
                Spelling.read(ChangeKind.class, change.get("kind").asString()),
                change.get("at").asZonedDateTime().toInstant(),
                change.get("by").asString(),
                change.get("why").asString(),
                change.get("skill").asString(),
                change.get("other").asString(null),
                change.get("language").isNull()
                        ? null
                        : Spelling.read(Language.class, change.get("language").asString()),
                change.get("labelSv").asString(null),
                change.get("labelEn").asString(null),
                change.get("beforeSv").asString(null),
                change.get("beforeEn").asString(null),
                change.get("undoes").asString(null),
                change.get("undone").asBoolean(),
                change.get("proposal").asString(null));
    }
}
