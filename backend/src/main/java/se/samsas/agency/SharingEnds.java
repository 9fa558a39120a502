package se.samsas.agency;

import java.time.LocalDate;
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
}
