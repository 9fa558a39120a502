package se.samsas.person.proposal;

import static se.samsas.exchange.table.Column.id;
import static se.samsas.exchange.table.Column.key;
import static se.samsas.exchange.table.Column.needed;
import static se.samsas.exchange.table.Column.oneOf;
import static se.samsas.exchange.table.Column.optional;
import static se.samsas.exchange.table.Column.text;
import static se.samsas.exchange.table.Column.whole;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.api.Text;
import se.samsas.exchange.table.FeatureTables;
import se.samsas.exchange.table.Stamp;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.Violation;

/// What was proposed to people, and what they answered.
@Component
@Order(32)
public final class ProposalTables implements FeatureTables {

    /// A moment has one spelling, so that it is the same in the graph and in the file.
    private static final Pattern MOMENT = Pattern.compile(
            "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?Z");

    private static final Text NO_MOMENT = new Text(
            "'%s' is no moment in UTC such as 2026-11-21T12:00:00Z",
            "'%s' är ingen tidpunkt i UTC, som 2026-11-21T12:00:00Z");

    static final Table PROPOSALS = Table.of(
                    "proposals.csv",
                    "Proposal",
                    key("proposal", id()),
                    needed("person", id()).of("Person"),
                    needed("skill", id()).of("Skill"),
                    optional("level", whole(1, 5)),
                    optional("title", text()),
                    optional("note", text()),
                    needed("by", id()),
                    needed("at", id()),
                    optional("answer", oneOf("confirmed", "declined", "withdrawn")),
                    optional("answered_by", id()),
                    optional("answered_at", id()))
            .checked(ProposalTables::moments)
            .stored("MATCH (n:Proposal) WHERE n.id", """
                    MATCH (p:Person)<-[:TO]-(n)-[:OF]->(s:Skill)
                    RETURN n.id AS proposal, p.id AS person, s.id AS skill, n.level AS level, n.title AS title,
                           n.note AS note, n.by AS `by`, toString(n.at) AS at, n.answer AS answer,
                           n.answeredBy AS answered_by, toString(n.answeredAt) AS answered_at""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MERGE (n:Proposal {id: row.proposal})
                    SET n.level = row.level, n.title = row.title, n.note = row.note, n.by = row.by,
                        n.at = datetime(row.at), n.answer = row.answer, n.answeredBy = row.answered_by,
                        n.answeredAt = datetime(row.answered_at)
                    WITH row, n
                    CALL (n) { MATCH (n)-[old:TO|OF]->() DELETE old }
                    MATCH (p:Person {id: row.person}), (s:Skill {id: row.skill})
                    CREATE (p)<-[:TO]-(n)-[:OF]->(s)
                    """, Stamp.none());

    @Override
    public List<Table> tables() {
        return List.of(PROPOSALS);
    }

    private static Optional<Violation> moments(Map<String, Object> row) {
        return Stream.of("at", "answered_at")
                .filter(column -> row.get(column) != null
                        && !MOMENT.matcher(String.valueOf(row.get(column))).matches())
                .findFirst()
                .map(column -> new Violation(
                        column, String.valueOf(row.get(column)), NO_MOMENT.with(String.valueOf(row.get(column)))));
    }
}
