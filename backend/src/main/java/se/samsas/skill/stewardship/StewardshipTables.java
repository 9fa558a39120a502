package se.samsas.skill.stewardship;

import static se.samsas.exchange.table.Column.id;
import static se.samsas.exchange.table.Column.key;
import static se.samsas.exchange.table.Column.moment;
import static se.samsas.exchange.table.Column.needed;
import static se.samsas.exchange.table.Column.oneOf;
import static se.samsas.exchange.table.Column.optional;
import static se.samsas.exchange.table.Column.setOf;
import static se.samsas.exchange.table.Column.text;
import static se.samsas.exchange.table.Column.whole;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.api.Text;
import se.samsas.exchange.table.FeatureTables;
import se.samsas.exchange.table.Stamp;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.Violation;

/// What was changed in the taxonomy here, and what users would have changed.
@Component
@Order(11)
public final class StewardshipTables implements FeatureTables {

    private static final String[] KINDS = {"add", "rename", "add-synonym", "remove-synonym", "merge", "retire"};

    static final Table PROPOSALS = Table.of(
                    "skill-proposals.csv",
                    "SkillProposal",
                    key("proposal", id()),
                    needed("kind", oneOf(KINDS)),
                    optional("skill", id()).of("Skill"),
                    optional("other", id()).of("Skill"),
                    optional("skill_kind", oneOf("skill", "knowledge")),
                    optional("language", oneOf("sv", "en")),
                    optional("label_sv", text()),
                    optional("label_en", text()),
                    optional("broader", setOf(id())).or(List.of()).of("Skill"),
                    needed("why", text()),
                    needed("by", id()),
                    needed("at", moment()),
                    optional("status", oneOf("waiting", "accepted", "declined", "withdrawn"))
                            .or("waiting"),
                    optional("answer", text()),
                    optional("answered_by", id()),
                    optional("answered_at", moment()))
            .checked(StewardshipTables::incomplete)
            .stored("MATCH (n:SkillProposal) WHERE n.id", """
                    OPTIONAL MATCH (n)-[:ABOUT]->(s:Skill)
                    OPTIONAL MATCH (n)-[:AND]->(o:Skill)
                    RETURN n.id AS proposal, n.kind AS kind, s.id AS skill, o.id AS other, n.skillKind AS skill_kind,
                           n.language AS language, n.labelSv AS label_sv, n.labelEn AS label_en,
                           coalesce(n.broader, []) AS broader, n.why AS why, n.by AS `by`, n.at AS at, n.status AS status, n.answer AS answer,
                           n.answeredBy AS answered_by, n.answered AS answered_at""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MERGE (n:SkillProposal {id: row.proposal})
                    SET n.kind = row.kind, n.skillKind = row.skill_kind, n.language = row.language,
                        n.labelSv = row.label_sv, n.labelEn = row.label_en,
                        n.broader = CASE row.kind WHEN 'add' THEN row.broader END, n.why = row.why, n.by = row.by,
                        n.at = row.at, n.status = row.status, n.answer = row.answer, n.answeredBy = row.answered_by,
                        n.answered = row.answered_at
                    WITH row, n
                    CALL (n) { MATCH (n)-[old:ABOUT|AND]->() DELETE old }
                    CALL (row, n) { MATCH (s:Skill {id: row.skill}) CREATE (n)-[:ABOUT]->(s) }
                    CALL (row, n) { MATCH (o:Skill {id: row.other}) CREATE (n)-[:AND]->(o) }
                    """, Stamp.none());

