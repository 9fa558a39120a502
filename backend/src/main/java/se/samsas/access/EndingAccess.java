package se.samsas.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samsas.graph.Graph;

/// Says at the start whose access is about to end of itself, while there is still somebody who can give it anew. In
/// numbers and days; who it is stands on the page of access.
@Component
final class EndingAccess {

    private static final Logger log = LoggerFactory.getLogger(EndingAccess.class);

    private static final int DAYS_AHEAD = 60;

    private final Graph graph;
    private final Clock clock;

    EndingAccess(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// Beside the start: nobody waits for it, and where it cannot be told the server runs all the same.
    @EventListener(ApplicationReadyEvent.class)
    void tellBeside() {
        Thread.ofVirtual().name("ending-access").start(() -> {
            try {
                tell();
            } catch (RuntimeException e) {
                log.warn("Whose access is about to end was not found out: {}", e.toString());
            }
        });
    }

    void tell() {
        var today = LocalDate.now(clock);
        graph.forLongWork()
                .list(
                        """
                        MATCH (a:Account)
                        WHERE any(role IN a.roles WHERE NOT role IN ['employee', 'manager'])
                        OPTIONAL MATCH (a)-[:IS]->(p:Person)
                        WITH a, p, COLLECT { MATCH (a)-[:ACTS_FOR]->(g:Agency) RETURN g.id } AS actsFor, %s AS employers
                        WITH a, %s AS footing
                        WITH a, footing, CASE footing WHEN 'answered' THEN a.until WHEN 'unanswered' THEN a.unansweredUntil END AS day,
                             coalesce(a.everywhere, false) AND 'admin' IN a.roles AS everywhere
                        WITH collect({footing: footing, day: day, everywhere: everywhere}) AS accounts,
                             COUNT { MATCH (p:Person) WHERE COUNT { (p)<-[:IS]-(:Account) } > 1 RETURN p } AS several
                        RETURN size([a IN accounts WHERE a.footing = 'unanswered']) AS unanswered,
                               reduce(first = null, a IN accounts |
                                 CASE WHEN a.footing = 'unanswered' AND (first IS NULL OR a.day < first) THEN a.day ELSE first END) AS unansweredUntil,
                               size([a IN accounts WHERE a.everywhere]) AS administrators,
                               reduce(last = null, a IN accounts |
                                 CASE WHEN a.everywhere AND (last IS NULL OR a.day > last) THEN a.day ELSE last END) AS lastDay,
                               several
                        """.formatted(Standing.employers("p"), Standing.footing("a", "p", "employers", "actsFor")),
                        Map.of("today", today),
                        row -> new Ending(
                                row.get("unanswered").asInt(),
                                row.get("unansweredUntil").asLocalDate(today),
                                row.get("administrators").asInt(),
                                row.get("lastDay").asLocalDate(today.minusDays(1)),
                                row.get("several").asInt()))
                .forEach(ending -> tell(ending, today));
    }

    /// @param unanswered      how many accounts have roles that nobody answers for yet
    /// @param unansweredUntil the first last day of these
    /// @param administrators  how many accounts administer the installation, or did
    /// @param lastDay         the last day on which one of them does
    /// @param several         how many people have more than one account
    private record Ending(
            int unanswered, LocalDate unansweredUntil, int administrators, LocalDate lastDay, int several) {}

    private static void tell(Ending ending, LocalDate today) {
        if (ending.unanswered > 0) {
            log.warn(
                    "{} accounts have roles that nobody answers for; the first of them end after {}. Give each a last"
                            + " day and who answers for it, at /admin/access or in accounts.csv (docs/identity.md).",
                    ending.unanswered,
                    ending.unansweredUntil);
        }
        if (ending.administrators > 0 && ending.lastDay.isBefore(today)) {
            log.warn("Nobody administers this installation any more: the last day is over, or whoever answered for it"
                    + " is employed no more. Bring in accounts.csv with another day by './samsas import'"
                    + " (docs/identity.md).");
        } else if (ending.administrators > 0 && ending.lastDay.isBefore(today.plusDays(DAYS_AHEAD))) {
            log.warn(
                    "The last day on which anybody administers this installation is {}. Give a later one, at"
                            + " /admin/access by another administrator or in accounts.csv (docs/identity.md).",
                    ending.lastDay);
        }
        if (ending.several > 0) {
            log.warn(
                    "{} people have several accounts, of which each lets them in. Bring in accounts.csv with the one"
                            + " that counts.",
                    ending.several);
        }
    }
}
