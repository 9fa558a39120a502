package se.samsas.skill;

import static se.samsas.exchange.table.Column.id;
import static se.samsas.exchange.table.Column.key;
import static se.samsas.exchange.table.Column.needed;
import static se.samsas.exchange.table.Column.oneOf;
import static se.samsas.exchange.table.Column.optional;
import static se.samsas.exchange.table.Column.origin;
import static se.samsas.exchange.table.Column.text;

import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.exchange.table.Checks;
import se.samsas.exchange.table.Column;
import se.samsas.exchange.table.FeatureTables;
import se.samsas.exchange.table.Stamp;
import se.samsas.exchange.table.Table;
import se.samsas.graph.Revisions.Of;

/// Skills and their links.
@Component
@Order(10)
public final class SkillTables implements FeatureTables {

    public static final Table SKILLS = Table.of(
                    "skills.csv",
                    "Skill",
                    key("skill", id()),
                    needed("scheme", oneOf("esco", "uk-gdd", "local")),
                    needed("kind", oneOf("skill", "knowledge", "group")),
                    optional("status", oneOf("released", "retired")).or("released"),
                    optional("reuse", oneOf("transversal", "cross-sector", "sector-specific", "occupation-specific")),
                    optional("successor", id()).of("Skill"),
                    optional("code", text()))
            .stored("MATCH (s:Skill) WHERE s.id", """
                    OPTIONAL MATCH (s)-[:REPLACED_BY]->(next:Skill)
                    RETURN s.id AS skill, s.scheme AS scheme, s.kind AS kind, s.status AS status, s.reuse AS reuse,
                           next.id AS successor, s.code AS code""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MERGE (s:Skill {id: row.skill})
                    SET s.scheme = row.scheme, s.kind = row.kind, s.status = row.status, s.reuse = row.reuse,
                        s.code = row.code
                    FOREACH (_ IN CASE row.kind WHEN 'group' THEN [1] ELSE [] END | SET s:SkillGroup)
                    FOREACH (_ IN CASE row.kind WHEN 'group' THEN [] ELSE [1] END | REMOVE s:SkillGroup)
                    WITH row, s
                    CALL (s) { MATCH (s)-[old:REPLACED_BY]->() DELETE old }
                    MATCH (next:Skill {id: row.successor})
                    MERGE (s)-[:REPLACED_BY]->(next)
                    """, Stamp.of(Of.TAXONOMY));

    public static final Table LABELS = labels(
                    "skill-labels.csv",
                    key("skill", id()).of("Skill"),
                    key("language", oneOf("sv", "en")),
                    key("kind", oneOf("preferred", "alternative", "hidden")),
                    key("label", text()),
                    origin("source", id()))
            .stored("MATCH (s:Skill) WHERE s.id", """
                    WITH s, CASE s.scheme WHEN 'local' THEN 'samsas' ELSE s.scheme END AS own
                    UNWIND [
                      ['sv', 'preferred', [s.labelSv], coalesce(s.labelSvSource, own)],
                      ['en', 'preferred', [s.labelEn], coalesce(s.labelEnSource, own)],
                      ['sv', 'alternative', s.alternativesSv, own], ['en', 'alternative', s.alternativesEn, own],
                      ['sv', 'alternative', [l IN s.synonymsSv WHERE NOT l IN coalesce(s.alternativesSv, [])], 'samsas'],
                      ['en', 'alternative', [l IN s.synonymsEn WHERE NOT l IN coalesce(s.alternativesEn, [])], 'samsas'],
                      ['sv', 'hidden', s.hiddenSv, own], ['en', 'hidden', s.hiddenEn, own]
                    ] AS labels
                    UNWIND labels[2] AS label
                    WITH s, labels, label WHERE label IS NOT NULL
                    RETURN s.id AS skill, labels[0] AS language, labels[1] AS kind, label AS label,
                           labels[3] AS source""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MATCH (s:Skill {id: row.skill})
                    WITH s, row.kind AS kind, CASE row.kind
                        WHEN 'preferred' THEN 'label'
                        WHEN 'hidden' THEN 'hidden'
                        ELSE CASE row.source WHEN 'samsas' THEN 'synonyms' ELSE 'alternatives' END
                      END + CASE row.language WHEN 'sv' THEN 'Sv' ELSE 'En' END AS property,
                      collect(row.label) AS labels, head(collect(row.source)) AS source
                    CALL (s, kind, property, labels, source) {
                      WITH * WHERE kind = 'preferred'
                      SET s[property] = labels[0],
                          s[property + 'Source'] = CASE WHEN source <> CASE s.scheme WHEN 'local' THEN 'samsas' ELSE s.scheme END THEN source END
                    }
                    CALL (s, kind, property, labels) {
                      WITH * WHERE kind <> 'preferred'
                      SET s[property] = coalesce(s[property], []) + labels
                    }
                    """, Stamp.of(Of.TAXONOMY));

