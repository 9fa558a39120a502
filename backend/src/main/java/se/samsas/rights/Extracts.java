package se.samsas.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.agency.Agency;
import se.samsas.api.Language;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditKind.About;
import se.samsas.audit.AuditTrail;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;
import se.samsas.need.AskedSkill;
import se.samsas.notice.NoticesOfPeople;
import se.samsas.skill.Skill;

/// Everything that is held on a person, for the person: the parts that docs/my-data.md lists. Nobody else is named in
/// it.
@Component
final class Extracts {

    private final Graph graph;
    private final Looks looks;
    private final AuditTrail trail;
    private final Clock clock;

    Extracts(Graph graph, Looks looks, AuditTrail trail, Clock clock) {
        this.graph = graph;
        this.looks = looks;
        this.trail = trail;
        this.clock = clock;
    }

    /// All parts by their names, each a list of rows. That it was taken out is recorded first, and stands in it.
    Map<String, Object> of(Viewer viewer) {
        var person = Own.person(viewer);
        trail.append(new Act(AuditKind.EXTRACT, viewer.account(), person, ""));
        var given = looks.list(person);
        Map<String, Object> extract = new LinkedHashMap<>();
        extract.put("made", Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
        extract.putAll(graph.read(tx -> held(tx, person)));
        extract.put(
                "searches",
                given.stream()
                        .flatMap(look -> look.search() == null
                                ? List.<Map<String, @Nullable Object>>of().stream()
                                : List.of(searched(look, look.search())).stream())
                        .toList());
        extract.put(
                "views",
                given.stream()
                        .filter(look -> look.kind() == LookKind.VIEW)
                        .map(Extracts::viewed)
                        .toList());
        extract.putAll(graph.read(tx -> contested(tx, person)));
        extract.putAll(graph.read(tx -> recorded(tx, person)));
        extract.put("news", graph.read(tx -> NoticesOfPeople.give(tx, person, Extracts::plain)));
        return extract;
    }

    private static Map<String, List<Map<String, @Nullable Object>>> held(Queries tx, String person) {
        var of = new Parts(tx, person);
        of.part("person", """
                RETURN p.id AS id, p.givenName AS givenName, p.familyName AS familyName, p.places AS places,
                       p.languages AS languages, p.remote AS remote, p.protected AS protectedIdentity,
                       p.invented AS invented
                """);
        of.part("employments", """
                MATCH (p)-[e:EMPLOYED]->(u:Unit)-[:PART_OF*]->(a:Agency)
                RETURN a.nameSv AS agency, u.nameSv AS unit, e.title AS title, e.from AS `from`, e.to AS `to`,
                       e.share AS share
                ORDER BY e.from, unit
                """);
        of.part("managedUnits", """
                MATCH (p)-[m:MANAGES]->(u:Unit)
                RETURN u.nameSv AS unit, m.from AS `from`, m.to AS `to` ORDER BY m.from, unit
                """);
        of.part("skills", """
                MATCH (p)-[h:HOLDS]->(s:Skill)
                RETURN s.id AS skill, s.labelSv AS skillSv, s.labelEn AS skillEn, h.evidence AS evidence,
                       h.level AS level, h.lastUsed AS lastUsed, h.since AS since, h.validUntil AS validUntil
                ORDER BY skillSv, skill, evidence
                """);
        of.part("formerSkills", """
                MATCH (p)-[:HELD]->(h:Holding)-[:OF]->(s:Skill)
                RETURN s.id AS skill, s.labelSv AS skillSv, s.labelEn AS skillEn, h.evidence AS evidence,
                       h.level AS level, h.from AS `from`, h.to AS `to`
                ORDER BY h.from, skillSv, skill
                """);
        of.part("capacity", """
                MATCH (p)-[:HAS]->(c:Capacity)
                RETURN c.month AS month, c.lendable AS lendable, c.absence AS absence, c.reserved AS reserved
                ORDER BY month
                """);
        of.part("visibility", """
                MATCH (p)-[:CHOSE]->(c:Choice)
                RETURN c.purpose AS purpose, c.visibility AS choice, c.until AS until ORDER BY purpose
                """);
        of.part("proposals", """
                MATCH (p)<-[:TO]-(n:Proposal)-[:OF]->(s:Skill)
                RETURN s.id AS skill, s.labelSv AS skillSv, s.labelEn AS skillEn, n.level AS level, n.title AS title,
                       n.note AS note, n.at AS at, n.answer AS answer, n.answeredAt AS answeredAt
                ORDER BY n.at, skill
                """);
        of.part("accounts", """
                MATCH (p)<-[is:IS]-(a:Account)
                RETURN a.id AS account, a.roles AS roles,
                       COLLECT { MATCH (a)-[:ACTS_FOR]->(g:Agency) RETURN g.nameSv ORDER BY g.nameSv } AS actsFor,
                       coalesce(a.everywhere, false) AS everywhere, a.until AS until, is.at AS linkedAt
                ORDER BY account
                """);
        of.part("answersFor", """
                MATCH (p)<-[:ANSWERED_BY]-(a:Account)
                RETURN a.roles AS roles,
                       COLLECT { MATCH (a)-[:ACTS_FOR]->(g:Agency) RETURN g.nameSv ORDER BY g.nameSv } AS actsFor,
                       coalesce(a.everywhere, false) AS everywhere, a.until AS until
                ORDER BY until
                """);
        return of.parts;
    }

    /// What was contested, and which places planners set; by whom is left out.
    private static Map<String, List<Map<String, @Nullable Object>>> contested(Queries tx, String person) {
        var of = new Parts(tx, person);
        of.part("contests", """
                MATCH (p)<-[:OF]-(c:RankContest)-[:FOR]->(n:Need)
                RETURN n.titleSv AS needSv, n.titleEn AS needEn, c.rank AS rank, c.motive AS note, c.at AS at,
                       c.answer AS reply, c.answeredAt AS answeredAt
                ORDER BY c.entry
                """);
        of.part("overrides", """
                MATCH (p)<-[:OF]-(o:RankOverride)-[:FOR]->(n:Need)
                RETURN n.titleSv AS needSv, n.titleEn AS needEn, o.computed AS rank, o.place AS place,
                       o.motive AS note, o.at AS at
                ORDER BY o.entry
                """);
        return of.parts;
    }

    /// What the trail says of the person, and of what the person did; about whom they did it is others' affair.
    private static Map<String, List<Map<String, @Nullable Object>>> recorded(Queries tx, String person) {
        var of = new Parts(tx, person);
        of.part("recordedAboutMe", """
                MATCH (e:AuditEntry) WHERE e.about IN [p.id, p.trail]
                RETURN e.number AS number, e.at AS at, e.kind AS kind ORDER BY number
                """);
        of.part("recordedOfMe", """
                MATCH (p)<-[:IS]-(a:Account)
                MATCH (e:AuditEntry) WHERE e.account IN [a.id, a.trail]
                RETURN e.number AS number, e.at AS at, e.kind AS kind,
                       CASE WHEN e.about IN [p.id, p.trail] THEN p.id
                         WHEN e.about IN [a.id, a.trail] THEN a.id
                         WHEN NOT e.kind IN $aboutSomebody OR e.about = $everything THEN e.about END AS about
                ORDER BY number
                """);
        of.part("taxonomyProposals", """
                MATCH (p)<-[:IS]-(a:Account)
                MATCH (n:SkillProposal {by: a.id})
                RETURN n.kind AS kind, n.labelSv AS skillSv, n.labelEn AS skillEn, n.why AS note, n.at AS at,
                       n.status AS answer
                ORDER BY n.at
                """);
        return of.parts;
    }

    private record Parts(Queries tx, String person, Map<String, List<Map<String, @Nullable Object>>> parts) {

        Parts(Queries tx, String person) {
            this(tx, person, new LinkedHashMap<>());
        }

        /// @param rest of the query, from the person `p` on
        void part(String name, String rest) {
            parts.put(
                    name,
                    tx.list(
                            "MATCH (p:Person {id: $person})\n" + rest,
                            Map.of(
                                    "person",
                                    person,
                                    "aboutSomebody",
                                    AuditKind.about(About.PERSON, About.ACCOUNT, About.WHOM),
                                    "everything",
                                    AuditKind.EVERYTHING),
                            Extracts::plain));
        }
    }

    private static Map<String, @Nullable Object> searched(Look look, LookedFor search) {
        var row = viewed(look);
        row.put("as", Spelling.of(look.kind()));
        row.put("asOf", search.asOf().toString());
        row.put("needSv", search.titleSv());
        row.put("needEn", search.titleEn());
        row.put("purpose", Spelling.of(search.purpose()));
        row.put("share", search.share());
        row.put("from", search.from().toString());
        row.put("to", search.to().toString());
        row.put("asked", search.skills().stream().map(Extracts::asked).toList());
        row.put("rank", search.rank());
        row.put("matches", search.matchCount());
        row.put("fit", search.fit());
        row.put("certainty", search.certainty());
        var fails = search.fails();
        row.put("fails", fails == null ? null : Spelling.of(fails.kind()));
        var counted = search.counted();
        row.put(
                "counted",
                counted == null ? null : counted.stream().map(Extracts::counted).toList());
        return row;
    }

    private static Map<String, @Nullable Object> viewed(Look look) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", look.at().toString());
        row.put("agencies", look.agencies().stream().map(Agency::nameSv).toList());
        row.put("roles", look.roles().stream().map(Role::spelling).toList());
        return row;
    }

