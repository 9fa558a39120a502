package se.samsas.need;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.agency.AgencyEffects;
import se.samsas.agency.AgencyFate;
import se.samsas.agency.AgencyFate.Occasion;
import se.samsas.agency.AgencyFollower;
import se.samsas.failure.Failure;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;
import se.samsas.graph.Transaction;
import se.samsas.state.StateEvent;

/// What becomes of needs when agencies change: they are the agency's, not its units'.
@Component
final class NeedsOfAgencies implements AgencyFollower {

    /// A planner may be closing one of them.
    @Override
    public void lock(Transaction transaction, Collection<String> agencies) {
        transaction
                .locks()
                .needs(transaction.list(
                        "MATCH (a:Agency)-[:ASKS]->(n:Need) WHERE a.id IN $agencies RETURN n.id AS id",
                        Map.of("agencies", agencies),
                        row -> row.get("id").asString()));
    }

    @Override
    public AgencyEffects follow(Transaction transaction, AgencyFate fate) {
        return switch (fate) {
            case AgencyFate.Merged merged -> AgencyEffects.ofNeeds(moveAll(transaction, merged), 0);
            case AgencyFate.Split split -> AgencyEffects.ofNeeds(moveOpen(transaction, split), 0);
            case AgencyFate.Dissolved(var agency, var occasion) ->
                AgencyEffects.ofNeeds(0, close(transaction, agency, occasion, "agency-dissolved"));
            case AgencyFate.Left(var agency, var occasion) ->
                AgencyEffects.ofNeeds(0, close(transaction, agency, occasion, "agency-left"));
        };
    }

    /// The closed ones too: whoever plans at the successor must be able to read them. Tells how many were not closed.
    private static int moveAll(Queries transaction, AgencyFate.Merged fate) {
        return transaction.get(
                """
                MATCH (:Agency {id: $from})-[old:ASKS]->(n:Need), (into:Agency {id: $into})
                DELETE old
                CREATE (into)-[:ASKS]->(n)
                RETURN count(CASE WHEN n.status <> 'closed' THEN 1 END) AS needs
                """,
                Map.of("from", fate.agency(), "into", fate.into()),
                row -> row.get("needs").asInt());
    }

    private static int moveOpen(Queries transaction, AgencyFate.Split fate) {
        var open = transaction.get(
                "MATCH (:Agency {id: $agency})-[:ASKS]->(n:Need) WHERE n.status <> 'closed' RETURN count(n) AS needs",
                Map.of("agency", fate.agency()),
                row -> row.get("needs").asInt());
        var to = fate.openNeeds();
        if (open == 0 || fate.agency().equals(to)) {
            return 0;
        }
        if (to == null) {
            throw new Failure.Invalid(
                            "change.split.successors",
                            "No successor takes the %d open needs and drafts of the agency '%s'."
                                    .formatted(open, fate.agency()),
                            "Say takesOpenNeeds of one of them.")
                    .inSwedish(
                            "Ingen efterföljare tar över de %d öppna behoven och utkasten.".formatted(open),
                            "Välj en av dem.");
        }
        transaction.run("""
                MATCH (:Agency {id: $agency})-[old:ASKS]->(n:Need), (to:Agency {id: $to})
                WHERE n.status <> 'closed'
                DELETE old
                CREATE (to)-[:ASKS]->(n)
                """, Map.of("agency", fate.agency(), "to", to));
        return open;
    }

    private static int close(Queries transaction, String agency, Occasion occasion, String reason) {
        return close(transaction, agency, NeedStatus.DRAFT, occasion, reason)
                + close(transaction, agency, NeedStatus.OPEN, occasion, reason);
    }

    private static int close(Queries transaction, String agency, NeedStatus status, Occasion occasion, String reason) {
        var needs = transaction.list(
                "MATCH (:Agency {id: $agency})-[:ASKS]->(n:Need {status: $status}) RETURN n.id AS id",
                Map.of("agency", agency, "status", Spelling.of(status)),
                row -> row.get("id").asString());
        NeedStates.EVENTS.act(
                transaction,
                needs,
                status,
                NeedAct.LOSE_AGENCY,
                NeedSide.ADMINISTRATOR,
                new StateEvent(occasion.at(), occasion.by(), reason));
        return needs.size();
    }
}
