package se.samsas.access;

import static se.samsas.exchange.table.Column.day;
import static se.samsas.exchange.table.Column.flag;
import static se.samsas.exchange.table.Column.id;
import static se.samsas.exchange.table.Column.key;
import static se.samsas.exchange.table.Column.listOf;
import static se.samsas.exchange.table.Column.oneOf;
import static se.samsas.exchange.table.Column.optional;
import static se.samsas.exchange.table.Column.own;
import static se.samsas.exchange.table.Column.setOf;
import static se.samsas.exchange.table.Column.uuid;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.api.Text;
import se.samsas.exchange.table.FeatureTables;
import se.samsas.exchange.table.Stamp;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.Violation;

/// Accounts, whose they are, and what they may.
@Component
@Order(31)
public final class AccountTables implements FeatureTables {

    private static final Text UNANSWERED = new Text(
            "roles that stand on no employment need until (their last day) and responsible (a person who answers for"
                    + " them)",
            "roller som inte vilar på en anställning behöver till_och_med (sista dag) och ansvarig (en person som"
                    + " svarar för dem)");

    /// A person has one account: a row that gives another replaces the one before, which then leads nowhere and may
    /// nothing. What was done by it stays the person's: the new one leads to it, until it is another person's, or a
    /// machine's with roles of its own.
    public static final Table ACCOUNTS = Table.of(
                    "accounts.csv",
                    "Account",
                    key("account", id()),
                    optional("person", id()).of("Person"),
                    optional(
                                    "roles",
                                    listOf(oneOf(
                                            "employee",
                                            "manager",
                                            "hr-planner",
                                            "procurement",
                                            "admin",
                                            "protected-decider")))
                            .or(List.of())
                            .keeping(),
                    optional("agencies", setOf(id())).or(List.of()).of("Agency").keeping(),
                    optional("everywhere", flag()).or(false).keeping(),
                    optional("until", day()).keeping(),
                    optional("responsible", id()).of("Person").keeping(),
                    own("trail", uuid()))
            .checked(AccountTables::unanswered)
            .stored("MATCH (a:Account) WHERE a.id", """
                    OPTIONAL MATCH (a)-[:IS]->(p:Person)
                    RETURN a.id AS account, p.id AS person, a.roles AS roles,
                           COLLECT { MATCH (a)-[:ACTS_FOR]->(g:Agency) RETURN g.id ORDER BY g.id } AS agencies,
                           a.everywhere AS everywhere, a.until AS until,
                           COLLECT { MATCH (a)-[:ANSWERED_BY]->(q:Person) RETURN q.id }[0] AS responsible, a.trail AS trail""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MERGE (a:Account {id: row.account})
                    WITH row, a, any(role IN row.roles WHERE NOT role IN ['employee', 'manager']) AS gives
                    CALL (a) { MATCH (a)-[old:ACTS_FOR|ANSWERED_BY]->() DELETE old }
                    CALL (row, a, gives) {
                      WITH row, a, gives
                      WHERE CASE
                        WHEN row.person IS NULL THEN gives OR EXISTS { (a)-[:IS]->() }
                        ELSE NOT EXISTS { (:Person {id: row.person})<-[:IS]-(:Account)-[:REPLACES*0..]->(a) }
                      END
                      %s
                    }
                    CALL (row, a) { MATCH (a)-[old:IS]->(p) WHERE p.id <> coalesce(row.person, '') DELETE old }
                    CALL (row, a) {
                      MATCH (:Person {id: row.person})<-[is:IS]-(replaced:Account) WHERE replaced <> a
                      DELETE is
                      MERGE (a)-[:REPLACES]->(replaced)
                      SET replaced.roles = [], replaced.everywhere = false, replaced.until = null,
                          replaced.unansweredUntil = null
                      WITH replaced
                      MATCH (replaced)-[given:ACTS_FOR|ANSWERED_BY]->() DELETE given
                    }
                    CALL (row, a, gives) {
                      MATCH (a)<-[after:REPLACES]-() WHERE row.person IS NOT NULL OR gives
                      DELETE after
                    }
                    SET a.roles = row.roles, a.everywhere = row.everywhere, a.until = row.until,
                        a.unansweredUntil = CASE
                          WHEN row.until IS NULL AND row.responsible IS NULL THEN a.unansweredUntil
                        END,
                        a.trail = coalesce(row.trail, a.trail, randomUUID())
                    WITH row, a
                    CALL (row, a) { MATCH (q:Person {id: row.responsible}) CREATE (a)-[:ANSWERED_BY]->(q) }
                    CALL (row, a) { MATCH (p:Person {id: row.person}) MERGE (a)-[:IS]->(p) }
                    CALL (row, a) {
                      UNWIND row.agencies AS agency
                      MATCH (g:Agency {id: agency})
                      MERGE (a)-[:ACTS_FOR]->(g)
                    }
                    """.formatted(ReplacedAccounts.LEAVE), Stamp.none())
            .removedBy("""
                    UNWIND $rows AS row
                    MATCH (a:Account {id: row.account})
                    OPTIONAL MATCH (a)-[r:IS|ACTS_FOR|ANSWERED_BY|REPLACES]->()
                    DELETE r, a
                    """);

    @Override
    public List<Table> tables() {
        return List.of(ACCOUNTS);
    }

    /// Roles for the installation, and those of an account that is no person's, stand on a person who answers for
    /// them and a last day. Whether somebody's employment is enough shows where the roles are used.
    private static Optional<Violation> unanswered(Map<String, Object> row) {
        var given = row.get("roles") instanceof Collection<?> roles
                && roles.stream()
                        .anyMatch(role -> !Role.of(String.valueOf(role)).isOfEmployment());
        var employed = row.containsKey("person") && !Boolean.TRUE.equals(row.get("everywhere"));
        return given && !employed && !(row.containsKey("until") && row.containsKey("responsible"))
                ? Optional.of(Violation.of(UNANSWERED))
                : Optional.empty();
    }
}