    private static Map<String, @Nullable Object> asked(AskedSkill asked) {
        var row = named(asked.skill());
        row.put("level", asked.level());
        row.put("must", asked.must());
        return row;
    }

    private static Map<String, @Nullable Object> counted(CountedSkill counted) {
        var row = named(counted.held());
        row.put("level", counted.level());
        row.put("evidence", Spelling.of(counted.evidence()));
        row.put("for", counted.asked().uri());
        row.put("relation", Spelling.of(counted.relation()));
        row.put("met", counted.met());
        row.put("part", counted.part());
        return row;
    }

    private static Map<String, @Nullable Object> named(Skill skill) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("skill", skill.uri());
        row.put("skillSv", skill.label(Language.SV).text());
        row.put("skillEn", skill.label(Language.EN).text());
        return row;
    }

    /// Dates and moments (in UTC) as their text.
    private static Map<String, @Nullable Object> plain(Record row) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        row.keys()
                .forEach(key -> plain.put(
                        key,
                        switch (row.get(key).asObject()) {
                            case null -> null;
                            case ZonedDateTime moment ->
                                moment.withZoneSameInstant(ZoneOffset.UTC)
                                        .toInstant()
                                        .toString();
                            case LocalDate day -> day.toString();
                            case Object other -> other;
                        }));
        return plain;
    }
}
