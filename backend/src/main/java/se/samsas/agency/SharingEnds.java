package se.samsas.agency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import se.samsas.access.Standing;
import se.samsas.graph.Queries;

/// Ends what an agency shares, and what is shared with it.
final class SharingEnds {

    private final Queries tx;
    private final LocalDate today;

    SharingEnds(Queries tx, LocalDate today) {
        this.tx = tx;
        this.today = today;
    }

    /// Ends each sharing of the agency, in both directions: its last day is yesterday, since it has had effect until
    /// now. One that would begin today or later is taken away.
    AgencyEffects end(String agency) {
        var with = tx.list(
                """
                MATCH (a:Agency {id: $agency})-[s:SHARES_WITH]-(other:Agency)
                WHERE %s
                WITH s, other.id AS other, coalesce(s.from >= $today, false) AS never
                FOREACH (_ IN CASE WHEN never THEN [] ELSE [1] END | SET s.to = $today - duration({days: 1}))
                FOREACH (_ IN CASE WHEN never THEN [1] ELSE [] END | DELETE s)
                RETURN other
                """.formatted(Standing.goesOn("s")),
                Map.of("agency", agency, "today", today),
                row -> row.get("other").asString());
        return AgencyEffects.ofSharings(with.size(), with.stream().collect(Collectors.toSet()));
    }

    /// How many of these people, of one agency, may be found at another by agencies that could not find
    /// them before: they chose to be found for a purpose for which the other shares with somebody, theirs not.
    AgencyEffects newlyFound(String from, String into, Collection<String> people) {
        return tx.get(
                """
                MATCH (from:Agency {id: $from}), (into:Agency {id: $into})-[s:SHARES_WITH]->(asker:Agency)
                WHERE %s AND asker <> from
                  AND NOT EXISTS {
                    (from)-[had:SHARES_WITH {purpose: s.purpose}]->(asker)
                    WHERE %s
                  }
                WITH collect(DISTINCT s.purpose) AS purposes
                MATCH (p:Person)-[:CHOSE]->(c:Choice)
                WHERE p.id IN $people AND NOT coalesce(p.protected, false)
                  AND c.purpose IN purposes AND c.visibility <> 'hidden' AND (c.until IS NULL OR c.until >= $today)
                RETURN count(DISTINCT p) AS people
                """.formatted(Standing.goesOn("s"), Standing.runs("had")),
                Map.of("from", from, "into", into, "people", people, "today", today),
                row -> AgencyEffects.ofNewlyFound(row.get("people").asInt()));
    }
}
