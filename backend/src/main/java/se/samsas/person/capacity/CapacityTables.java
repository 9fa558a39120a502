package se.samsas.person.capacity;

import static se.samsas.exchange.table.Column.code;
import static se.samsas.exchange.table.Column.id;
import static se.samsas.exchange.table.Column.key;
import static se.samsas.exchange.table.Column.listOf;
import static se.samsas.exchange.table.Column.moment;
import static se.samsas.exchange.table.Column.needed;
import static se.samsas.exchange.table.Column.oneOf;
import static se.samsas.exchange.table.Column.optional;
import static se.samsas.exchange.table.Column.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.api.Text;
import se.samsas.exchange.table.FeatureTables;
import se.samsas.exchange.table.Stamp;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.Violation;

/// What people propose for their months, and what managers decided of them. The months themselves are in
/// `capacity.csv`.
@Component
@Order(33)
public final class CapacityTables implements FeatureTables {

    private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";
    private static final String PERCENT = "(100|[1-9]?\\d)";
    private static final String SAID = ":" + PERCENT + "?:" + PERCENT;

    private static final Text UNANSWERED = new Text(
            "an answer has a moment and who gave it, and nothing else has",
            "ett svar har en tidpunkt och vem som gav det, och inget annat har det");

    static final Table PROPOSALS = Table.of(
                    "months-proposals.csv",
                    "MonthsProposal",
                    key("proposal", id()),
                    needed("person", id()).of("Person"),
                    needed(
                            "months",
                            listOf(code(
                                    Pattern.compile(MONTH + SAID),
                                    new Text(
                                            "a month with what can be lent and the absence such as 2027-01:40:20",
                                            "en månad med vad som kan lånas ut och frånvaron som 2027-01:40:20")))),
                    optional("note", text()),
                    needed("at", moment()),
                    optional("answer", oneOf("accepted", "declined", "withdrawn")),
                    optional("answered_by", id()),
                    optional("answered_at", moment()),
                    optional("reply", text()))
            .checked(CapacityTables::answered)
            .stored("MATCH (n:MonthsProposal) WHERE n.id", """
                    MATCH (n)-[:OF]->(p:Person)
                    RETURN n.id AS proposal, p.id AS person,
                           [i IN range(0, size(n.months) - 1) | n.months[i] + %s] AS months,
                           n.note AS note, n.at AS at, n.answer AS answer, n.answeredBy AS answered_by,
                           n.answeredAt AS answered_at, n.reply AS reply""".formatted(written("lendable", "absence")))
            .writtenBy("""
                    UNWIND $rows AS row
                    MERGE (n:MonthsProposal {id: row.proposal})
                    SET n.months = [said IN row.months | split(said, ':')[0]],
                        n.lendable = %s, n.absence = %s, n.note = row.note, n.at = row.at, n.answer = row.answer,
                        n.answeredBy = row.answered_by, n.answeredAt = row.answered_at, n.reply = row.reply,
                        n.waiting = CASE WHEN row.answer IS NULL THEN true END
                    WITH row, n
                    CALL (n) { MATCH (n)-[old:OF]->() DELETE old }
                    MATCH (p:Person {id: row.person})
                    CREATE (p)<-[:OF]-(n)
                    """.formatted(read(1), read(2)), Stamp.none());

    static final Table CHANGES = Table.of(
                    "capacity-changes.csv",
                    "CapacityChange",
                    key("change", id()),
                    needed("person", id()).of("Person"),
                    needed(
                            "months",
                            listOf(code(
                                    Pattern.compile(MONTH + SAID + SAID),
                                    new Text(
                                            "a month with what could and can be lent such as 2027-01:100:0:40:20",
                                            "en månad med vad som kunde och kan lånas ut som 2027-01:100:0:40:20")))),
                    needed("by", id()),
                    needed("at", moment()),
                    optional("proposal", id()))
            .stored("MATCH (c:CapacityChange) WHERE c.id", """
                    WITH c AS n
                    MATCH (p:Person)-[:HAD]->(n)
                    RETURN n.id AS change, p.id AS person,
                           [i IN range(0, size(n.months) - 1) | n.months[i] + %s + %s] AS months,
                           n.by AS `by`, n.at AS at, n.proposal AS proposal""".formatted(
                            written("lendableBefore", "absenceBefore"), written("lendable", "absence")))
            .writtenBy("""
                    UNWIND $rows AS row
                    MERGE (c:CapacityChange {id: row.change})
                    SET c.months = [said IN row.months | split(said, ':')[0]],
                        c.lendableBefore = %s, c.absenceBefore = %s, c.lendable = %s, c.absence = %s,
                        c.by = row.by, c.at = row.at, c.proposal = row.proposal
                    WITH row, c
                    CALL (c) { MATCH (c)<-[old:HAD]-() DELETE old }
                    MATCH (p:Person {id: row.person})
                    CREATE (p)-[:HAD]->(c)
                    """.formatted(read(1), read(2), read(3), read(4)), Stamp.none());

    @Override
    public List<Table> tables() {
        return List.of(PROPOSALS, CHANGES);
    }

    /// What the i-th of the node `n` says, as a part of a cell.
    private static String written(String lendable, String absence) {
        return "':' + CASE n.%1$s[i] WHEN -1 THEN '' ELSE toString(n.%1$s[i]) END + ':' + toString(n.%2$s[i])"
                .formatted(lendable, absence);
    }

    /// A list of what each month of the row says at a place.
    private static String read(int place) {
        return "[said IN row.months | CASE split(said, ':')[%1$d] WHEN '' THEN -1 ELSE toInteger(split(said, ':')[%1$d]) END]"
                .formatted(place);
    }

    private static Optional<Violation> answered(Map<String, Object> row) {
        var answer = row.containsKey("answer");
        return row.containsKey("answered_at") == answer && row.containsKey("answered_by") == answer
                ? Optional.empty()
                : Optional.of(Violation.of(UNANSWERED));
    }
}
