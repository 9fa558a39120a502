package se.samsas.exchange.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsas.access.AccountTables;
import se.samsas.access.Role;
import se.samsas.api.Text;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.calendar.Moment;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;

/// Leaves a record where an import gives an account other roles than it had, for other agencies, or until
/// another day, as somebody does who gives them by hand; or takes them, where another account takes its place; or
/// leaves them to an account that goes from one person to another. Whose they are is told, and whose they were.
public final class AccountGrants {

    private static final int PERSON = AccountTables.ACCOUNTS.place("person");
    private static final int ROLES = AccountTables.ACCOUNTS.place("roles");
    private static final int AGENCIES = AccountTables.ACCOUNTS.place("agencies");
    private static final int EVERYWHERE = AccountTables.ACCOUNTS.place("everywhere");
    private static final int UNTIL = AccountTables.ACCOUNTS.place("until");
    private static final int RESPONSIBLE = AccountTables.ACCOUNTS.place("responsible");

    private static final Text REPLACES = new Text(
            "'%s' takes the place of the account that '%s' had, which leads nowhere from now on; roles that were given to"
                    + " that one: %s",
            "”%s” ersätter det konto som ”%s” hade, som sedan inte leder någonstans; roller som det kontot hade fått: %s");
    private static final Text NONE = new Text("none", "inga");

    private final Map<String, List<List<@Nullable Object>>> byPerson;

    /// @param stored accounts as they are, as rows have them
    public AccountGrants(Collection<List<@Nullable Object>> stored) {
        this.byPerson = stored.stream()
                .filter(account -> account.get(PERSON) != null)
                .collect(groupingBy(account -> String.valueOf(account.get(PERSON))));
    }

    /// The accounts that people have, by id.
    public static List<String> of(Queries queries, Set<String> people) {
        return people.isEmpty()
                ? List.of()
                : queries.list(
                        "MATCH (p:Person)<-[:IS]-(a:Account) WHERE p.id IN $people RETURN a.id AS account",
                        Map.of("people", people),
                        row -> row.get("account").asString());
    }

    /// The people to whom accounts lead, by id.
    public static List<String> holders(Queries queries, Set<String> accounts) {
        return queries.list(
                "MATCH (a:Account)-[:IS]->(p:Person) WHERE a.id IN $accounts RETURN p.id AS person",
                Map.of("accounts", accounts),
                row -> row.get("person").asString());
    }

    /// Those of the accounts whose place a row takes: another than its own of its person.
    List<List<@Nullable Object>> replaced(TableRow row) {
        return byPerson.getOrDefault(String.valueOf(row.cells().get(PERSON)), List.of()).stream()
                .filter(account -> !row.head().equals(String.valueOf(account.getFirst())))
                .toList();
    }

    /// Says which rows take another account's place, and what was given to that one.
    ///
    /// @param hidden people of whom it says nothing
    List<Complaint> told(Collection<TableRow> rows, Set<String> hidden) {
        var told = new ArrayList<Complaint>();
        for (var row : rows) {
            var person = String.valueOf(row.cells().get(PERSON));
            if (hidden.contains(person)) {
                continue;
            }
            for (var account : replaced(row)) {
                told.add(Complaint.mended(
                        row.origin(),
                        REPLACES.with(row.head(), person, Access.of(account).words())));
            }
        }
        return told;
    }

    /// What becomes of the accounts whose place the rows take.
    ///
    /// @param hidden people of whom nothing is told
    List<Difference> replacing(List<TableRow> added, List<TableRow> changed, Set<String> hidden) {
        var replacing = new ArrayList<Difference>();
        for (var rows : List.of(added, changed)) {
            for (var row : rows) {
                for (var account : replaced(row)) {
                    replacing.add(emptying(row, account, hidden));
                }
            }
        }
        return replacing;
    }

    private static Difference emptying(TableRow row, List<@Nullable Object> account, Set<String> hidden) {
        var cells = new ArrayList<@Nullable Object>(account);
        cells.set(PERSON, null);
        cells.set(ROLES, List.of());
        cells.set(AGENCIES, List.of());
        cells.set(EVERYWHERE, false);
        cells.set(UNTIL, null);
        cells.set(RESPONSIBLE, null);
        return new Difference(
                AccountTables.ACCOUNTS,
                row.origin(),
                account,
                cells,
                hidden.contains(String.valueOf(account.get(PERSON))));
    }

