package se.samsas.skill.stewardship;

import java.util.Map;
import se.samsas.graph.Queries;
import se.samsas.skill.stewardship.TaxonomyChange.Merge;

/// Two skills that mean the same become one, and two again.
///
/// The duplicate goes the way of any skill that is retired with a successor: it keeps its id, its links and whoever
/// holds it or asks for it, and its words lead to the other. Beyond that somebody has judged that the two mean the
/// same, so an exact `SAME_AS` (SKOS `exactMatch`) makes them one concept to matching. Nothing is moved, and that is
/// why it can be taken back.
final class Mergers {

    private Mergers() {}

    static Effect merge(Queries tx, Merge merge) {
        Rules.requireMergeable(tx, "change.merge.duplicate", merge.duplicate());
        Rules.requireMergeable(tx, "change.merge.into", merge.into());
        var before = tx.get(
                """
                MATCH (d:Skill {id: $duplicate}), (i:Skill {id: $into})
                SET d.status = 'retired'
                MERGE (d)-[:REPLACED_BY]->(i)
                MERGE (d)-[same:SAME_AS]->(i)
                WITH same, {beforeMatch: same.match, beforeSource: same.source, beforeNote: same.note} AS before
                SET same.match = 'exact', same.source = 'samsas', same.note = null
                RETURN before
                """,
                Map.of("duplicate", merge.duplicate(), "into", merge.into()),
                row -> row.get("before").asMap());
        return new Effect(merge.duplicate(), before);
    }

    static void part(Queries tx, SkillChange done) {
        tx.run("""
                MATCH (c:SkillChange {id: $id})-[:CHANGED]->(d:Skill), (c)-[:CHANGED_TO]->(i:Skill)
                SET d.status = 'released'
                WITH c, d, i
                OPTIONAL MATCH (d)-[next:REPLACED_BY]->(i)
                DELETE next
                WITH DISTINCT c, d, i
                MATCH (d)-[same:SAME_AS]->(i)
                SET same.match = c.beforeMatch, same.source = c.beforeSource, same.note = c.beforeNote
                WITH same WHERE same.match IS NULL
                DELETE same
                """, Map.of("id", done.id()));
    }
}
