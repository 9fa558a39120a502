package se.samsas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.graph.Transaction;
import se.samsas.search.Eventually;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An agency of a test's own with a planner: a unit, one below it, one beside it, and people there; taken out of the
/// graph at the end with all that they left.
public final class Workplace implements AutoCloseable {

    public static final String AGENCY = "workplace-agency";
    public static final String TOP = "workplace-top";
    public static final String BELOW = "workplace-below";
    public static final String BESIDE = "workplace-beside";
    public static final String RPA = "urn:samsas:skill:robotic-process-automation";
    public static final String PROCUREMENT = "urn:samsas:skill:procurement-life-cycle";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Graph graph;
    private final Revisions revisions;
    private final Viewers viewers;
    private final Tokens tokens;
    private final Browser browser;

    /// Takes out first what a test that was stopped may have left.
    public Workplace(Graph graph, Revisions revisions, Viewers viewers, Tokens tokens, int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.viewers = viewers;
        this.tokens = tokens;
        this.browser = new Browser("http://localhost:" + port);
        remove();
        graph.run("""
                CREATE (h:Agency {id: $agency, kind: 'state', nameSv: 'Arbetsplatsen', region: '01', invented: true})
                CREATE (h)<-[:OF]-(t:Unit {id: $top, nameSv: 'Överst', region: '01'})-[:PART_OF]->(h)
                CREATE (h)<-[:OF]-(:Unit {id: $below, nameSv: 'Under', region: '01'})-[:PART_OF]->(t)
                CREATE (h)<-[:OF]-(:Unit {id: $beside, nameSv: 'Bredvid', region: '01'})-[:PART_OF]->(h)
                CREATE (a:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: 'workplace-planner', roles: ['hr-planner']})-[:ACTS_FOR]->(h)
                """, Map.of("agency", AGENCY, "top", TOP, "below", BELOW, "beside", BESIDE));
    }

    /// Somebody who is employed with a title only, and may sign in by the account of the same name.
    public Viewer person(String name, String unit, String title, Role... roles) {
        graph.write(transaction -> {
            transaction.run(
                    """
                    MATCH (u:Unit {id: $unit})
                    CREATE (p:Person {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992),
                      id: $id, givenName: $name, familyName: 'Prov', places: ['01'], languages: ['sv'],
                                      invented: true})
                    CREATE (p)-[:EMPLOYED {from: date('2020-01-01'), share: 100, title: $title}]->(u)
                    CREATE (:Account {trail: randomUUID(), id: $id, roles: ['employee'] + $roles})-[:IS]->(p)
                    """,
                    Map.of(
                            "unit",
                            unit,
                            "id",
                            id(name),
                            "name",
                            name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                            "title",
                            title,
                            "roles",
                            List.of(roles).stream().map(Role::spelling).toList()));
            revisions.peopleChanged(transaction, Set.of(id(name)));
            return true;
        });
        return viewer(name);
    }

    /// Somebody who manages a unit, and works in it.
    public Viewer manager(String name, String unit) {
        person(name, unit, "enhetschef", Role.MANAGER);
        graph.run(
                "MATCH (p:Person {id: $id}), (u:Unit {id: $unit}) CREATE (p)-[:MANAGES {from:"
                        + " date('2020-01-01')}]->(u)",
                Map.of("id", id(name), "unit", unit));
        return viewer(name);
    }

    /// From now on the person's identity is protected.
    public void protect(String name) {
        graph.run("MATCH (p:Person {id: $id}) SET p.protected = true", Map.of("id", id(name)));
    }

    /// Whoever signs in by this name.
    public Viewer viewer(String name) {
        return viewers.get(id(name));
    }

    /// A need of the agency for somebody who knows [#RPA].
    ///
    /// @param share in percent
    public static Map<String, ?> asked(int share) {
        return Map.of(
                "agency",
                GlobalId.encode("Agency", AGENCY),
                "title",
                "Robotar",
                "skills",
                List.of(Map.of("skill", RPA, "level", 2)),
                "share",
                share,
                "from",
                "2027-01",
                "to",
                "2027-03");
    }

    /// The id of a person, and of the account.
    public static String id(String name) {
        return "workplace-" + name;
    }

    /// What a person holds, each as `skill evidence level since lastUsed`, with a star before what they held.
    public List<String> assertions(String name) {
        return graph.list("""
                MATCH (p:Person {id: $id})
                CALL (p) {
                  MATCH (p)-[h:HOLDS]->(s:Skill)
                  RETURN split(s.id, ':')[-1] + ' ' + h.evidence + ' ' + h.level + ' ' + coalesce(toString(h.since), '-')
                         + ' ' + coalesce(h.lastUsed, '-') AS said
                  UNION ALL
                  MATCH (p)-[:HELD]->(h:Holding)-[:OF]->(s:Skill)
                  RETURN '*' + split(s.id, ':')[-1] + ' ' + h.evidence + ' ' + h.level + ' ' + toString(h.from) + ' '
                         + toString(h.to) AS said
                }
                RETURN said ORDER BY said
                """, Map.of("id", id(name)), row -> row.get("said").asString());
    }

    /// The version of what a person says of a skill themselves, as they read it over HTTP; null where they say
    /// nothing.
    public @Nullable String version(String name, String skill) {
        return ask(id(name), "{ viewer { person { holdings { evidence version skill { uri } } } } }", Map.of())
                .at("/viewer/person/holdings")
                .valueStream()
                .filter(held -> held.path("evidence").asString().equals("SELF")
                        && held.at("/skill/uri").asString().equals(skill))
                .map(held -> held.path("version").asString())
                .findFirst()
                .orElse(null);
    }

