package se.samsas.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Standing;
import se.samsas.agency.AgencyEffects;
import se.samsas.agency.AgencyFate;
import se.samsas.agency.AgencyFollower;
import se.samsas.agency.Units;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;

/// What becomes of employments when agencies change. They are in units, and go with these; only an agency that ends
/// without a successor ends them.
@Component
final class EmploymentsOfAgencies implements AgencyFollower {

    private final Clock clock;

    EmploymentsOfAgencies(Clock clock) {
        this.clock = clock;
    }

    /// Everybody who works or worked there.
    @Override
    public Set<String> people(Queries transaction, Collection<String> agencies) {
        return new HashSet<>(transaction.list(
                """
                MATCH (a:Agency)<-[:OF]-(:Unit)<-[:EMPLOYED]-(p:Person)
                WHERE a.id IN $agencies
                RETURN DISTINCT p.id AS id
                """, Map.of("agencies", agencies), row -> row.get("id").asString()));
    }

    @Override
    public AgencyEffects count(Queries transaction, AgencyFate fate) {
        return AgencyEffects.ofPeople(
                switch (fate) {
                    case AgencyFate.Split split ->
                        people(
                                transaction,
                                split.units().values().stream()
                                        .flatMap(List::stream)
                                        .toList());
                    case AgencyFate.Merged _, AgencyFate.Dissolved _, AgencyFate.Left _ ->
                        people(transaction, Units.below(transaction, fate.agency()));
                });
    }

    /// How many people work in these units, or will. As on the page of a unit, those with a protected identity
    /// are not counted.
    private int people(Queries transaction, List<String> units) {
        return transaction.get(
                """
                MATCH (p:Person)-[e:EMPLOYED]->(u:Unit)
                WHERE u.id IN $units AND %s AND %s
                RETURN count(DISTINCT p) AS people
                """.formatted(Standing.goesOn("e"), ProtectedIdentity.noneOf("p")),
                Map.of("units", units, "today", LocalDate.now(clock)),
                row -> row.get("people").asInt());
    }

    @Override
    public AgencyEffects follow(Transaction transaction, AgencyFate fate) {
        return switch (fate) {
            case AgencyFate.Dissolved dissolved -> AgencyEffects.ofEmployments(end(transaction, dissolved));
            case AgencyFate.Merged _, AgencyFate.Split _, AgencyFate.Left _ -> AgencyEffects.none();
        };
    }

    /// One that would begin later is taken away: it never came about. Those of people with a protected
    /// identity end as well, and are not counted.
    private static int end(Queries transaction, AgencyFate.Dissolved fate) {
        return transaction.get(
                """
                MATCH (:Agency {id: $agency})<-[:OF]-(:Unit)<-[e:EMPLOYED]-(p:Person)
                WHERE %s
                WITH DISTINCT e, p
                WITH e, e.from >= $on AS never, %s AS protected
                FOREACH (_ IN CASE WHEN never THEN [] ELSE [1] END | SET e.to = $on - duration({days: 1}))
                FOREACH (_ IN CASE WHEN never THEN [1] ELSE [] END | DELETE e)
                RETURN count(CASE WHEN NOT protected THEN 1 END) AS employments
                """.formatted(Standing.goesOn("e", "$on"), ProtectedIdentity.of("p")),
                Map.of("agency", fate.agency(), "on", fate.occasion().on()),
                row -> row.get("employments").asInt());
    }
}
