package se.samsas.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Standing;
import se.samsas.agency.AgencyEffects;
import se.samsas.agency.AgencyFate;
import se.samsas.agency.AgencyFollower;
import se.samsas.agency.Units;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;

/// What agencies' changes mean for whom people chose to be found by. The choices are theirs and stay; who
/// shares what with whom is another agency's then.
@Component
final class ChoicesOfAgencies implements AgencyFollower {

    private final Clock clock;

    ChoicesOfAgencies(Clock clock) {
        this.clock = clock;
    }

    @Override
    public AgencyEffects count(Queries transaction, AgencyFate fate) {
        return switch (fate) {
            case AgencyFate.Merged merged ->
                newlyFound(transaction, merged.agency(), merged.into(), Units.below(transaction, merged.agency()));
            case AgencyFate.Split split ->
                split.units().entrySet().stream()
                        .map(part -> newlyFound(transaction, split.agency(), part.getKey(), part.getValue()))
                        .reduce(AgencyEffects.none(), AgencyEffects::plus);
            case AgencyFate.Dissolved _, AgencyFate.Left _ -> AgencyEffects.none();
        };
    }

    /// How many people who work or worked in these units, of one agency, may be found at another by
    /// agencies that could not find them before: they chose to be found for a purpose for which the other
    /// shares with somebody and theirs does not.
    private AgencyEffects newlyFound(Queries transaction, String from, String into, List<String> units) {
        return transaction.get(
                """
                MATCH (from:Agency {id: $from}), (into:Agency {id: $into})-[s:SHARES_WITH]->(asker:Agency)
                WHERE %s AND asker <> from
                  AND NOT EXISTS {
                    (from)-[had:SHARES_WITH {purpose: s.purpose}]->(asker)
                    WHERE %s
                  }
                WITH collect(DISTINCT s.purpose) AS purposes
                MATCH (u:Unit)<-[:EMPLOYED]-(p:Person)-[:CHOSE]->(c:Choice)
                WHERE u.id IN $units AND %s
                  AND c.purpose IN purposes AND %s
                RETURN count(DISTINCT p) AS people
                """.formatted(
                                Standing.goesOn("s"),
                                Standing.runs("had"),
                                ProtectedIdentity.noneOf("p"),
                                Choices.letsBeFound("c")),
                Map.of("from", from, "into", into, "units", units, "today", LocalDate.now(clock)),
                row -> AgencyEffects.ofNewlyFound(row.get("people").asInt()));
    }

    @Override
    public AgencyEffects follow(Transaction transaction, AgencyFate fate) {
        return AgencyEffects.none();
    }
}
