package se.samsas.graph;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The locks that a transaction takes, in the order that is the same for all: people, accounts, agencies,
/// units, needs, what hangs on these, each by id; then the numbers of changes ([Revisions]), then the head of
/// the audit trail ([Transaction#atLast]). So no two transactions wait for one another. What is read after the
/// lock stays as it is until the commit.
///
/// A transaction that takes one out of order fails where assertions are on, as they are in the tests; elsewhere the
/// graph would notice a deadlock, and [Graph] tries again.
public final class Locks {

    /// What is locked, from first to last.
    private enum Rank {
        PERSON,
        ACCOUNT,
        AGENCY,
        UNIT,
        NEED,
        PART,
        REVISION
    }

    /// What hangs on people, agencies or needs, and is locked after these.
    public enum Part {
        RANK_CONTEST("RankContest"),
        SKILL_PROPOSAL("SkillProposal"),
        JOB("Job");

        private final String label;

        Part(String label) {
            this.label = label;
        }
    }

    private final Queries queries;
    private final Set<Rank> taken = EnumSet.noneOf(Rank.class);
    private final Set<String> held = new HashSet<>();

    Locks(Queries queries) {
        this.queries = queries;
    }

    /// Locks the people that are there.
    public void people(Collection<String> ids) {
        take(Rank.PERSON, "Person", ids);
    }

    /// Locks a person, if there is one.
    public void person(String id) {
        people(Set.of(id));
    }

    /// Locks the accounts that are there.
    public void accounts(Collection<String> ids) {
        take(Rank.ACCOUNT, "Account", ids);
    }

    /// Locks an account, if there is one.
    public void account(String id) {
        accounts(Set.of(id));
    }

    /// Locks an account, if there is one, and before it the person to whom it leads, itself or by those that
    /// replaced it.
    public void holder(String account) {
        people(queries.list(
                "MATCH (:Account {id: $account})<-[:REPLACES*0..]-(:Account)-[:IS]->(p:Person) RETURN p.id AS id",
                Map.of("account", account),
                row -> row.get("id").asString()));
        account(account);
    }

    /// Locks the agencies that are there.
    public void agencies(Collection<String> ids) {
        take(Rank.AGENCY, "Agency", ids);
    }

    /// Locks an agency, if there is one.
    public void agency(String id) {
        agencies(Set.of(id));
    }

    /// Locks the units that are there.
    public void units(Collection<String> ids) {
        take(Rank.UNIT, "Unit", ids);
    }

    /// Locks the needs that are there.
    public void needs(Collection<String> ids) {
        take(Rank.NEED, "Need", ids);
    }

    /// Locks a need, if there is one.
    public void need(String id) {
        needs(Set.of(id));
    }

    /// Locks a part, if there is one.
    public void part(Part part, String id) {
        take(Rank.PART, part.label, Set.of(id));
    }

    /// Says that a number of changes is taken: nothing is locked after it.
    void revision() {
        taken.add(Rank.REVISION);
    }

    private void take(Rank rank, String label, Collection<String> ids) {
        var wanted = new TreeSet<String>();
        ids.stream().filter(id -> !held.contains(label + id)).forEach(wanted::add);
        if (wanted.isEmpty()) {
            return;
        }
        assert isNext(rank) : "%s %s locked after %s".formatted(label, wanted, taken);
        taken.add(rank);
        wanted.forEach(id -> held.add(label + id));
        // Writes nothing that is read before the lock: somebody may be erased meanwhile, and then has another id.
        queries.run(
                "UNWIND $ids AS id MATCH (n:%s {id: id}) SET n.locked = true REMOVE n.locked".formatted(label),
                Map.of("ids", wanted.stream().toList()));
    }

    /// Of what hangs on others several kinds may be locked one after the other; of all else each kind once.
    private boolean isNext(Rank rank) {
        return taken.stream()
                .allMatch(earlier -> earlier.compareTo(rank) < 0 || (rank == Rank.PART && earlier == rank));
    }
}
