package se.samsas.exchange;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsas.access.Role;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.graph.Transaction;

/// Leaves a record where an import gives an account other roles than it had, for other agencies, or until another day,
/// as somebody does who gives them by hand.
final class AccountGrants {

    private static final int ROLES = 2;
    private static final int AGENCIES = 3;
    private static final int EVERYWHERE = 4;
    private static final int UNTIL = 5;
    private static final int RESPONSIBLE = 6;

    private AccountGrants() {}

    /// In the transaction that writes them.
    ///
    /// @param changed rows of accounts that were there
    /// @param stored  what they were, by their identity
    static void record(
            Transaction transaction,
            Load load,
            List<Row> changed,
            Map<List<@Nullable Object>, List<@Nullable Object>> stored) {
        for (var row : changed) {
            var before = Objects.requireNonNull(
                    stored.get(PeopleTables.ACCOUNTS.identity().apply(row.cells())));
            var access = Access.of(row.cells());
            var had = Access.of(before);
            if (access.equals(had)) {
                continue;
            }
            var why = "Import: " + row.origin().file();
            var after = new HashMap<String, @Nullable Object>();
            after.put("until", access.until);
            after.put("responsible", access.responsible);
            transaction.run(
                    """
                    MATCH (a:Account {id: $account})
                    CREATE (grant:Grant {id: $id, at: $at, by: $by, why: $why, rolesBefore: $rolesBefore, roles: $roles,
                      agenciesBefore: $agenciesBefore, agencies: $agencies, until: $after.until})-[:TO]->(a)
                    WITH grant
                    MATCH (q:Person {id: $after.responsible})
                    CREATE (grant)-[:ANSWERED_BY]->(q)
                    """,
                    Map.of(
                            "account",
                            row.head(),
                            "id",
                            "grant-" + UUID.randomUUID(),
                            "at",
                            ZonedDateTime.now(load.clock())
                                    .withZoneSameInstant(ZoneOffset.UTC)
                                    .truncatedTo(ChronoUnit.MILLIS),
                            "by",
                            load.account(),
                            "why",
                            why,
                            "rolesBefore",
                            had.roles,
                            "roles",
                            access.roles,
                            "agenciesBefore",
                            had.agencies,
                            "agencies",
                            access.agencies,
                            "after",
                            after));
            load.trail()
                    .enter(
                            transaction,
                            new Act(
                                    AuditKind.GRANT,
                                    load.account(),
                                    row.head(),
                                    "%s\n%s\n%s".formatted(had, access, why)));
        }
    }

    /// What is given to an account: a role that comes with an employment is not.
    private record Access(
            List<String> roles,
            List<String> agencies,
            boolean everywhere,
            @Nullable Object until,
            @Nullable Object responsible) {

        static Access of(List<@Nullable Object> cells) {
            return new Access(
                    texts(cells.get(ROLES)).stream()
                            .filter(role -> !Role.of(role).isOfEmployment())
                            .sorted()
                            .toList(),
                    texts(cells.get(AGENCIES)).stream().sorted().toList(),
                    Boolean.TRUE.equals(cells.get(EVERYWHERE)),
                    cells.get(UNTIL),
                    cells.get(RESPONSIBLE));
        }

        private static List<String> texts(@Nullable Object cell) {
            return cell instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }
    }
}
