package se.samsas.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.samsas.graph.Queries;
import se.samsas.graph.Revisions;
import se.samsas.graph.Revisions.Of;

/// Tells those who follow the graph that rows of a table changed, in the transaction that changes them.
@FunctionalInterface
interface Stamp {

    void apply(Queries transaction, Revisions revisions, List<Map<String, Object>> changed);

    /// For what nobody derives anything from.
    static Stamp none() {
        return (transaction, revisions, changed) -> {};
    }

    static Stamp of(Of what) {
        return (transaction, revisions, changed) -> revisions.next(transaction, what);
    }

    /// For rows of people, whom the column `person` names.
    static Stamp people() {
        return (transaction, revisions, changed) -> revisions.peopleChanged(transaction, ids(changed, "person"));
    }

    /// For units: who is employed there or below may now be another agency's.
    static Stamp peopleOfUnits() {
        return (transaction, revisions, changed) -> {
            var people = transaction.list(
                    """
                    MATCH (u:Unit)<-[:PART_OF*0..]-(:Unit)<-[:EMPLOYED]-(p:Person)
                    WHERE u.id IN $units
                    RETURN DISTINCT p.id AS id
                    """,
                    Map.of("units", ids(changed, "unit")),
                    row -> row.get("id").asString());
            if (!people.isEmpty()) {
                revisions.peopleChanged(transaction, people);
            }
        };
    }

    private static Collection<String> ids(List<Map<String, Object>> rows, String column) {
        var ids = new TreeSet<String>();
        rows.forEach(row -> ids.add(String.valueOf(row.get(column))));
        return ids;
    }
}