    /// The number of the last change of a person.
    public long revision(String name) {
        return graph.get(
                "MATCH (p:Person {id: $id}) RETURN p.revision AS revision",
                Map.of("id", id(name)),
                row -> row.get("revision").asLong());
    }

    /// How many people a planner of the agency finds for a skill, inside the agency.
    public int found(String skill) {
        return ask(
                        "workplace-planner",
                        """
                        query ($need: NeedInput!) { previewNeed(need: $need) { poolSize } }
                        """,
                        Map.of(
                                "need",
                                Map.of(
                                        "agency",
                                        GlobalId.encode("Agency", AGENCY),
                                        "purpose",
                                        "INTERNAL",
                                        "skills",
                                        List.of(Map.of("skill", skill, "level", 1)),
                                        "share",
                                        50,
                                        "from",
                                        "2027-01",
                                        "to",
                                        "2027-03")))
                .path("previewNeed")
                .path("poolSize")
                .asInt();
    }

    /// Somebody says that they hold [#RPA], and lets internal searches find them; done once a search finds so many.
    public void findable(String name, int level, String lastUsed, int found) {
        ask(id(name), """
                mutation ($skills: [DescribedSkillInput!]!) {
                  describeMySkills(input: {skills: $skills}) { person { id } }
                  chooseVisibility(input: {choices: [{purpose: INTERNAL, visibility: VISIBLE}]}) { viewer { roles } }
                }
                """, Map.of("skills", List.of(Map.of("skill", RPA, "level", level, "lastUsed", lastUsed))));
        awaitFound(found);
    }

    /// Waits until the matching index has taken over what was said.
    public void awaitFound(int people) {
        Eventually.equal(Duration.ofSeconds(30), () -> found(RPA), people);
    }

    /// A jurist below who is findable: Zaxine Qvistlund, whose name nothing else has.
    public void zaxine() {
        person("ann", BELOW, "kvistlundsjurist");
        graph.run(
                "MATCH (p:Person {id: $ann}) SET p.givenName = 'Zaxine', p.familyName = 'Qvistlund'",
                Map.of("ann", id("ann")));
        awaitFound(0); // until the index knows this one, not the one of the test before
        findable("ann", 4, "2026-10", 1);
    }

    /// They contest the rank that a search of a kept need gave them.
    public void contest(String name) {
        var look = ask(id(name), "{ viewer { looks { edges { node { id search { contestable } } } } } }", Map.of())
                .at("/viewer/looks/edges")
                .valueStream()
                .filter(edge -> edge.at("/node/search/contestable").asBoolean())
                .findFirst()
                .orElseThrow()
                .at("/node/id")
                .asString();
        ask(
                id(name),
                "mutation ($look: ID!) { contestRank(input: {look: $look, motive: \"Jag kan mer.\"}) { contest { id } } }",
                Map.of("look", look));
    }

    /// The data of an answer without errors, over HTTP.
    public JsonNode ask(String account, String operation, Map<String, ?> variables) {
        var answer = answer(account, operation, variables);
        assertThat(answer.path("errors").isMissingNode())
                .as(answer.path("errors").toString())
                .isTrue();
        return answer.path("data");
    }

    /// The whole answer, over HTTP.
    public JsonNode answer(String account, String operation, Map<String, ?> variables) {
        var body = JSON.writeValueAsString(Map.of("query", operation, "variables", variables));
        return JSON.readTree(browser.post("/graphql", body, "Authorization", tokens.header(account))
                .body());
    }

    @Override
    public void close() {
        browser.close();
        remove();
    }

    /// The matching index is told who is gone: else it reads everybody again, as long as it takes to start.
    private void remove() {
        graph.write(transaction -> {
            var people = transaction.list(
                    "MATCH (p:Person) WHERE p.id STARTS WITH 'workplace-' OR p.id STARTS WITH 'erased-' RETURN p.id AS id",
                    Map.of(),
                    row -> row.get("id").asString());
            remove(transaction);
            if (!people.isEmpty()) {
                revisions.peopleGone(transaction, people);
            }
            return people;
        });
    }

    private static void remove(Transaction transaction) {
        transaction.run("""
                MATCH (n:Account|Agency|AgencyEvent|Grant|ImportJob|LegalBasis|Need|Person|Proposal|RankContest|Search
                  |SharingChange|SkillChange|SkillProposal|Unit)
                WHERE n.id STARTS WITH 'workplace-'
                OPTIONAL MATCH (n)<-[:FOR|WITH]-(listed:ShortlistEntry|ShortlistShare|NeedWatch)
                OPTIONAL MATCH (n)-[:CHOSE|HELD|HAD]->(own)
                OPTIONAL MATCH (n)-[:HAS]->(month:Capacity)
                OPTIONAL MATCH (n)<-[:TO]-(proposal:Proposal)
                OPTIONAL MATCH (n)<-[:OF|BY]-(said:RankContest|RankOverride|ShortlistEntry|View|Correction|MonthsProposal)
                OPTIONAL MATCH (n)<-[:TELLS]-(notice:Notice)
                DETACH DELETE own, month, proposal, said, listed, notice, n
                """, Map.of());
        // What is left of those who were erased: nobody of the demo data is.
        transaction.run("MATCH (n:Person|Account) WHERE n.id STARTS WITH 'erased-' DETACH DELETE n", Map.of());
    }
}
