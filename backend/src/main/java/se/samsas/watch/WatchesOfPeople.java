package se.samsas.watch;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;
import se.samsas.personal.DataSubject;
import se.samsas.personal.DoneBy;
import se.samsas.personal.ExtractPart;
import se.samsas.personal.PersonalData;
import se.samsas.personal.Remnant;

/// The needs that people watch in service: a watch ends with whoever watches. Of those who match there are
/// digests in it ([Watched]): after the next night none of whoever matches no more, and none of whoever is erased.
@Component
@Order(95)
final class WatchesOfPeople implements PersonalData {

    @Override
    public List<DoneBy> doneBy() {
        return List.of(new DoneBy("NeedWatch", "account"));
    }

    @Override
    public List<ExtractPart> give(Queries queries, DataSubject subject) {
        return List.of(ExtractPart.of("watches", queries, """
                MATCH (w:NeedWatch)-[:FOR]->(n:Need) WHERE w.account IN $accounts
                RETURN n.titleSv AS needSv, n.titleEn AS needEn, w.counted AS at
                ORDER BY w.id
                """, Map.of("accounts", subject.accounts())));
    }

    @Override
    public void erase(Transaction transaction, DataSubject subject, Remnant left) {
        transaction.run(
                "MATCH (w:NeedWatch) WHERE w.account IN $accounts DETACH DELETE w",
                Map.of("accounts", subject.accounts()));
        var digests = transaction.list(
                "MATCH (w:NeedWatch) RETURN w.id AS watch, w.salt AS salt",
                Map.of(),
                row -> Map.of(
                        "watch",
                        row.get("watch").asString(),
                        "digest",
                        Watched.digest(subject.id(), row.get("salt").asString())));
        transaction.run("""
                UNWIND $digests AS one
                MATCH (w:NeedWatch {id: one.watch}) WHERE one.digest IN w.known OR one.digest IN w.fresh
                SET w.known = [digest IN w.known WHERE digest <> one.digest],
                    w.fresh = [digest IN w.fresh WHERE digest <> one.digest]
                """, Map.of("digests", digests));
    }
}
