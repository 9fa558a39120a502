package se.samsas.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;

/// Writes a made-up world into an empty graph as docs/graph-model.md describes, as far as matching reads it. Each
/// agency has one unit.
record WorldGraph(World world, GraphDatabaseService graph) {
    private record Row(Map<String, @Nullable Object> values) {
        static Row of(@Nullable Object... namesAndValues) {
            Map<String, @Nullable Object> values = new HashMap<>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
            }
            return new Row(values);
        }
    }

    void write() {
        writeSkills();
        writeAgencies();
        writePeople();
        writeAvailability();
    }

    private void writeSkills() {
        run("CREATE (:Skill:SkillGroup {id: row.id})", world.groups().stream().map(group -> Row.of("id", group)));
        for (TaxonomyEdge.Kind kind : TaxonomyEdge.Kind.values()) {
            String type = kind == TaxonomyEdge.Kind.SAME_AS ? "SAME_AS {match: 'exact'}" : kind.name();
            run(
                    "MERGE (from:Skill {id: row.from}) MERGE (to:Skill {id: row.to}) CREATE (from)-[:" + type
                            + "]->(to)",
                    world.edges().stream()
                            .filter(edge -> edge.kind() == kind)
                            .map(edge -> Row.of("from", edge.from(), "to", edge.to())));
        }
    }

    private void writeAgencies() {
        run(
                """
                MERGE (agency:Agency {id: row.agency})
                MERGE (with:Agency {id: row.with})
                CREATE (agency)-[:SHARES_WITH {purpose: row.purpose, from: row.from, to: row.to}]->(with)""",
                world.sharings().stream()
                        .map(s -> Row.of(
                                "agency", s.agency(),
                                "with", s.with(),
                                "purpose", Export.word(s.purpose()),
                                "from", s.from(),
                                "to", s.to())));
    }

    private void writePeople() {
        run(
                "CREATE (p:Person) SET p = row",
                world.profiles().stream()
                        .map(p -> Row.of(
                                "id", p.person(),
                                "tieSeed", p.tieSeed(),
                                "protected", p.protectedIdentity(),
                                "places", List.copyOf(p.places()),
                                "remote", p.remote(),
                                "languages", List.copyOf(p.languages()))));
        run(
                """
                MATCH (p:Person {id: row.person})
                MERGE (agency:Agency {id: row.agency})
                MERGE (unit:Unit {id: 'unit of ' + row.agency})
                MERGE (unit)-[:PART_OF]->(agency)
                MERGE (unit)-[:OF]->(agency)
                CREATE (p)-[:EMPLOYED {from: row.from, to: row.to, share: row.share}]->(unit)""",
                ofPeople(p -> p.employments().stream()
                        .map(e -> Row.of(
                                "person", p.person(),
                                "agency", e.agency(),
                                "from", e.from(),
                                "to", e.to(),
                                "share", e.share()))));
        run(
                """
                MATCH (p:Person {id: row.person})
                MERGE (skill:Skill {id: row.skill})
                CREATE (p)-[h:HOLDS]->(skill)
                SET h = row { .evidence, .level, .lastUsed, .validUntil }""",
                ofPeople(p -> p.assertions().stream()
                        .map(a -> Row.of(
                                "person", p.person(),
                                "skill", a.skill(),
                                "evidence", Export.word(a.evidence()),
                                "level", a.level(),
                                "lastUsed",
                                        a.lastUsed() == null
                                                ? null
                                                : a.lastUsed().toString(),
                                "validUntil", a.validUntil()))));
    }

    private void writeAvailability() {
        run(
                "MATCH (p:Person {id: row.person}) CREATE (p)-[:CHOSE]->(c:Choice) SET c = row { .purpose, .visibility, .until }",
                ofPeople(p -> p.visibility().entrySet().stream()
                        .map(choice -> Row.of(
                                "person", p.person(),
                                "purpose", Export.word(choice.getKey()),
                                "visibility",
                                        Export.word(choice.getValue().visibility())
                                                .replace('_', '-'),
                                "until", choice.getValue().until()))));
        run(
                """
                MATCH (p:Person {id: row.person})
                CREATE (p)-[:HAS]->(c:Capacity)
                SET c = row { .month, .lendable, .absence, .reserved }""",
                ofPeople(p -> p.capacity().entrySet().stream()
                        .map(month -> Row.of(
                                "person", p.person(),
                                "month", month.getKey().toString(),
                                "lendable", month.getValue().lendable(),
                                "absence", month.getValue().absence(),
                                "reserved", month.getValue().reserved()))));
    }

    private Stream<Row> ofPeople(Function<Profile, Stream<Row>> rows) {
        return world.profiles().stream().flatMap(rows);
    }

    private void run(String cypher, Stream<Row> rows) {
        graph.executeTransactionally(
                "UNWIND $rows AS row " + cypher,
                Map.of("rows", rows.map(Row::values).toList()));
    }
}
