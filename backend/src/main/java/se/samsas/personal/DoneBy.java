package se.samsas.personal;

import java.util.List;
import java.util.Map;
import se.samsas.graph.Queries;

/// Where records of what was done in service name the account that did it. They stay when its person is erased, and
/// then name what is left of the person: the same one for all that the same one did.
///
/// @param label    of the node
/// @param property which holds the id of the account
public record DoneBy(String label, String property) {

    /// How many of the records name one of these accounts.
    public int count(Queries queries, List<String> accounts) {
        return queries.get(
                "MATCH (n:%1$s) WHERE n.%2$s IN $accounts RETURN count(n) AS records".formatted(label, property),
                Map.of("accounts", accounts),
                row -> row.get("records").asInt());
    }

    /// Names what is left of somebody in place of their accounts.
    public void rename(Queries transaction, List<String> accounts, Remnant left) {
        transaction.run(
                "MATCH (n:%1$s) WHERE n.%2$s IN $accounts SET n.%2$s = $left".formatted(label, property),
                Map.of("accounts", accounts, "left", left.id()));
    }
}
