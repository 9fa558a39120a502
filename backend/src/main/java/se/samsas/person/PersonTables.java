package se.samsas.person;

import static se.samsas.exchange.table.Column.county;
import static se.samsas.exchange.table.Column.day;
import static se.samsas.exchange.table.Column.flag;
import static se.samsas.exchange.table.Column.id;
import static se.samsas.exchange.table.Column.kept;
import static se.samsas.exchange.table.Column.key;
import static se.samsas.exchange.table.Column.language;
import static se.samsas.exchange.table.Column.listOf;
import static se.samsas.exchange.table.Column.month;
import static se.samsas.exchange.table.Column.needed;
import static se.samsas.exchange.table.Column.oneOf;
import static se.samsas.exchange.table.Column.optional;
import static se.samsas.exchange.table.Column.own;
import static se.samsas.exchange.table.Column.setOf;
import static se.samsas.exchange.table.Column.shortText;
import static se.samsas.exchange.table.Column.text;
import static se.samsas.exchange.table.Column.uuid;
import static se.samsas.exchange.table.Column.whole;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.exchange.table.Cell;
import se.samsas.exchange.table.Checks;
import se.samsas.exchange.table.FeatureTables;
import se.samsas.exchange.table.Stamp;
import se.samsas.exchange.table.Table;

/// People with all that is known of them.
@Component
@Order(30)
public final class PersonTables implements FeatureTables {

    /// Up to here a double is exact, so that chance in Cypher and readers in other languages have the same numbers.
    private static final long MOST_EXACT = (1L << 53) - 1;

    private static final Cell EVIDENCE = oneOf("self", "course", "peer", "manager", "certified")
            .inSwedish("egen", "kurs", "kollega", "chef", "certifierad");

    /// What people may say of themselves, by the columns that hold it.
    private static final Cell SAID_SELF =
            setOf(oneOf("languages", "places", "remote").inSwedish("språk", "orter", "distans"));

    /// Who asked to be erased: a day, and an id that says nothing but to who knows the former one; files from before
    /// that have no salt. It comes before all that could be said of them.
    public static final Table ERASED = Table.of(
                    "erased-people.csv", "Person", key("person", id()), needed("on", day()), optional("salt", text()))
            .stored("MATCH (p:Person) WHERE p.erased IS NOT NULL AND p.id", """
                    RETURN p.id AS person, p.erased AS on, p.salt AS salt""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MERGE (p:Person {id: row.person})
                    SET p.erased = row.on, p.salt = row.salt
                    """, Stamp.people());

    public static final Table PEOPLE = Table.of(
                    "people.csv",
                    "Person",
                    key("person", id()),
                    optional("given_name", shortText()),
                    optional("family_name", shortText()),
                    optional("places", listOf(county())).or(List.of()),
                    optional("languages", listOf(language())).or(List.of()),
                    optional("remote", flag()).or(false),
                    optional("protected", flag()).or(false).keeping(),
                    optional("invented", flag()).or(false),
                    optional("said_self", SAID_SELF).or(List.of()).keeping(),
                    kept("tie_seed", whole(0, MOST_EXACT)),
                    own("trail", uuid()))
            .stored("MATCH (p:Person) WHERE p.erased IS NULL AND p.id", """
                    RETURN p.id AS person, p.givenName AS given_name, p.familyName AS family_name, p.places AS places,
                           p.languages AS languages, p.remote AS remote, p.protected AS protected,
                           p.invented AS invented, coalesce(p.saidSelf, []) AS said_self, p.tieSeed AS tie_seed,
                           p.trail AS trail""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MERGE (p:Person {id: row.person})
                    SET p.givenName = row.given_name, p.familyName = row.family_name, p.places = row.places,
                        p.languages = row.languages, p.remote = row.remote, p.protected = row.protected,
                        p.invented = row.invented, p.saidSelf = row.said_self,
                        p.tieSeed = coalesce(row.tie_seed, p.tieSeed, toInteger(rand() * 9007199254740992)),
                        p.trail = coalesce(row.trail, p.trail, randomUUID())
                    """, Stamp.people())
            .addedBy("""
                    CREATE (:Person {
                      id: person, givenName: given_name, familyName: family_name, places: places,
                      languages: languages, remote: remote, protected: protected, invented: invented,
                      saidSelf: said_self,
                      tieSeed: coalesce(tie_seed, toInteger(rand() * 9007199254740992)),
                      trail: coalesce(trail, randomUUID())
                    })
                    """)
            .removedBy("UNWIND $rows AS row MATCH (p:Person {id: row.person}) DELETE p");

