package se.samsas.personal;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;

/// Takes all that the features hold on somebody out of the graph.
@Component
public final class Forgetting {

    private final List<PersonalData> held;

    Forgetting(List<PersonalData> held) {
        this.held = List.copyOf(held);
    }

    /// Erases it in the transaction that has locked the person; records of what they did in service name what is left
    /// of them.
    public void forget(Transaction transaction, DataSubject subject, Remnant left) {
        held.reversed().forEach(data -> data.erase(transaction, subject, left));
        held.stream()
                .flatMap(data -> data.doneBy().stream())
                .forEach(records -> records.rename(transaction, subject.accounts(), left));
    }

    /// Whether something was done by one of these accounts.
    public boolean haveDone(Queries queries, List<String> accounts) {
        return !accounts.isEmpty()
                && held.stream()
                        .flatMap(data -> data.doneBy().stream())
                        .anyMatch(records -> records.count(queries, accounts) > 0);
    }
}
