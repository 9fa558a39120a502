package se.samsas.exchange.undo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import se.samsas.graph.Revisions;
import se.samsas.graph.Transaction;
import se.samsas.person.PersonTables;
import se.samsas.person.erased.DataSubjects;
import se.samsas.personal.Forgetting;

/// Takes people out of the graph on whom nothing hangs any more but what others recorded of them, and what says how
/// they came to be as they are.
public final class TakingOut {

    private final Forgetting forgetting;
    private final Revisions revisions;

    public TakingOut(Forgetting forgetting, Revisions revisions) {
        this.forgetting = forgetting;
        this.revisions = revisions;
    }

    /// Does so with people who are locked. Whoever was only looked at, or told something, leaves an empty node, so
    /// that others' records stay whole.
    ///
    /// @param standings of these people, as they were before anything was taken from them
    public void takeOut(Transaction transaction, Collection<String> people, Standings standings) {
        if (people.isEmpty()) {
            return;
        }
        var goes = new HashSet<>(people);
        var emptied = new ArrayList<String>();
        for (var person : people) {
            if (standings.get(person).isRecorded()) {
                var left = DataSubjects.unknowable(transaction, standings.today());
                goes.remove(person);
                forgetting.forget(transaction, DataSubjects.get(transaction, person), left);
                emptied.add(left.id());
            }
        }
        transaction.run(
                "MATCH (n:ImportedRow|Correction)-[:OF]->(p:Person) WHERE p.id IN $people DETACH DELETE n",
                Map.of("people", goes));
        transaction.run(
                PersonTables.PEOPLE.removeStatement(),
                Map.of(
                        "rows",
                        goes.stream().map(person -> Map.of("person", person)).toList()));
        revisions.peopleChanged(transaction, emptied);
        revisions.peopleGone(transaction, people);
    }
}
