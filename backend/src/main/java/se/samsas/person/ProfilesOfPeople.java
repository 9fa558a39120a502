package se.samsas.person;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.audit.Erased;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;
import se.samsas.personal.DataSubject;
import se.samsas.personal.ErasedKind;
import se.samsas.personal.ExtractPart;
import se.samsas.personal.PersonalData;
import se.samsas.personal.Remnant;
import se.samsas.personal.RetainedKind;
import se.samsas.personal.Tie;

/// Who people are, where they work, what they hold, when they have time and who may find them.
@Component
@Order(10)
final class ProfilesOfPeople implements PersonalData {

    @Override
    public Set<Tie> ties() {
        return Set.of(
                Tie.to("Unit", "EMPLOYED"),
                Tie.to("Unit", "MANAGES"),
                Tie.to("Skill", "HOLDS"),
                Tie.to("Holding", "HELD"),
                Tie.to("Capacity", "HAS"),
                Tie.to("Choice", "CHOSE"));
    }

    @Override
    public List<ExtractPart> give(Queries queries, DataSubject subject) {
        return List.of(
                ExtractPart.of("person", queries, subject, """
                        MATCH (p:Person {id: $person})
                        RETURN p.id AS id, p.givenName AS givenName, p.familyName AS familyName, p.places AS places,
                               p.languages AS languages, p.remote AS remote, p.saidSelf AS saidSelf,
                               p.protected AS protectedIdentity, p.invented AS invented
                        """),
                ExtractPart.of("employments", queries, subject, """
                        MATCH (p:Person {id: $person})-[e:EMPLOYED]->(u:Unit)-[:OF]->(a:Agency)
                        RETURN a.nameSv AS agency, u.nameSv AS unit, e.title AS title, e.from AS `from`, e.to AS `to`,
                               e.share AS share
                        ORDER BY e.from, unit
                        """),
                ExtractPart.of("managedUnits", queries, subject, """
                        MATCH (p:Person {id: $person})-[m:MANAGES]->(u:Unit)
                        RETURN u.nameSv AS unit, m.from AS `from`, m.to AS `to` ORDER BY m.from, unit
                        """),
                ExtractPart.of("skills", queries, subject, """
                        MATCH (p:Person {id: $person})-[h:HOLDS]->(s:Skill)
                        RETURN s.id AS skill, s.labelSv AS skillSv, s.labelEn AS skillEn, h.evidence AS evidence,
                               h.level AS level, h.lastUsed AS lastUsed, h.since AS since, h.validUntil AS validUntil
                        ORDER BY skillSv, skill, evidence
                        """),
                ExtractPart.of("formerSkills", queries, subject, """
                        MATCH (p:Person {id: $person})-[:HELD]->(h:Holding)-[:OF]->(s:Skill)
                        RETURN s.id AS skill, s.labelSv AS skillSv, s.labelEn AS skillEn, h.evidence AS evidence,
                               h.level AS level, h.from AS `from`, h.to AS `to`
                        ORDER BY h.from, skillSv, skill, evidence, h.number
                        """),
                ExtractPart.of("capacity", queries, subject, """
                        MATCH (p:Person {id: $person})-[:HAS]->(c:Capacity)
                        RETURN c.month AS month, c.lendable AS lendable, c.absence AS absence, c.reserved AS reserved
                        ORDER BY month
                        """),
                ExtractPart.of("visibility", queries, subject, """
                        MATCH (p:Person {id: $person})-[:CHOSE]->(c:Choice)
                        RETURN c.purpose AS purpose, c.visibility AS choice, c.until AS until ORDER BY purpose
                        """));
    }

    @Override
    public Map<ErasedKind, Integer> countErased(Queries queries, DataSubject subject) {
        return queries.get(
                """
                MATCH (p:Person {id: $person})
                RETURN COUNT { (p)-[:EMPLOYED]->() } AS employments,
                       COUNT { (p)-[:MANAGES]->() } AS managedUnits,
                       COUNT { (p)-[:HOLDS]->() } AS skills,
                       COUNT { (p)-[:HELD]->() } AS formerSkills,
                       COUNT { (p)-[:HAS]->(:Capacity) } AS capacity,
                       COUNT { (p)-[:CHOSE]->() } AS visibility
                """,
                Map.of("person", subject.id()),
                row -> Map.of(
                        ErasedKind.PROFILE, 1,
                        ErasedKind.EMPLOYMENTS, row.get("employments").asInt(),
                        ErasedKind.MANAGED_UNITS, row.get("managedUnits").asInt(),
                        ErasedKind.SKILLS, row.get("skills").asInt(),
                        ErasedKind.FORMER_SKILLS, row.get("formerSkills").asInt(),
                        ErasedKind.CAPACITY, row.get("capacity").asInt(),
                        ErasedKind.VISIBILITY, row.get("visibility").asInt()));
    }

    @Override
    public Map<RetainedKind, Integer> countRetained(Queries queries, DataSubject subject) {
        return queries.get(
                "MATCH (p:Person {id: $person}) RETURN COUNT { (p)-[:EMPLOYED]->() } AS employments",
                Map.of("person", subject.id()),
                row -> Map.of(
                        RetainedKind.EMPTY_RECORD,
                        1,
                        RetainedKind.EMPLOYER,
                        row.get("employments").asInt()));
    }

    @Override
    public void erase(Transaction transaction, DataSubject subject, Remnant left) {
        transaction.run(
                """
                MATCH (p:Person {id: $person})
                CALL (p) { MATCH (p)-[:HELD]->(h:Holding) DETACH DELETE h }
                CALL (p) { MATCH (p)-[:HAS]->(c:Capacity) DETACH DELETE c }
                CALL (p) { MATCH (p)-[:CHOSE]->(c:Choice) DETACH DELETE c }
                CALL (p) { MATCH (p)-[r:EMPLOYED|MANAGES|HOLDS]->() DELETE r }
                SET p = {id: $left, salt: $salt, erased: $erased, accounts: $accounts}
                """,
                Map.of(
                        "person",
                        subject.id(),
                        "left",
                        left.id(),
                        "salt",
                        left.salt(),
                        "erased",
                        left.erased(),
                        "accounts",
                        subject.accounts().stream()
                                .map(account -> Erased.id(account, left.salt()))
                                .toList()));
    }
}
