package se.samsas.exchange;

import static se.samsas.exchange.Column.flag;
import static se.samsas.exchange.Column.id;
import static se.samsas.exchange.Column.key;
import static se.samsas.exchange.Column.needed;
import static se.samsas.exchange.Column.oneOf;
import static se.samsas.exchange.Column.optional;
import static se.samsas.exchange.Column.text;
import static se.samsas.exchange.Column.whole;

import se.samsas.graph.Revisions.Of;

/// Occupations, role profiles and the skills that they ask for.
final class OccupationTables {

    static final Table OCCUPATIONS = Table.of(
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

    static final Table LABELS = SkillTables.labels(
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

    static final Table SKILLS = Table.of(
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

    static final Table ROLE_PROFILES = Table.of(
                    "role-profiles.csv",
                    "RoleProfile",
                    key("role", id()),
                    needed("scheme", oneOf("samsas", "uk-gdd")),
                    optional("name_sv", text()),
                    optional("name_en", text()),
                    optional("occupation", id()).of("Occupation"),
                    optional("bridge", flag()).or(false))
            .stored("MATCH (r:RoleProfile) WHERE r.id", """
                    OPTIONAL MATCH (r)-[:CORRESPONDS_TO]->(o:Occupation)
                    RETURN r.id AS role, r.scheme AS scheme, r.nameSv AS name_sv, r.nameEn AS name_en,
                           o.id AS occupation, r.bridge AS bridge""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MERGE (r:RoleProfile {id: row.role})
                    SET r.scheme = row.scheme, r.nameSv = row.name_sv, r.nameEn = row.name_en, r.bridge = row.bridge
                    WITH row, r
                    CALL (r) { MATCH (r)-[old:CORRESPONDS_TO]->() DELETE old }
                    MATCH (o:Occupation {id: row.occupation})
                    MERGE (r)-[:CORRESPONDS_TO]->(o)
                    """, Stamp.none());

    static final Table ROLE_SKILLS = Table.of(
                    "role-skills.csv",
                    null,
                    key("role", id()).of("RoleProfile"),
                    key("skill", id()).of("Skill"),
                    needed("level", whole(1, 5)),
                    needed("importance", whole(1, 10)))
            .stored("MATCH (r:RoleProfile)-[q:REQUIRES]->(s:Skill) WHERE r.id", """
                    RETURN r.id AS role, s.id AS skill, q.level AS level, q.importance AS importance""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MATCH (r:RoleProfile {id: row.role}), (s:Skill {id: row.skill})
                    MERGE (r)-[q:REQUIRES]->(s)
                    SET q.level = row.level, q.importance = row.importance
                    """, Stamp.none());

    private OccupationTables() {}
}