    public static final Table EMPLOYMENTS = Table.of(
                    "employments.csv",
                    null,
                    key("person", id()).of("Person"),
                    key("unit", id()).of("Unit"),
                    key("from", day()),
                    optional("to", day()),
                    optional("share", whole(1, 100)).or(100L),
                    optional("title", shortText()))
            .checked(Checks.notBefore("from", "to"))
            .stored("MATCH (p:Person)-[e:EMPLOYED]->(u:Unit) WHERE p.id", """
                    RETURN p.id AS person, u.id AS unit, e.from AS `from`, e.to AS `to`, e.share AS share,
                           e.title AS title""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MATCH (p:Person {id: row.person}), (u:Unit {id: row.unit})
                    MERGE (p)-[e:EMPLOYED {from: row.from}]->(u)
                    SET e.to = row.to, e.share = row.share, e.title = row.title
                    """, Stamp.people())
            .addedBy("""
                    MATCH (p:Person {id: person}), (u:Unit {id: unit})
                    CREATE (p)-[:EMPLOYED {from: `from`, to: `to`, share: share, title: title}]->(u)
                    """)
            .removedBy("""
                    UNWIND $rows AS row
                    MATCH (:Person {id: row.person})-[e:EMPLOYED {from: row.from}]->(:Unit {id: row.unit})
                    DELETE e
                    """);

    /// Somebody may manage a unit several times, as deputies do: such times do not overlap.
    public static final Table MANAGERS = Table.of(
                    "managers.csv",
                    null,
                    key("unit", id()).of("Unit"),
                    key("person", id()).of("Person"),
                    key("from", day()).keeping(),
                    optional("to", day()))
            .checked(Checks.notBefore("from", "to"))
            .stored("MATCH (u:Unit)<-[m:MANAGES]-(p:Person) WHERE u.id", """
                    RETURN u.id AS unit, p.id AS person, m.from AS `from`, m.to AS `to`""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MATCH (u:Unit {id: row.unit}), (p:Person {id: row.person})
                    OPTIONAL MATCH (p)-[m:MANAGES]->(u)
                    WHERE coalesce(m.from, date('0000-01-01')) = coalesce(row.from, date('0000-01-01'))
                    FOREACH (known IN CASE WHEN m IS NULL THEN [] ELSE [m] END | SET known.to = row.to)
                    FOREACH (missing IN CASE WHEN m IS NULL THEN [p] ELSE [] END |
                      CREATE (missing)-[:MANAGES {from: row.from, to: row.to}]->(u))
                    """, Stamp.none())
            .removedBy("""
                    UNWIND $rows AS row
                    MATCH (:Unit {id: row.unit})<-[m:MANAGES]-(:Person {id: row.person})
                    WHERE coalesce(m.from, date('0000-01-01')) = coalesce(row.from, date('0000-01-01'))
                    DELETE m
                    """);

    /// A change of level closes the assertion into a `Holding`, as every change of an assertion does; one that is taken
    /// out of the graph leaves none.
    public static final Table ASSERTIONS = Table.of(
                    "assertions.csv",
                    null,
                    key("person", id()).of("Person"),
                    key("skill", id()).of("Skill"),
                    key("evidence", EVIDENCE),
                    needed("level", whole(1, 5)),
                    optional("last_used", month()),
                    optional("since", day()),
                    optional("valid_until", day()))
            .checked(Checks.notBefore("since", "valid_until"))
            .stored("MATCH (p:Person)-[h:HOLDS]->(s:Skill) WHERE p.id", """
                    RETURN p.id AS person, s.id AS skill, h.evidence AS evidence, h.level AS level,
                           h.lastUsed AS last_used, h.since AS since, h.validUntil AS valid_until""")
            .writtenBy(
                    """
                    UNWIND $rows AS row
                    MATCH (p:Person {id: row.person}), (s:Skill {id: row.skill})
                    %s
                    """.formatted(new Asserting(
                                    "row.evidence", "row.level", "row.last_used", "row.since", "row.valid_until")
                            .says()),
                    Stamp.people())
            .addedBy("""
                    MATCH (p:Person {id: person}), (s:Skill {id: skill})
                    %s
                    """.formatted(new Asserting("evidence", "level", "last_used", "since", "valid_until").adds()))
            .removedBy("""
                    UNWIND $rows AS row
                    MATCH (:Person {id: row.person})-[h:HOLDS {evidence: row.evidence}]->(:Skill {id: row.skill})
                    DELETE h
                    """);

