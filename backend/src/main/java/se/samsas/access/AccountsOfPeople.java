package se.samsas.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;
import se.samsas.personal.DataSubject;
import se.samsas.personal.ErasedKind;
import se.samsas.personal.ExtractPart;
import se.samsas.personal.PersonalData;
import se.samsas.personal.Remnant;
import se.samsas.personal.RetainedKind;
import se.samsas.personal.Tie;

/// The accounts that lead to people, those that these replaced, and the roles of others that people answer for; not
/// whose.
@Component
@Order(30)
final class AccountsOfPeople implements PersonalData {

    @Override
    public Set<Tie> ties() {
        return Set.of(Tie.from("Account", "IS"), Tie.from("Account", "ANSWERED_BY"));
    }

    @Override
    public List<ExtractPart> give(Queries queries, DataSubject subject) {
        return List.of(
                ExtractPart.of(
                        "accounts", queries, """
                        MATCH (a:Account) WHERE a.id IN $accounts
                        OPTIONAL MATCH (a)-[is:IS]->(:Person {id: $person})
                        RETURN a.id AS account, a.roles AS roles,
                               COLLECT { MATCH (a)-[:ACTS_FOR]->(g:Agency) RETURN g.nameSv ORDER BY g.nameSv } AS actsFor,
                               coalesce(a.everywhere, false) AS everywhere, a.until AS until, is.at AS linkedAt
                        ORDER BY account
                        """, Map.of("person", subject.id(), "accounts", subject.accounts())),
                ExtractPart.of("answersFor", queries, subject, """
                        MATCH (p:Person {id: $person})<-[:ANSWERED_BY]-(a:Account)
                        RETURN a.roles AS roles,
                               COLLECT { MATCH (a)-[:ACTS_FOR]->(g:Agency) RETURN g.nameSv ORDER BY g.nameSv } AS actsFor,
                               coalesce(a.everywhere, false) AS everywhere, a.until AS until
                        ORDER BY until
                        """));
    }

    @Override
    public Map<ErasedKind, Integer> countErased(Queries queries, DataSubject subject) {
        return queries.get(
                """
                MATCH (a:Account)
                WHERE a.id IN $accounts AND all(role IN a.roles WHERE role IN ['employee', 'manager'])
                RETURN count(a) AS accounts
                """,
                Map.of("accounts", subject.accounts()),
                row -> Map.of(ErasedKind.ACCOUNTS, row.get("accounts").asInt()));
    }

    @Override
    public Map<RetainedKind, Integer> countRetained(Queries queries, DataSubject subject) {
        return queries.get(
                """
                MATCH (a:Account)
                WHERE a.id IN $accounts AND any(role IN a.roles WHERE NOT role IN ['employee', 'manager'])
                RETURN count(a) AS roles
                """,
                Map.of("accounts", subject.accounts()),
                row -> Map.of(RetainedKind.ROLES, row.get("roles").asInt()));
    }

    /// An account with roles for agencies keeps these on record, and they give nothing; one without leads nowhere
    /// and goes. What is left of an account has another id.
    @Override
    public void erase(Transaction transaction, DataSubject subject, Remnant left) {
        transaction.run("""
                MATCH (a:Account) WHERE a.id IN $accounts
                SET a.roles = [role IN a.roles WHERE NOT role IN ['employee', 'manager']], a.until = null,
                    a.unansweredUntil = null
                WITH a
                CALL (a) { MATCH (a)-[led:IS|ANSWERED_BY]->() DELETE led }
                WITH collect(a) AS accounts
                UNWIND range(0, size(accounts) - 1) AS i
                WITH i, accounts[i] AS a
                SET a.id = $left + CASE i WHEN 0 THEN '' ELSE '-' + i END
                WITH a WHERE a.roles = []
                DETACH DELETE a
                """, Map.of("accounts", subject.accounts(), "left", left.id()));
    }
}