    /// In the transaction that writes them, after they are written. Into an empty graph nothing is given or
    /// taken that was otherwise before.
    ///
    /// @param written rows that are new or otherwise than before
    /// @param stored  what was before, by their identity
    public void record(
            Transaction transaction,
            Load load,
            Collection<TableRow> written,
            Map<List<@Nullable Object>, List<@Nullable Object>> stored) {
        if (load.intoEmpty()) {
            return;
        }
        var changes = new ArrayList<GrantedOtherwise>();
        var former = new HashSet<String>();
        for (var row : written) {
            var why = "Import: " + row.origin().file();
            var before = stored.get(AccountTables.ACCOUNTS.identity().apply(row.cells()));
            var had = before == null ? Access.NOTHING : Access.of(before);
            var has = Access.of(row.cells());
            var holder = before == null ? null : before.get(PERSON);
            var isMoved = before != null && !Objects.equals(holder, row.cells().get(PERSON));
            if (!had.equals(has) || (isMoved && has.isAny())) {
                changes.add(new GrantedOtherwise(row.head(), row.head(), had, has, why));
            }
            if (isMoved && had.isAny()) {
                former.addAll(Table.ids(holder));
            }
            for (var account : replaced(row)) {
                var lost = Access.of(account);
                if (!lost.equals(Access.NOTHING)) {
                    changes.add(new GrantedOtherwise(
                            String.valueOf(account.getFirst()), row.head(), lost, Access.NOTHING, why));
                }
            }
        }
        if (!changes.isEmpty()) {
            record(transaction, load, changes);
            load.news()
                    .changed(
                            transaction,
                            changes.stream().map(GrantedOtherwise::reader).collect(toSet()));
            load.news().lost(transaction, former);
        }
    }

    private static void record(Transaction transaction, Load load, List<GrantedOtherwise> changes) {
        var by = load.account(transaction);
        transaction.run(
                """
                UNWIND $changes AS change
                MATCH (a:Account {id: change.account})
                CREATE (grant:Grant {
                  id: change.id, at: $at, by: $by, why: change.why, rolesBefore: change.rolesBefore, roles: change.roles,
                  agenciesBefore: change.agenciesBefore, agencies: change.agencies, until: change.until
                })-[:TO]->(a)
                WITH grant, change
                MATCH (q:Person {id: change.responsible})
                CREATE (grant)-[:ANSWERED_BY]->(q)
                """,
                Map.of(
                        "changes",
                        changes.stream().map(GrantedOtherwise::asMap).toList(),
                        "by",
                        by,
                        "at",
                        Moment.now(load.clock())));
        load.trail()
                .enterAll(
                        transaction,
                        changes.stream()
                                .map(change -> new Act(AuditKind.GRANT, by, change.account, change.particulars()))
                                .toList(),
                        (_, _) -> {});
    }

    /// That an account has other roles than before, or is another's.
    ///
    /// @param reader the account by which its person acts from now on
    private record GrantedOtherwise(String account, String reader, Access had, Access has, String why) {

        String particulars() {
            return "%s\n%s\n%s".formatted(had, has, why);
        }

        Map<String, @Nullable Object> asMap() {
            var map = new HashMap<String, @Nullable Object>();
            map.put("account", account);
            map.put("id", "grant-" + UUID.randomUUID());
            map.put("why", why);
            map.put("rolesBefore", had.roles);
            map.put("roles", has.roles);
            map.put("agenciesBefore", had.agencies);
            map.put("agencies", has.agencies);
            map.put("until", has.until);
            map.put("responsible", has.responsible);
            return map;
        }
    }

    /// What is given to an account: a role that comes with an employment is not.
    private record Access(
            List<String> roles,
            List<String> agencies,
            boolean everywhere,
            @Nullable Object until,
            @Nullable Object responsible) {

        static final Access NOTHING = new Access(List.of(), List.of(), false, null, null);

        static Access of(List<@Nullable Object> cells) {
            return new Access(
                    Table.ids(cells.get(ROLES)).stream()
                            .filter(role -> !Role.of(role).isOfEmployment())
                            .sorted()
                            .toList(),
                    Table.ids(cells.get(AGENCIES)).stream().sorted().toList(),
                    Boolean.TRUE.equals(cells.get(EVERYWHERE)),
                    cells.get(UNTIL),
                    cells.get(RESPONSIBLE));
        }

        boolean isAny() {
            return !roles.isEmpty();
        }

        Text words() {
            if (roles.isEmpty()) {
                return NONE;
            }
            var text = String.join(", ", roles);
            return everywhere || agencies.isEmpty()
                    ? new Text(text, text)
                    : new Text("%s for %s", "%s för %s").with(text, String.join(", ", agencies));
        }
    }
}