    static final Table CHANGES = Table.of(
                    "skill-changes.csv",
                    "SkillChange",
                    key("change", id()),
                    needed("number", whole(1, Integer.MAX_VALUE)),
                    needed("kind", oneOf(KINDS)),
                    needed("skill", id()).of("Skill"),
                    optional("other", id()).of("Skill"),
                    optional("language", oneOf("sv", "en")),
                    optional("label_sv", text()),
                    optional("label_en", text()),
                    optional("before_sv", text()),
                    optional("before_en", text()),
                    optional("before_match", oneOf("exact", "close", "broad", "narrow")),
                    optional("before_source", text()),
                    optional("before_note", text()),
                    needed("why", text()),
                    needed("by", id()),
                    needed("at", moment()),
                    optional("undoes", id()).of("SkillChange"),
                    optional("proposal", id()).of("SkillProposal"))
            .checked(StewardshipTables::incomplete)
            .stored("MATCH (n:SkillChange)-[:CHANGED]->(s:Skill) WHERE n.id", """
                    OPTIONAL MATCH (n)-[:CHANGED_TO]->(o:Skill)
                    OPTIONAL MATCH (n)-[:UNDOES]->(u:SkillChange)
                    OPTIONAL MATCH (n)-[:ANSWERS]->(p:SkillProposal)
                    RETURN n.id AS change, n.number AS number, n.kind AS kind, s.id AS skill, o.id AS other,
                           n.language AS language,
                           n.labelSv AS label_sv, n.labelEn AS label_en, n.beforeSv AS before_sv,
                           n.beforeEn AS before_en, n.beforeMatch AS before_match, n.beforeSource AS before_source,
                           n.beforeNote AS before_note, n.why AS why, n.by AS `by`, n.at AS at, u.id AS undoes,
                           p.id AS proposal""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MERGE (n:SkillChange {id: row.change})
                    SET n.number = row.number, n.kind = row.kind, n.language = row.language, n.labelSv = row.label_sv,
                        n.labelEn = row.label_en, n.beforeSv = row.before_sv, n.beforeEn = row.before_en,
                        n.beforeMatch = row.before_match, n.beforeSource = row.before_source,
                        n.beforeNote = row.before_note, n.why = row.why, n.by = row.by, n.at = row.at
                    WITH row, n
                    CALL (n) { MATCH (n)-[old:CHANGED|CHANGED_TO|UNDOES|ANSWERS]->() DELETE old }
                    CALL (row, n) { MATCH (s:Skill {id: row.skill}) CREATE (n)-[:CHANGED]->(s) }
                    CALL (row, n) { MATCH (o:Skill {id: row.other}) CREATE (n)-[:CHANGED_TO]->(o) }
                    CALL (row, n) { MATCH (u:SkillChange {id: row.undoes}) CREATE (n)-[:UNDOES]->(u) }
                    CALL (row, n) { MATCH (p:SkillProposal {id: row.proposal}) CREATE (n)-[:ANSWERS]->(p) }
                    """, Stamp.none());

    @Override
    public List<Table> tables() {
        return List.of(PROPOSALS, CHANGES);
    }

    /// Each kind of change says what it is of.
    private static Optional<Violation> incomplete(Map<String, Object> row) {
        var kind = String.valueOf(row.get("kind"));
        boolean proposed = row.containsKey("proposal") && !row.containsKey("change");
        return switch (kind) {
            case "add" ->
                missing(row, kind, "label_sv").or(() -> missing(row, kind, proposed ? "skill_kind" : "skill"));
            case "rename" -> missing(row, kind, "skill").or(() -> missing(row, kind, "label_sv"));
            case "merge" -> missing(row, kind, "skill").or(() -> missing(row, kind, "other"));
            case "retire" -> missing(row, kind, "skill");
            default ->
                missing(row, kind, "skill")
                        .or(() -> missing(row, kind, "language"))
                        .or(() -> missing(row, kind, "label_" + row.get("language")));
        };
    }

    private static Optional<Violation> missing(Map<String, Object> row, String kind, String column) {
        @Nullable Object value = row.get(column);
        return value != null
                ? Optional.empty()
                : Optional.of(new Violation(
                        column,
                        "",
                        new Text("'%s' needs a cell in the column %s", "'%s' behöver en cell i kolumnen %s")
                                .with(kind, column)));
    }
}
