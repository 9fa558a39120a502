package se.samsas.agency;

import static se.samsas.exchange.table.Column.day;
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
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.exchange.table.Checks;
import se.samsas.exchange.table.FeatureTables;
import se.samsas.exchange.table.Stamp;
import se.samsas.exchange.table.Table;
import se.samsas.graph.Revisions.Of;

/// What has happened to agencies.
@Component
@Order(21)
public final class AgencyHistoryTables implements FeatureTables {

    static final Table SUCCESSORS = Table.of(
                    "agency-successors.csv",
                    null,
                    key("from", id()).of("Agency"),
                    key("to", id()).of("Agency"),
                    key("on", day()),
                    needed("kind", oneOf("merged", "split").inSwedish("sammanslagen", "delad")))
            .checked(Checks.different("from", "to"))
            .stored("MATCH (a:Agency)-[s:SUCCEEDED_BY]->(b:Agency) WHERE a.id", """
                    RETURN a.id AS `from`, b.id AS `to`, s.on AS on, s.kind AS kind""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MATCH (a:Agency {id: row.from}), (b:Agency {id: row.to})
                    MERGE (a)-[s:SUCCEEDED_BY {on: row.on}]->(b)
                    SET s.kind = row.kind
                    """, Stamp.none());

    /// Whether an agency is outside Samsas is what its last event of that kind says.
    static final Table EVENTS = Table.of(
                    "agency-events.csv",
                    "AgencyEvent",
                    key("event", id()),
                    needed(
                            "kind",
                            oneOf("renamed", "merged", "split", "dissolved", "left", "rejoined")
                                    .inSwedish("omdöpt", "sammanslagen", "delad", "upplöst", "lämnat", "återvänt")),
                    needed("on", day()),
                    needed("at", moment()),
                    needed("number", whole(1, 1_000_000)),
                    needed("agencies", setOf(id())).of("Agency"),
                    optional("into", setOf(id())).or(List.of()).of("Agency"),
                    optional("former_name_sv", text()),
                    optional("former_name_en", text()),
                    optional("former_short_name", text()),
                    optional("account", id()),
                    optional("note", text()))
            .stored("MATCH (e:AgencyEvent) WHERE e.id", """
                    RETURN e.id AS event, e.kind AS kind, e.on AS on, e.at AS at, e.number AS number,
                           COLLECT { MATCH (e)-[:OF]->(a:Agency) RETURN a.id ORDER BY a.id } AS agencies,
                           COLLECT { MATCH (e)-[:INTO]->(a:Agency) RETURN a.id ORDER BY a.id } AS `into`,
                           e.formerSv AS former_name_sv, e.formerEn AS former_name_en,
                           e.formerShort AS former_short_name, e.by AS account, e.note AS note""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MERGE (e:AgencyEvent {id: row.event})
                    SET e.kind = row.kind, e.on = row.on, e.at = row.at, e.number = row.number,
                        e.formerSv = row.former_name_sv, e.formerEn = row.former_name_en,
                        e.formerShort = row.former_short_name, e.by = row.account, e.note = row.note
                    WITH row, e
                    CALL (e) { MATCH (e)-[old:OF|INTO]->() DELETE old }
                    CALL (row, e) { UNWIND row.agencies AS id MATCH (a:Agency {id: id}) MERGE (e)-[:OF]->(a) }
                    CALL (row, e) { UNWIND row.into AS id MATCH (a:Agency {id: id}) MERGE (e)-[:INTO]->(a) }
                    WITH DISTINCT e WHERE e.kind IN ['left', 'rejoined']
                    MATCH (e)-[:OF]->(a:Agency)
                    WITH DISTINCT a
                    CALL (a) {
                      MATCH (a)<-[:OF]-(last:AgencyEvent) WHERE last.kind IN ['left', 'rejoined']
                      WITH last ORDER BY last.number DESC LIMIT 1
                      SET a.left = CASE last.kind WHEN 'left' THEN last.on END
                    }
                    """, Stamp.of(Of.SHARING));

    @Override
    public List<Table> tables() {
        return List.of(SUCCESSORS, EVENTS);
    }
}