    /// What began on one day is told apart, and kept in its order, by its number.
    public static final Table PAST_ASSERTIONS = Table.of(
                    "past-assertions.csv",
                    null,
                    key("person", id()).of("Person"),
                    key("skill", id()).of("Skill"),
                    key("evidence", EVIDENCE),
                    key("from", day()),
                    key("number", whole(1, 1_000_000)).or(1L),
                    optional("to", day()),
                    needed("level", whole(1, 5)))
            .checked(Checks.notBefore("from", "to"))
            .stored("MATCH (p:Person)-[:HELD]->(h:Holding)-[:OF]->(s:Skill) WHERE p.id", """
                    RETURN p.id AS person, s.id AS skill, h.evidence AS evidence, h.from AS `from`,
                           h.number AS number, h.to AS `to`, h.level AS level""")
            .writtenBy(
                    """
                    UNWIND $rows AS row
                    MATCH (p:Person {id: row.person}), (s:Skill {id: row.skill})
                    %s
                    """.formatted(Asserting.held("row.evidence", "row.level", "row.from", "row.number", "row.to")),
                    Stamp.none())
            .removedBy("""
                    UNWIND $rows AS row
                    MATCH (p:Person {id: row.person}), (s:Skill {id: row.skill})
                    MATCH (past:Holding {key: %s})
                    DETACH DELETE past
                    """.formatted(Asserting.key("row.evidence", "row.from", "row.number")));

    public static final Table CAPACITY = Table.of(
                    "capacity.csv",
                    null,
                    key("person", id()).of("Person"),
                    key("month", month()),
                    optional("lendable", whole(0, 100)),
                    optional("absence", whole(0, 100)).or(0L),
                    optional("reserved", whole(0, 100)).or(0L))
            .stored("MATCH (p:Person)-[:HAS]->(c:Capacity) WHERE p.id", """
                    RETURN p.id AS person, c.month AS month, c.lendable AS lendable, c.absence AS absence,
                           c.reserved AS reserved""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MATCH (p:Person {id: row.person})
                    MERGE (c:Capacity {key: row.person + '|' + row.month})
                    SET c.month = row.month, c.lendable = row.lendable, c.absence = row.absence,
                        c.reserved = row.reserved
                    MERGE (p)-[:HAS]->(c)
                    """, Stamp.people())
            .addedBy("""
                    MATCH (p:Person {id: person})
                    MERGE (c:Capacity {key: person + '|' + month})
                    SET c.month = month, c.lendable = lendable, c.absence = absence,
                        c.reserved = reserved
                    MERGE (p)-[:HAS]->(c)
                    """)
            .removedBy("""
                    UNWIND $rows AS row
                    MATCH (c:Capacity {key: row.person + '|' + row.month})
                    DETACH DELETE c
                    """);

    static final Table VISIBILITY = Table.of(
                    "visibility.csv",
                    null,
                    key("person", id()).of("Person"),
                    key("purpose", oneOf("loan", "internal", "mentoring").inSwedish("lån", "internt", "mentorskap")),
                    needed(
                            "choice",
                            oneOf("hidden", "skills-only", "visible").inSwedish("dold", "bara kompetenser", "synlig")),
                    optional("until", day()))
            .stored("MATCH (p:Person)-[:CHOSE]->(c:Choice) WHERE p.id", """
                    RETURN p.id AS person, c.purpose AS purpose, c.visibility AS choice, c.until AS until""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MATCH (p:Person {id: row.person})
                    MERGE (c:Choice {key: row.person + '|' + row.purpose})
                    SET c.purpose = row.purpose, c.visibility = row.choice, c.until = row.until
                    MERGE (p)-[:CHOSE]->(c)
                    """, Stamp.people())
            .addedBy("""
                    MATCH (p:Person {id: person})
                    MERGE (c:Choice {key: person + '|' + purpose})
                    SET c.purpose = purpose, c.visibility = choice, c.until = until
                    MERGE (p)-[:CHOSE]->(c)
                    """);

    @Override
    public List<Table> tables() {
        return List.of(ERASED, PEOPLE, EMPLOYMENTS, MANAGERS, ASSERTIONS, PAST_ASSERTIONS, CAPACITY, VISIBILITY);
    }

    /// Whether an employment whose last day this is runs or is to come.
    public static boolean isGoingOn(@Nullable Object to, LocalDate today) {
        return to == null || !((LocalDate) to).isBefore(today);
    }
}
