package se.samsas.signin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samsas.access.AccountLinks;
import se.samsas.access.NotLinked;
import se.samsas.access.ReplacedAccounts;
import se.samsas.calendar.Moment;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;

/// Links an account to the person that the HR data knows, once: by an identifier that the person cannot
/// change, never by a name or an address. Whatever is not certain links nothing.
@Component
class FirstSignIn implements AccountLinks {

    private static final Logger log = LoggerFactory.getLogger(FirstSignIn.class);

    private final Graph graph;
    private final Clock clock;

    FirstSignIn(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    @Override
    public Optional<NotLinked> link(String account, Set<String> people) {
        if (people.isEmpty()) {
            return Optional.of(NotLinked.NO_IDENTIFIER);
        }
        var reason = graph.read(transaction -> obstacle(transaction, account, people));
        if (reason.isEmpty()) {
            // Looked at again with the people locked: of two accounts that come at once, one is too late.
            reason = graph.write(transaction -> {
                transaction.locks().people(people);
                var found = obstacle(transaction, account, people);
                if (found.isEmpty()) {
                    write(transaction, account, people);
                }
                return found;
            });
            if (reason.isEmpty()) {
                log.info("An account was linked to the person that the HR data knows.");
            }
        }
        return reason;
    }

    private static Optional<NotLinked> obstacle(Queries transaction, String account, Set<String> people) {
        List<Boolean> taken = transaction.list(
                """
                MATCH (p:Person) WHERE p.id IN $people AND p.erased IS NULL
                RETURN EXISTS { MATCH (p)<-[:IS]-(other:Account) WHERE other.id <> $account } AS taken
                """,
                Map.of("people", people, "account", account),
                row -> row.get("taken").asBoolean());
        return switch (taken.size()) {
            case 0 -> Optional.of(NotLinked.NOBODY);
            case 1 -> taken.getFirst() ? Optional.of(NotLinked.TAKEN) : Optional.empty();
            default -> Optional.of(NotLinked.SEVERAL);
        };
    }

    /// Who administers may have got roles before the first sign-in; they stay. What the account replaced, or by
    /// which it was replaced, was somebody else's.
    private void write(Queries transaction, String account, Set<String> people) {
        transaction.run(
                """
                MATCH (p:Person) WHERE p.id IN $people AND p.erased IS NULL
                MERGE (a:Account {id: $account})
                WITH a, p
                WHERE NOT EXISTS { (a)-[:IS]->(:Person) }
                SET a.roles = coalesce(a.roles, []) + [role IN ['employee'] WHERE NOT role IN coalesce(a.roles, [])],
                    a.everywhere = coalesce(a.everywhere, false), a.trail = coalesce(a.trail, randomUUID())
                CREATE (a)-[:IS {at: $at, by: $account}]->(p)
                WITH a
                %s
                """.formatted(ReplacedAccounts.LEAVE),
                Map.of("people", people, "account", account, "at", Moment.now(clock)));
    }
}
