package se.samsas.state;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;

/// The one writer of the states of a kind of node. Each act leaves an event, `(:Need)-[:HAS]->(:NeedEvent)`,
/// with the states before and after and its number, from 1; the last one's is kept at the node, to be looked up by.
public final class StateEvents<S extends Enum<S>, A extends Enum<A>, W extends Enum<W>> {

    private final String label;
    private final String property;
    private final StateTable<S, A, W> table;

    /// @param label    of the nodes; that of their events is the same with `Event`
    /// @param property in which a node has its state
    public StateEvents(String label, String property, StateTable<S, A, W> table) {
        this.label = label;
        this.property = property;
        this.table = table;
    }

    /// Begins a node that has no state yet.
    ///
    /// @throws se.samsas.failure.Failure.NotAllowed where they may not
    public void begin(Queries tx, String id, W who, StateEvent event) {
        write(tx, List.of(id), null, table.beginning(who), event);
    }

    /// The same, of something that may begin in several states.
    ///
    /// @param in one of these
    /// @throws se.samsas.failure.Failure.NotAllowed where they may not
    public void begin(Queries tx, String id, S in, W who, StateEvent event) {
        write(tx, List.of(id), null, table.beginning(in, who), event);
    }

    /// Does the same to all of these nodes, or to none.
    ///
    /// @param from their state, read after their lock
    /// @throws se.samsas.failure.Failure.Conflict where that is not possible in this state
    /// @throws se.samsas.failure.Failure.NotAllowed where it is, for others
    public void act(Queries tx, Collection<String> ids, S from, A act, W who, StateEvent event) {
        var what = "The %s '%s'".formatted(label.toLowerCase(Locale.ROOT), String.join("', '", ids));
        write(tx, ids, from, table.after(what, from, act, who), event);
    }

    private void write(Queries tx, Collection<String> ids, @Nullable S from, S to, StateEvent event) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("ids", List.copyOf(ids));
        parameters.put("from", from == null ? null : Spelling.of(from));
        parameters.put("to", Spelling.of(to));
        parameters.put("at", event.at());
        parameters.put("by", event.by());
        parameters.put("reason", event.reason());
        parameters.put("details", event.details());
        int written = tx.get(
                """
                UNWIND $ids AS id
                MATCH (n:%1$s {id: id})
                WHERE n.%2$s = $from OR ($from IS NULL AND n.%2$s IS NULL)
                WITH n, COUNT { (n)-[:HAS]->(:%1$sEvent) } AS before
                CREATE (n)-[:HAS]->(e:%1$sEvent {at: coalesce($at, datetime()), by: $by, from: $from, to: $to,
                                                 reason: $reason, number: before + 1})
                SET e += $details, n.%2$s = $to
                RETURN count(n) AS written
                """.formatted(label, property),
                parameters,
                row -> row.get("written").asInt());
        if (written != ids.size()) {
            throw new IllegalStateException("Of %s only %d are '%s' now: read the state after the lock."
                    .formatted(ids, written, parameters.get("from")));
        }
    }
}
