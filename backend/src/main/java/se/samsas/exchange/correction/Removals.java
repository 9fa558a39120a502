package se.samsas.exchange.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samsas.access.AccountTables;
import se.samsas.access.RolesToday;
import se.samsas.access.Viewer;
import se.samsas.agency.Units;
import se.samsas.door.OpenSessions;
import se.samsas.exchange.load.Difference;
import se.samsas.exchange.load.Differences;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.exchange.undo.Standings;
import se.samsas.exchange.undo.TakingOut;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Revisions;
import se.samsas.graph.Transaction;
import se.samsas.person.PersonTables;
import se.samsas.person.erased.DataSubjects;
import se.samsas.personal.DataSubject;
import se.samsas.personal.Forgetting;
import se.samsas.text.Unmarked;

/// Removes somebody who should never have been brought in: of whom nothing is held but what lists of staff say and
/// what others recorded. Whoever has said or done something is not the employer's to remove.
@Component
final class Removals {

    private static final Logger log = LoggerFactory.getLogger(Removals.class);
    private static final Origin BY_HAND = new Origin("", 0);

    private final Graph graph;
    private final StaffRecords records;
    private final KeptCorrections kept;
    private final Forgetting forgetting;
    private final Revisions revisions;
    private final OpenSessions sessions;
    private final Clock clock;

    Removals(
            Graph graph,
            StaffRecords records,
            KeptCorrections kept,
            Forgetting forgetting,
            Revisions revisions,
            OpenSessions sessions,
            Clock clock) {
        this.graph = graph;
        this.records = records;
        this.kept = kept;
        this.forgetting = forgetting;
        this.revisions = revisions;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// Removes a person at once; a list may bring them in again.
    ///
    /// @param name the person's, as confirmation
    /// @return the day
    /// @throws Failure.NotFound   where the viewer's agency employs no such person
    /// @throws Failure.Invalid    where the name is another
    /// @throws Failure.NotAllowed where it is the viewer
    /// @throws Failure.Conflict   where more hangs on the person than what lists say
    LocalDate remove(Viewer viewer, String person, String name, String why) {
        var agency = StaffRecords.agency(viewer);
        var today = LocalDate.now(clock);
        var ended = graph.write(tx -> {
            records.get(tx, agency, person);
            lock(tx, agency, person);
            var record = records.get(tx, agency, person);
            requireOther(viewer, person);
            requireName(record, name);
            var subject = DataSubjects.get(tx, person);
            var goes = goes(tx, agency, subject);
            var standings = Standings.of(tx, List.of(person), agency, today);
            requireNothingElse(tx, standings.get(person), subject, goes);
            kept.removed(tx, viewer, record, why);
            takeAway(tx, subject, goes);
            revisions.peopleChanged(tx, List.of(person));
            new TakingOut(forgetting, revisions).takeOut(tx, List.of(person), standings);
            return subject.accounts();
        });
        sessions.end(ended);
        log.info("A person was removed by an administrator of their agency.");
        return today;
    }

    private static void lock(Transaction tx, String agency, String person) {
        var locks = tx.locks();
        locks.people(RolesToday.affected(tx, List.of(person)));
        locks.accounts(DataSubjects.get(tx, person).accounts());
        locks.agency(agency);
        locks.units(units(tx, agency, person));
    }

    /// The agency's units in which the person is employed, or that they manage.
    static List<String> units(Queries tx, String agency, String person) {
        return tx.list(
                """
                MATCH (:Person {id: $person})-[:EMPLOYED|MANAGES]->(u:Unit)-[:OF]->(:Agency {id: $agency})
                RETURN DISTINCT u.id AS unit
                """,
                Map.of("person", person, "agency", agency),
                row -> row.get("unit").asString());
    }

    private static void requireOther(Viewer viewer, String person) {
        if (person.equals(viewer.person())) {
            throw new Failure.NotAllowed(
                    "'%s' is your own id; nobody removes themselves from their agency's staff.".formatted(person),
                    "Ask another administrator, or erase what is held on you ('eraseMe').");
        }
    }

    private static void requireName(StaffRecord record, String name) {
        if (!Unmarked.same(name, record.name())) {
            throw new Failure.Invalid(
                            "input.name",
                            "'%s' is not the name of the person who is to be removed.".formatted(name),
                            "Give the name as the record has it. Nobody was removed.")
                    .inSwedish(
                            "”%s” är inte namnet på den som ska tas bort.".formatted(name),
                            "Skriv namnet som det står på sidan. Ingen har tagits bort.");
        }
    }

    /// What the agency has of the person, as rows that are to be no more.
    private static List<Difference> goes(Queries tx, String agency, DataSubject subject) {
        var own = Set.copyOf(Units.below(tx, agency));
        var goes = new ArrayList<Difference>();
        var person = Set.of(subject.id());
        var accounts = Set.copyOf(subject.accounts());
        goes.addAll(gone(tx, PersonTables.EMPLOYMENTS, person, "unit", own));
        goes.addAll(gone(tx, PersonTables.MANAGERS, Set.copyOf(units(tx, agency, subject.id())), "person", person));
        goes.addAll(gone(tx, AccountTables.ACCOUNTS, accounts, "account", accounts));
        return goes;
    }

    /// Those of the rows with these heads that have one of these ids in a column.
    private static List<Difference> gone(Queries tx, Table table, Set<String> heads, String column, Set<String> ids) {
        var gone = new ArrayList<Difference>();
        for (var cells : table.stored(tx, heads)) {
            if (ids.contains(String.valueOf(cells.get(table.place(column))))) {
                gone.add(new Difference(table, BY_HAND, cells, null, false));
            }
        }
        return gone;
    }

    /// What it is stays untold: it may be another agency's, or the person's own.
    private void requireNothingElse(Queries tx, Standings.Of standing, DataSubject subject, List<Difference> goes) {
        if (hasSaidOrGiven(tx, subject)
                || standing.hasMoreThan(goes)
                || forgetting.haveDone(tx, subject.accounts())
                || standing.haveMore(tx, subject.accounts())) {
            throw new Failure.Conflict(
                    "More is held on '%s' than what the agency's lists of staff say: something that they said or did, roles"
                                    .formatted(subject.id())
                            + " that they were given, or another agency has or had them.",
                    "Set a last day for their employments instead; what people said themselves they erase themselves.");
        }
    }

    /// Whether the person has said something of themselves, or has an account with roles that were given to it.
    private static boolean hasSaidOrGiven(Queries tx, DataSubject subject) {
        return tx.get(
                """
                MATCH (p:Person {id: $person})
                RETURN size(coalesce(p.saidSelf, [])) > 0 OR EXISTS {
                  MATCH (a:Account) WHERE a.id IN $accounts AND (coalesce(a.everywhere, false)
                    OR any(role IN coalesce(a.roles, []) WHERE NOT role IN ['employee', 'manager']))
                } AS more
                """,
                Map.of("person", subject.id(), "accounts", subject.accounts()),
                row -> row.get("more").asBoolean());
    }

    /// Accounts first: by them alone somebody would be told that their roles end. Whoever has roles for which this
    /// person answers stands in the way before.
    private static void takeAway(Transaction tx, DataSubject subject, List<Difference> goes) {
        tx.run("""
                MATCH (a:Account) WHERE a.id IN $accounts
                CALL (a) { MATCH (a)<-[:TELLS]-(n:Notice) DETACH DELETE n }
                DETACH DELETE a
                """, Map.of("accounts", subject.accounts()));
        Differences.remove(tx, PersonTables.MANAGERS, goes);
        Differences.remove(tx, PersonTables.EMPLOYMENTS, goes);
    }
}
