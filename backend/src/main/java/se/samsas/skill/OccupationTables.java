package se.samsas.skill;

import static se.samsas.exchange.table.Column.id;
import static se.samsas.exchange.table.Column.key;
import static se.samsas.exchange.table.Column.needed;
import static se.samsas.exchange.table.Column.oneOf;
import static se.samsas.exchange.table.Column.optional;
import static se.samsas.exchange.table.Column.text;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.exchange.table.FeatureTables;
import se.samsas.exchange.table.Stamp;
import se.samsas.exchange.table.Table;
import se.samsas.graph.Revisions.Of;

/// Occupations, role profiles and the skills that they ask for.
@Component
@Order(12)
public final class OccupationTables implements FeatureTables {

    public static final Table OCCUPATIONS = Table.of(
                    "occupations.csv",
                    "Occupation",
                    key("occupation", id()),
                    needed("kind", oneOf("occupation", "group")),
                    optional("status", oneOf("released", "retired")).or("released"),
                    optional("code", text()),
                    optional("group", id()).of("Occupation"))
            .stored("MATCH (o:Occupation) WHERE o.id", """
                    OPTIONAL MATCH (o)-[:BROADER]->(g:Occupation)
                    RETURN o.id AS occupation, o.kind AS kind, o.status AS status, o.code AS code, g.id AS `group`""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MERGE (o:Occupation {id: row.occupation})
                    SET o.kind = row.kind, o.status = row.status, o.code = row.code
                    WITH row, o
                    CALL (o) { MATCH (o)-[old:BROADER]->() DELETE old }
                    MATCH (g:Occupation {id: row.group})
                    MERGE (o)-[:BROADER]->(g)
                    """, Stamp.of(Of.OCCUPATIONS));

    public static final Table LABELS = SkillTables.labels(
                    "occupation-labels.csv",
                    key("occupation", id()).of("Occupation"),
                    key("language", oneOf("sv", "en")),
                    key("kind", oneOf("preferred", "alternative", "hidden")),
                    key("label", text()))
            .stored("MATCH (o:Occupation) WHERE o.id", """
                    UNWIND [
                      ['sv', 'preferred', [o.labelSv]], ['en', 'preferred', [o.labelEn]],
                      ['sv', 'alternative', o.alternativesSv], ['en', 'alternative', o.alternativesEn],
                      ['sv', 'hidden', o.hiddenSv], ['en', 'hidden', o.hiddenEn]
                    ] AS labels
                    UNWIND labels[2] AS label
                    WITH o, labels, label WHERE label IS NOT NULL
                    RETURN o.id AS occupation, labels[0] AS language, labels[1] AS kind, label AS label""")
            .writtenBy("""
                    UNWIND $rows AS row
                    WITH row.occupation AS occupation, row.kind AS kind,
                      CASE row.kind WHEN 'preferred' THEN 'label' WHEN 'hidden' THEN 'hidden' ELSE 'alternatives' END
                      + CASE row.language WHEN 'sv' THEN 'Sv' ELSE 'En' END AS property,
                      collect(row.label) AS labels
                    MATCH (o:Occupation {id: occupation})
                    SET o[property] = CASE kind WHEN 'preferred' THEN labels[0] ELSE coalesce(o[property], []) + labels END
                    """, Stamp.of(Of.OCCUPATIONS));

    public static final Table SKILLS = Table.of(
                    "occupation-skills.csv",
                    null,
                    key("occupation", id()).of("Occupation"),
                    key("skill", id()).of("Skill"),
                    needed("type", oneOf("essential", "optional")))
            .stored(
                    "MATCH (o:Occupation)-[r:REQUIRES]->(s:Skill) WHERE o.id",
                    "RETURN o.id AS occupation, s.id AS skill, r.type AS type")
            .writtenBy("""
                    UNWIND $rows AS row
                    MATCH (o:Occupation {id: row.occupation}), (s:Skill {id: row.skill})
                    MERGE (o)-[r:REQUIRES]->(s)
                    SET r.type = row.type
                    """, Stamp.none());

    @Override
    public List<Table> tables() {
        return List.of(OCCUPATIONS, LABELS, SKILLS);
    }
}
