package se.samsas.administration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.graph.Transaction;
import se.samsas.personal.DataSubject;
import se.samsas.personal.DoneBy;
import se.samsas.personal.PersonalData;
import se.samsas.personal.Remnant;
import se.samsas.personal.Tie;

/// Who gave people which roles, for which they answered, and what people gave and decided in service. That goes with
/// an account which has no role for an agency; the rest is the agency's record.
@Component
@Order(110)
final class GrantsOfPeople implements PersonalData {

    @Override
    public Set<Tie> ties() {
        return Set.of(Tie.from("Grant", "ANSWERED_BY"));
    }

    @Override
    public List<DoneBy> doneBy() {
        return List.of(new DoneBy("Grant", "by"), new DoneBy("SharingChange", "by"), new DoneBy("LegalBasis", "by"));
    }

    /// From the accounts, which are few: the engine would go through all grants.
    @Override
    public void erase(Transaction transaction, DataSubject subject, Remnant left) {
        transaction.run("""
                MATCH (a:Account)
                WHERE a.id IN $accounts AND all(role IN a.roles WHERE role IN ['employee', 'manager'])
                WITH collect(a) AS gone
                UNWIND gone AS a
                MATCH (a)<-[:TO]-(g:Grant)
                DETACH DELETE g
                """, Map.of("accounts", subject.accounts()));
    }
}