    public static final Table DESCRIPTIONS = Table.of(
                    "skill-descriptions.csv",
                    null,
                    key("skill", id()).of("Skill"),
                    key("language", oneOf("sv", "en")),
                    needed("description", text()))
            .stored("MATCH (s:Skill) WHERE s.id", """
                    UNWIND [['sv', s.descriptionSv], ['en', s.descriptionEn]] AS description
                    WITH s, description WHERE description[1] IS NOT NULL
                    RETURN s.id AS skill, description[0] AS language, description[1] AS description""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MATCH (s:Skill {id: row.skill})
                    SET s[CASE row.language WHEN 'sv' THEN 'descriptionSv' ELSE 'descriptionEn' END] = row.description
                    """, Stamp.none());

    public static final Table BROADER = Table.of(
                    "skill-broader.csv",
                    null,
                    key("skill", id()).of("Skill"),
                    key("broader", id()).of("Skill"))
            .checked(Checks.different("skill", "broader"))
            .stored("MATCH (s:Skill)-[:BROADER]->(b:Skill) WHERE s.id", "RETURN s.id AS skill, b.id AS broader")
            .writtenBy("""
                    UNWIND $rows AS row
                    MATCH (s:Skill {id: row.skill}), (b:Skill {id: row.broader})
                    MERGE (s)-[:BROADER]->(b)
                    """, Stamp.of(Of.TAXONOMY));

    public static final Table RELATED = Table.of(
                    "skill-related.csv",
                    null,
                    key("skill", id()).of("Skill"),
                    key("related", id()).of("Skill"),
                    needed("type", oneOf("essential", "optional")))
            .checked(Checks.different("skill", "related"))
            .stored(
                    "MATCH (s:Skill)-[r:RELATED]->(o:Skill) WHERE s.id",
                    "RETURN s.id AS skill, o.id AS related, r.type AS type")
            .writtenBy("""
                    UNWIND $rows AS row
                    MATCH (s:Skill {id: row.skill}), (o:Skill {id: row.related})
                    MERGE (s)-[r:RELATED]->(o)
                    SET r.type = row.type
                    """, Stamp.of(Of.TAXONOMY));

    public static final Table SAME_AS = Table.of(
                    "skill-same-as.csv",
                    null,
                    key("from", id()).of("Skill"),
                    key("to", id()).of("Skill"),
                    needed("match", oneOf("exact", "close", "broad", "narrow")),
                    optional("source", text()),
                    optional("note", text()))
            .checked(Checks.different("from", "to"))
            .stored("MATCH (s:Skill)-[r:SAME_AS]->(o:Skill) WHERE s.id", """
                    RETURN s.id AS `from`, o.id AS `to`, r.match AS `match`, r.source AS source, r.note AS note""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MATCH (s:Skill {id: row.from}), (o:Skill {id: row.to})
                    MERGE (s)-[r:SAME_AS]->(o)
                    SET r.match = row.match, r.source = row.source, r.note = row.note
                    """, Stamp.of(Of.TAXONOMY));

    public static final Table COLLECTIONS = Table.of(
                    "skill-collections.csv",
                    null,
                    key("collection", oneOf("digital", "transversal", "digcomp", "green", "language", "research")),
                    key("skill", id()).of("Skill"))
            .stored("""
                    MATCH (s:Skill)
                    UNWIND s.collections AS collection
                    WITH s, collection WHERE collection""", "RETURN collection AS collection, s.id AS skill")
            .writtenBy("""
                    UNWIND $rows AS row
                    WITH row.skill AS skill, collect(row.collection) AS collections
                    MATCH (s:Skill {id: skill})
                    SET s.collections = coalesce(s.collections, []) + collections
                    """, Stamp.of(Of.TAXONOMY));

    @Override
    public List<Table> tables() {
        return List.of(SKILLS, LABELS, DESCRIPTIONS, BROADER, RELATED, SAME_AS, COLLECTIONS);
    }

    /// Labels: a thing has one preferred label in a language, and any number of others.
    static Table labels(String file, Column... columns) {
        return Table.of(file, null, columns).identifiedBy(cells -> {
            var preferred = Objects.equals(cells.get(2), "preferred");
            return cells.subList(0, preferred ? 3 : 4);
        });
    }
}
