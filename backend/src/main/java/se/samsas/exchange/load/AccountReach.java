package se.samsas.exchange.load;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsas.access.AccountTables;
import se.samsas.api.Text;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.Violation;
import se.samsas.graph.Queries;

/// Which accounts an agency's import gives to those whom it [reaches][Reach], and what it is told of accounts.
public final class AccountReach {

    /// One for whatever stands in the way, so that it tells nothing of others' accounts or employments.
    public static final Text NOT_GIVEN = new Text(
            "the account '%s' is not given: a list gives one that nobody has and that may nothing, to somebody whom no "
                    + "other agency employs and whose account before, if any, is this agency's alone to replace",
            "kontot '%s' ges inte: en lista ger ett konto som ingen har och som inte får något, till någon som ingen "
                    + "annan myndighet har anställd och vars tidigare konto, om det finns ett, bara den här myndigheten "
                    + "råder över");

    private static final int PERSON = AccountTables.ACCOUNTS.place("person");
    private static final int ROLES = AccountTables.ACCOUNTS.place("roles");
    private static final int AGENCIES = AccountTables.ACCOUNTS.place("agencies");
    private static final int EVERYWHERE = AccountTables.ACCOUNTS.place("everywhere");

    private final Load load;
    private final Table table;
    private final Reach reach;

    AccountReach(Load load, Table table, Reach reach) {
        this.load = load;
        this.table = table;
        this.reach = reach;
    }

    private boolean isBound() {
        return load.scope().isOfAgency() && table.equals(AccountTables.ACCOUNTS);
    }

    /// The rows but for those whose account is not given.
    ///
    /// @param stored what is stored, by the identity of the rows
    List<TableRow> leaveOut(
            Queries transaction,
            List<TableRow> rows,
            Map<List<@Nullable Object>, List<@Nullable Object>> stored,
            List<Complaint> complaints) {
        if (!isBound()) {
            return rows;
        }
        var shared = reach.shared(transaction, reach.people(rows));
        var accounts = new AccountGrants(stored.values());
        var rest = new ArrayList<TableRow>(rows.size());
        for (var row : rows) {
            if (mayGive(row, stored.get(table.identity().apply(row.cells())), shared, accounts)) {
                rest.add(row);
            } else {
                complaints.add(new Violation("account", row.head(), NOT_GIVEN.with(row.head())).at(row.origin()));
            }
        }
        return rest;
    }

    /// Whether a row may give a person an account. One that is theirs already is; another's, or one that may
    /// something, is not, nor does any take the place of one that is not this agency's alone to replace.
    private boolean mayGive(
            TableRow row, @Nullable List<@Nullable Object> now, Set<String> shared, AccountGrants accounts) {
        var person = String.valueOf(row.cells().get(PERSON));
        if (now != null && person.equals(now.get(PERSON))) {
            return true;
        }
        if (now != null && (now.get(PERSON) != null || mayAnything(now))) {
            return false;
        }
        if (load.isRehearsal() && reach.isTakenBack(row)) {
            return true; // of whom nothing is told
        }
        var replaced = accounts.replaced(row);
        return !shared.contains(person)
                && (replaced.isEmpty() || !reach.isTakenBack(row))
                && replaced.stream().allMatch(this::isOwn);
    }

    private static boolean mayAnything(List<@Nullable Object> account) {
        return !Table.ids(account.get(ROLES)).isEmpty()
                || !Table.ids(account.get(AGENCIES)).isEmpty()
                || Boolean.TRUE.equals(account.get(EVERYWHERE));
    }

    /// Whether nobody but this agency has something to say of the account.
    private boolean isOwn(List<@Nullable Object> account) {
        return !Boolean.TRUE.equals(account.get(EVERYWHERE))
                && Table.ids(account.get(AGENCIES)).stream()
                        .allMatch(agency -> agency.equals(load.scope().agency()));
    }

    /// The accounts of those with which an agency's trial compares: its own staff's, so that a guess tells of nobody
    /// else's, and of somebody's whose identity is protected only where the rows give them that very one.
    List<List<@Nullable Object>> comparable(
            Queries transaction, List<TableRow> rows, List<List<@Nullable Object>> accounts) {
        if (!isBound() || !load.isRehearsal()) {
            return accounts;
        }
        var holders = accounts.stream()
                .flatMap(cells -> Table.ids(cells.get(PERSON)).stream())
                .collect(toSet());
        var staff = reach.staff(transaction, holders);
        var hidden = reach.hidden(transaction, staff);
        var given = rows.stream()
                .map(row -> List.of(row.head(), String.valueOf(row.cells().get(PERSON))))
                .collect(toSet());
        return accounts.stream()
                .filter(cells -> {
                    var holder = String.valueOf(cells.get(PERSON));
                    return staff.contains(holder)
                            && (!hidden.contains(holder)
                                    || given.contains(List.of(String.valueOf(cells.getFirst()), holder)));
                })
                .toList();
    }
}
