package se.samsas.role;

import static se.samsas.exchange.table.Column.flag;
import static se.samsas.exchange.table.Column.id;
import static se.samsas.exchange.table.Column.key;
import static se.samsas.exchange.table.Column.needed;
import static se.samsas.exchange.table.Column.oneOf;
import static se.samsas.exchange.table.Column.optional;
import static se.samsas.exchange.table.Column.text;
import static se.samsas.exchange.table.Column.whole;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.exchange.table.FeatureTables;
import se.samsas.exchange.table.Stamp;
import se.samsas.exchange.table.Table;
import se.samsas.graph.Revisions.Of;

/// Role profiles and the skills that they require.
@Component
@Order(13)
public final class RoleTables implements FeatureTables {

    public static final Table PROFILES = Table.of(
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
                    """, Stamp.of(Of.TAXONOMY));

    public static final Table SKILLS = Table.of(
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
                    """, Stamp.of(Of.TAXONOMY));

    @Override
    public List<Table> tables() {
        return List.of(PROFILES, SKILLS);
    }
}
