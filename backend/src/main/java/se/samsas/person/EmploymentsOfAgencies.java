package se.samsas.person;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.agency.AgencyEffects;
import se.samsas.agency.AgencyFate;
import se.samsas.agency.AgencyFollower;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;

/// What becomes of employments when agencies change. They are in units, and go with these; only an agency that ends
/// without a successor ends them.
@Component
final class EmploymentsOfAgencies implements AgencyFollower {

    @Override
    public AgencyEffects follow(Transaction transaction, AgencyFate fate) {
        return switch (fate) {
            case AgencyFate.Dissolved dissolved -> AgencyEffects.ofEmployments(end(transaction, dissolved));
            case AgencyFate.Merged _, AgencyFate.Split _, AgencyFate.Left _ -> AgencyEffects.none();
        };
    }

    /// One that would begin later is taken away: it never came about. Those of people with a protected identity end as
    /// well, and are not counted.
    private static int end(Queries transaction, AgencyFate.Dissolved fate) {
        return transaction.get(
                """
                MATCH (:Agency {id: $agency})<-[:OF]-(:Unit)<-[e:EMPLOYED]-(p:Person)
                WHERE e.to IS NULL OR e.to >= $on
                WITH DISTINCT e, p
                WITH e, e.from >= $on AS never, coalesce(p.protected, false) AS protected
                FOREACH (_ IN CASE WHEN never THEN [] ELSE [1] END | SET e.to = $on - duration({days: 1}))
                FOREACH (_ IN CASE WHEN never THEN [1] ELSE [] END | DELETE e)
                RETURN count(CASE WHEN NOT protected THEN 1 END) AS employments
                """,
                Map.of("agency", fate.agency(), "on", fate.occasion().on()),
                row -> row.get("employments").asInt());
    }
}
