package se.samsas.audit;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.audit.AuditKind.About;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;
import se.samsas.personal.DataSubject;
import se.samsas.personal.ExtractPart;
import se.samsas.personal.PersonalData;
import se.samsas.personal.Remnant;
import se.samsas.personal.RetainedKind;

/// What the trail says of people, and of what they did; about whom they did it is others' affair. Entries
/// stay; the ids by which they name somebody go, so that they lead nowhere ([TrailIds]).
@Component
@Order(70)
final class EntriesOfPeople implements PersonalData {

    @Override
    public List<ExtractPart> give(Queries queries, DataSubject subject) {
        return List.of(
                ExtractPart.of("recordedAboutMe", queries, subject, """
                        MATCH (p:Person {id: $person})
                        MATCH (e:AuditEntry) WHERE e.about IN [p.id, p.trail]
                        RETURN e.number AS number, e.at AS at, e.kind AS kind ORDER BY number
                        """),
                ExtractPart.of(
                        "recordedOfMe",
                        queries,
                        """
                        MATCH (p:Person {id: $person}), (own:Account) WHERE own.id IN $accounts
                        WITH p, collect(own) AS accounts
                        UNWIND accounts AS a
                        MATCH (e:AuditEntry) WHERE e.account IN [a.id, a.trail]
                        WITH p, e, [own IN accounts WHERE e.about IN [own.id, own.trail] | own.id] AS aboutOwn
                        RETURN e.number AS number, e.at AS at, e.kind AS kind,
                               CASE WHEN e.about IN [p.id, p.trail] THEN p.id
                                 WHEN aboutOwn <> [] THEN aboutOwn[0]
                                 WHEN NOT e.kind IN $aboutSomebody OR e.about = $everything THEN e.about END AS about
                        ORDER BY number
                        """,
                        Map.of(
                                "person",
                                subject.id(),
                                "accounts",
                                subject.accounts(),
                                "aboutSomebody",
                                AuditKind.about(About.PERSON, About.ACCOUNT, About.WHOM),
                                "everything",
                                AuditKind.EVERYTHING)));
    }

    @Override
    public Map<RetainedKind, Integer> countRetained(Queries queries, DataSubject subject) {
        return queries.get(
                """
                MATCH (p:Person {id: $person})
                RETURN COUNT { MATCH (e:AuditEntry) WHERE e.about IN [p.id, p.trail] } AS entries
                """,
                Map.of("person", subject.id()),
                row -> Map.of(RetainedKind.TRAIL, row.get("entries").asInt()));
    }

    @Override
    public void erase(Transaction transaction, DataSubject subject, Remnant left) {
        transaction.run("""
                MATCH (p:Person {id: $person})
                REMOVE p.trail
                """, Map.of("person", subject.id()));
        transaction.run("""
                MATCH (a:Account) WHERE a.id IN $accounts
                REMOVE a.trail
                """, Map.of("accounts", subject.accounts()));
        transaction.run("""
                MATCH (s:Stranger) WHERE s.subject IN $accounts
                DELETE s
                """, Map.of("accounts", subject.accounts()));
    }
}
