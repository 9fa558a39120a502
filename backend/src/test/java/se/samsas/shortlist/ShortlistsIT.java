package se.samsas.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.job.Lease;
import se.samsas.search.index.MatchIndex;
import tools.jackson.databind.JsonNode;

/// Who gets on a shortlist, who reads it, and who is on it no more.
@IntegrationTest
class ShortlistsIT {

    private static final String ASKER = "workplace-asker";
    private static final String UNIT = "workplace-asker-unit";
    private static final String PLANNER = "workplace-asker-planner";
    private static final String STRANGER = "workplace-planner";
    private static final String COLLEAGUE = Workplace.id("colleague");
    private static final String NEED = "workplace-need";
    private static final String ANOTHER_NEED = "workplace-need-2";
    private static final String SPECIALIST =
            "specialist { __typename ... on Person { id name } ... on Candidate { handle agency { id } } }";
    private static final String MATCH = """
            mutation ($need: ID!) { matchNeed(input: {id: $need}) { answer { matches(first: 20) { edges { node { %s } } } } } }
            """.formatted(SPECIALIST);
    private static final String ADD = """
            mutation ($need: ID!, $whom: SpecialistInput!, $note: String) {
              addToShortlist(input: {need: $need, specialist: $whom, note: $note}) { entry { id note version } }
            }
            """;
    private static final String READ = """
            query ($need: ID!) { shortlist(need: $need) { title mine over open shareable readers { name reads }
              entries { id note version by notedBy match { rank reasons { met } } %s } } }
            """.formatted(SPECIALIST);
    private static final String NOTE = """
            mutation ($entry: ID!, $version: String!, $note: String!) {
              noteOnShortlist(input: {entry: $entry, version: $version, note: $note}) { entry { note version } }
            }
            """;
    private static final String REMOVE = """
            mutation ($entry: ID!, $version: String!) { removeFromShortlist(input: {entry: $entry, version: $version}) { need } }
            """;
    private static final String SHARE =
            "mutation ($need: ID!, $person: ID!) { shareShortlist(input: {need: $need, person: $person}) { need } }";
    private static final String UNSHARE =
            "mutation ($need: ID!, $person: ID!) { unshareShortlist(input: {need: $need, person: $person}) { need } }";

    private final Graph graph;
    private final Revisions revisions;
    private final MatchIndex index;
    private final ShortlistRetention retention;
    private final Workplace workplace;

    ShortlistsIT(
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            MatchIndex index,
            ShortlistRetention retention,
            @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.index = index;
        this.retention = retention;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
    }

    @BeforeEach
    void employ() {
        for (var name : List.of("only", "seen", "hidden")) {
            workplace.person(name, Workplace.BELOW, "utvecklare");
            workplace.ask(
                    Workplace.id(name),
                    """
                    mutation ($skill: ID!, $visibility: Visibility!) {
                      describeMySkills(input: {skills: [{skill: $skill, level: 4, lastUsed: "2026-10"}]}) { person { id } }
                      chooseVisibility(input: {choices: [{purpose: LOAN, visibility: $visibility}]}) { viewer { roles } }
                    }
                    """,
                    Map.of(
                            "skill",
                            Workplace.RPA,
                            "visibility",
                            Map.of("seen", "VISIBLE", "hidden", "HIDDEN").getOrDefault(name, "SKILLS_ONLY")));
        }
        graph.write(tx -> {
            tx.run(
                    """
                    MATCH (lender:Agency {id: $lender}), (s:Skill {id: $skill})
                    CREATE (a:Agency {id: $asker, kind: 'state', nameSv: 'Frågarna', region: '01', invented: true})
                    CREATE (a)<-[:OF]-(:Unit {id: $unit, nameSv: 'Enheten', region: '01'})-[:PART_OF]->(a)
                    CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                      id: $planner, roles: ['hr-planner']})-[:ACTS_FOR]->(a)
                    CREATE (lender)-[:SHARES_WITH {purpose: 'loan', from: date('2026-01-01')}]->(a)
                    WITH a, s
                    UNWIND $needs AS need
                    CREATE (a)-[:ASKS]->(n:Need {id: need, titleSv: need, purpose: 'loan', share: 10, from: '2027-01',
                      to: '2027-01', headcount: 1, status: 'open', created: date('2026-11-01')})
                    CREATE (n)-[:ASKS_FOR {level: 1, weight: 5, must: false}]->(s)
                    """,
                    Map.of(
                            "lender",
                            Workplace.AGENCY,
                            "skill",
                            Workplace.RPA,
                            "asker",
                            ASKER,
                            "unit",
                            UNIT,
                            "planner",
                            PLANNER,
                            "needs",
                            List.of(NEED, ANOTHER_NEED)));
            revisions.next(tx, Revisions.Of.SHARING);
            return true;
        });
        workplace.person("colleague", UNIT, "jurist");
        index.look();
        index.look();
    }

    @AfterEach
    void close() {
        graph.run("MATCH (s:Search)-[:BY]->(:Agency {id: $asker}) DETACH DELETE s", Map.of("asker", ASKER));
        workplace.close();
        graph.write(tx -> {
            revisions.next(tx, Revisions.Of.SHARING);
            return true;
        });
    }

    @Test
    void whomASearchGaveIsKeptAsTheyWereShown() {
        var given = match(NEED);
        add(NEED, given.seen(), "Har gjort det förr.");
        add(NEED, given.only(), null);
        var list = read(PLANNER).path("shortlist");
        assertThat(list.path("mine").asBoolean()).isTrue();
        assertThat(list.path("entries")
                        .valueStream()
                        .map(entry -> entry.at("/specialist/__typename").asString()))
                .containsExactly("Person", "Candidate");
        assertThat(list.at("/entries/0/note").asString()).isEqualTo("Har gjort det förr.");
        assertThat(list.at("/entries/0/match/reasons/0/met").asBoolean()).isTrue();
        assertThat(list.at("/entries/1/specialist/agency").isNull())
                .as("fewer than five are found there")
                .isTrue();
        assertThat(list.at("/entries/1/specialist/handle").asString())
                .as("each reading gives another handle")
                .isNotEqualTo(read(PLANNER)
                        .at("/shortlist/entries/1/specialist/handle")
                        .asString());
    }

    @Test
    void eachReadingIsALookThatThePersonSees() {
        add(NEED, match(NEED).only(), null);
        var before = looks("only").size();
        read(PLANNER);
        assertThat(looks("only").subList(0, looks("only").size() - before)).containsExactly("SHORTLIST");
    }

    @Test
    void whoWritesIsGivenNobodyAndSoLooksAtNobody() {
        var before = looks("only").size();
        var entry = add(NEED, match(NEED).only(), "Har gjort det förr.");
        edit(PLANNER, entry, "Har gjort det två gånger.");
        assertThat(looks("only").subList(0, looks("only").size() - before)).doesNotContain("SHORTLIST");
        assertThat(answer(
                        ADD.replace("note version", "specialist { __typename }"),
                        NEED,
                        match(NEED).only()))
                .as("who it is is read with the list")
                .contains("errors");
    }

    @Test
    void onlyWhomASearchOfTheNeedGaveIsKeptAndAllElseAnswersAlike() {
        var unknown = answer(ADD, NEED, Map.of("handle", "no-handle"));
        assertThat(unknown).contains("CONFLICT");
        assertThat(answer(ADD, NEED, person("seen")))
                .as("by name before any search")
                .isEqualTo(unknown);
        match(NEED);
        var others = new LinkedHashMap<String, Map<String, String>>();
        others.put("given for another need", match(ANOTHER_NEED).only());
        others.put("by id who is seen by skills only", person("only"));
        others.put("hidden", person("hidden"));
        others.put("nobody", person("nobody"));
        others.put("of the own staff", person("colleague"));
        others.forEach(
                (what, whom) -> assertThat(answer(ADD, NEED, whom)).as(what).isEqualTo(unknown));
    }

    @Test
    void twoAtOnceKeepSomebodyOnce() throws Exception {
        var whom = match(NEED).only();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = IntStream.range(0, 4)
                    .<Callable<String>>mapToObj(
                            _ -> () -> add(NEED, whom, null).path("id").asString())
                    .toList();
            var ids = new ArrayList<String>();
            for (var done : threads.invokeAll(tasks)) {
                ids.add(done.get());
            }
            assertThat(ids.stream().filter(id -> !id.isEmpty()))
                    .as("the others are told that it is done")
                    .hasSize(1);
        }
        assertThat(read(PLANNER).at("/shortlist/entries").size()).isEqualTo(1);
    }

    @Test
    void whoMayNotBeFoundAnyMoreIsOnNoListAndTheirNoteGoes() {
        var given = match(NEED);
        var entry = add(NEED, given.seen(), "Har gjort det förr.");
        add(NEED, given.only(), "En till.");
        graph.run(
                "MATCH (:Person {id: $id})-[:CHOSE]->(c:Choice {purpose: 'loan'}) SET c.visibility = 'hidden'",
                Map.of("id", Workplace.id("seen")));
        workplace.protect("only");
        assertThat(read(PLANNER).at("/shortlist/entries").size()).isZero();
        var gone = GlobalId.parse(id(entry)).local();
        assertThat(edit(PLANNER, entry, "Ny").replace(gone, "{id}"))
                .contains("NOT_FOUND")
                .isEqualTo(workplace
                        .answer(
                                PLANNER,
                                NOTE,
                                Map.of("entry", GlobalId.encode("ShortlistEntry", "none"), "version", "x", "note", "x"))
                        .toString()
                        .replace("'none'", "'{id}'"));
        night();
        assertThat(kept()).isZero();
    }

    @Test
    void ownStaffOfWhoeverAsksAreOnNoListOfALoan() {
        var given = match(NEED);
        add(NEED, given.seen(), "Har gjort det förr.");
        add(NEED, given.only(), null);
        graph.run("""
                MATCH (p:Person {id: $person}), (u:Unit {id: $unit})
                CREATE (p)-[:EMPLOYED {from: date('2026-01-01'), share: 20, title: 'utvecklare'}]->(u)
                """, Map.of("person", Workplace.id("seen"), "unit", UNIT));
        assertThat(read(PLANNER).at("/shortlist/entries").size()).isEqualTo(1);
        night();
        assertThat(kept()).as("the one who may be found still").isEqualTo(1);
    }

    @Test
    void whoMayNotBeFoundTakesNoRoom() {
        graph.run(
                """
                MATCH (n:Need {id: $need}), (p:Person {id: $hidden})
                UNWIND range(1, $most) AS number
                CREATE (n)<-[:FOR]-(:ShortlistEntry {id: 'workplace-entry-' + number, number: number, note: '',
                  by: $planner, at: datetime('2026-11-01T08:00:00Z')})-[:OF]->(p)
                """,
                Map.of("need", NEED, "hidden", Workplace.id("hidden"), "most", Shortlists.MOST, "planner", PLANNER));
        add(NEED, match(NEED).only(), null);
        assertThat(read(PLANNER).at("/shortlist/entries").size()).isEqualTo(1);
    }

    @Test
    void nobodyIsKeptBesideFifty() {
        var given = match(NEED);
        graph.run("""
                MATCH (n:Need {id: $need}), (u:Unit {id: $unit})
                UNWIND range(1, $most) AS number
                CREATE (p:Person {id: 'workplace-many-' + number, trail: randomUUID(), tieSeed: number,
                  givenName: 'En', familyName: 'Prov', places: ['01'], languages: ['sv'], invented: true})
                CREATE (p)-[:EMPLOYED {from: date('2020-01-01'), share: 100, title: 'utvecklare'}]->(u)
                CREATE (p)-[:CHOSE]->(:Choice {key: p.id + '|loan', purpose: 'loan', visibility: 'visible'})
                CREATE (n)<-[:FOR]-(:ShortlistEntry {id: 'workplace-entry-' + number, number: number, note: '',
                  by: $planner, at: datetime('2026-11-01T08:00:00Z')})-[:OF]->(p)
                """, Map.of("need", NEED, "unit", Workplace.BELOW, "most", Shortlists.MOST, "planner", PLANNER));
        assertThat(answer(ADD, NEED, given.only())).contains("CONFLICT", "is full");
    }

    @Test
    void theListOfANeedThatIsOverIsReadWithoutMatches() {
        var given = match(NEED);
        var entry = add(NEED, given.seen(), "Har gjort det förr.");
        add(NEED, given.only(), null);
        assertThat(read(PLANNER).at("/shortlist/over").asBoolean()).isFalse();
        graph.run("MATCH (n:Need {id: $need}) SET n.from = '2026-01', n.to = '2026-02'", Map.of("need", NEED));
        var list = read(PLANNER).path("shortlist");
        assertThat(list.path("over").asBoolean()).isTrue();
        assertThat(list.path("open").asBoolean()).isFalse();
        assertThat(list.path("entries")
                        .valueStream()
                        .map(one -> one.at("/specialist/__typename").asString()))
                .containsExactly("Person", "Candidate");
        assertThat(list.path("entries")
                        .valueStream()
                        .allMatch(one -> one.path("match").isNull()))
                .isTrue();
        assertThat(list.at("/entries/0/note").asString()).isEqualTo("Har gjort det förr.");
        assertThat(answer(ADD, NEED, given.only())).contains("CONFLICT", "has passed");
        assertThat(share(PLANNER, COLLEAGUE)).contains("CONFLICT");
        night();
        assertThat(kept()).isEqualTo(2);
        assertThat(remove(entry)).doesNotContain("errors");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void whoIsErasedTakesTheNoteAlong() {
        add(NEED, match(NEED).only(), "Har gjort det förr.");
        workplace.ask(Workplace.id("only"), "mutation { eraseMe(input: {name: \"Only Prov\"}) { erased } }", Map.of());
        assertThat(kept()).isZero();
        assertThat(read(PLANNER).at("/shortlist/entries").size()).isZero();
    }

    @Test
    void aNoteIsWrittenOverByNobodyUnawares() {
        var entry = add(NEED, match(NEED).only(), null);
        assertThat(edit(PLANNER, entry, "  Först.  ")).contains("\"note\":\"Först.\"");
        assertThat(edit(PLANNER, entry, "Sedan.")).contains("CONFLICT");
        assertThat(workplace
                        .answer(PLANNER, NOTE, Map.of("entry", id(entry), "version", "x", "note", "x".repeat(2_001)))
                        .toString())
                .contains("INVALID");
        assertThat(remove(entry)).as("with a note that was not read").contains("CONFLICT", "CHANGED");
        var read = read(PLANNER).at("/shortlist/entries/0");
        assertThat(read.path("note").asString()).isEqualTo("Först.");
        assertThat(remove(read)).doesNotContain("errors");
        assertThat(remove(read)).contains("NOT_FOUND");
    }

    @Test
    void whoIsKeptAlreadyStaysWithWhatIsNotedOfThem() {
        var whom = match(NEED).only();
        add(NEED, whom, "Först.");
        assertThat(add(NEED, whom, "Sedan.").isNull())
                .as("what stands there is read with the list, which is a look")
                .isTrue();
        assertThat(read(PLANNER).at("/shortlist/entries/0/note").asString()).isEqualTo("Först.");
    }

    @Test
    void whoWasShownByNameAndChoseNotToBeIsOnNoListUntilKeptAnew() {
        add(NEED, match(NEED).seen(), "Har gjort det förr.");
        choose("seen", "skills-only");
        assertThat(read(PLANNER).at("/shortlist/entries").size())
                .as("the note and the place would say who it is")
                .isZero();
        var given = workplace
                .ask(PLANNER, MATCH, Map.of("need", need(NEED)))
                .at("/matchNeed/answer/matches/edges")
                .valueStream()
                .map(edge -> Map.of("handle", edge.at("/node/specialist/handle").asString()))
                .toList();
        given.forEach(whom -> add(NEED, whom, null));
        var entries = read(PLANNER).at("/shortlist/entries");
        assertThat(entries.valueStream().map(one -> one.path("note").asString()))
                .containsExactly("", "");
        choose("seen", "visible");
        read(PLANNER);
        choose("seen", "skills-only");
        assertThat(read(PLANNER).at("/shortlist/entries").size())
                .as("read by name meanwhile")
                .isEqualTo(1);
        night();
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void howSomebodyFitsIsToldOfWhatTheLastSearchAskedAlone() {
        add(NEED, match(NEED).seen(), null);
        graph.run("MATCH (n:Need {id: $need}) SET n.share = 20", Map.of("need", NEED));
        assertThat(read(PLANNER).at("/shortlist/entries/0/match").isNull()).isTrue();
        match(NEED);
        assertThat(read(PLANNER).at("/shortlist/entries/0/match/rank").isNumber())
                .isTrue();
    }

    @Test
    void whoWroteTheNoteIsNamedAndAllIsInTheTrail() {
        var before = entered();
        var entry = add(NEED, match(NEED).only(), "Först.");
        assertThat(read(PLANNER).at("/shortlist/entries/0/notedBy"))
                .isEqualTo(read(PLANNER).at("/shortlist/entries/0/by"));
        edit(PLANNER, entry, "Sedan.");
        remove(read(PLANNER).at("/shortlist/entries/0"));
        share(PLANNER, COLLEAGUE);
        share(PLANNER, COLLEAGUE);
        workplace.ask(PLANNER, UNSHARE, Map.of("need", need(NEED), "person", GlobalId.encode("Person", COLLEAGUE)));
        assertThat(entered() - before).isEqualTo(5);
    }

    @Test
    void nobodyElseReadsOrWrites() {
        var whom = match(NEED).only();
        var entry = add(NEED, whom, null);
        for (var account : List.of(STRANGER, COLLEAGUE, Workplace.id("only"))) {
            assertThat(workplace
                            .answer(account, READ, Map.of("need", need(NEED)))
                            .toString())
                    .as(account)
                    .contains("NOT_FOUND");
            assertThat(edit(account, entry, "Ny")).as(account).containsAnyOf("NOT_FOUND", "NOT_ALLOWED");
        }
        graph.run(
                "MATCH (a:Account {id: $planner}) SET a.unansweredUntil = date('2026-01-01')",
                Map.of("planner", PLANNER));
        assertThat(workplace.answer(PLANNER, READ, Map.of("need", need(NEED))).toString())
                .as("who planned before")
                .contains("errors");
    }

    @Test
    void aNamedColleagueReadsUntilTheyAreNamedNoMore() {
        var given = match(NEED);
        var entry = add(NEED, given.seen(), "Har gjort det förr.");
        add(NEED, given.only(), null);
        share(PLANNER, COLLEAGUE);
        share(PLANNER, COLLEAGUE);
        assertThat(read(PLANNER).at("/shortlist/readers").toString())
                .isEqualTo("[{\"name\":\"Colleague Prov\",\"reads\":true}]");
        var list = read(COLLEAGUE).path("shortlist");
        assertThat(list.path("mine").asBoolean()).isFalse();
        assertThat(list.path("readers").size()).isZero();
        assertThat(list.path("entries")
                        .valueStream()
                        .map(one -> one.at("/specialist/__typename").asString()))
                .containsExactly("Person", "Candidate");
        assertThat(list.at("/entries/0/note").asString()).isEqualTo("Har gjort det förr.");
        assertThat(list.path("entries")
                        .valueStream()
                        .allMatch(one -> one.path("match").isNull()))
                .as("a match tells what is asked for, and a changed rank why")
                .isTrue();
        assertThat(read(PLANNER).at("/shortlist/entries/0/match/rank").isNumber())
                .isTrue();
        assertThat(news()).contains("SHORTLIST_SHARED", need(NEED));
        assertThat(edit(COLLEAGUE, entry, "Ny")).contains("NOT_ALLOWED");
        assertThat(workplace
                        .answer(COLLEAGUE, "query ($n: ID!) { need(id: $n) { title } }", Map.of("n", need(NEED)))
                        .toString())
                .as("nothing else of the need")
                .contains("NOT_ALLOWED");
        workplace.ask(PLANNER, UNSHARE, Map.of("need", need(NEED), "person", GlobalId.encode("Person", COLLEAGUE)));
        assertThat(workplace.answer(COLLEAGUE, READ, Map.of("need", need(NEED))).toString())
                .contains("NOT_FOUND");
        assertThat(news()).doesNotContain("SHORTLIST_SHARED");
    }

    @Test
    void aNamedColleagueReadsNoLongerThanTheyWorkThere() {
        add(NEED, match(NEED).only(), null);
        share(PLANNER, COLLEAGUE);
        graph.run("MATCH (:Person {id: $id})-[e:EMPLOYED]->() SET e.to = date('2026-01-31')", Map.of("id", COLLEAGUE));
        assertThat(workplace.answer(COLLEAGUE, READ, Map.of("need", need(NEED))).toString())
                .doesNotContain("entries");
        assertThat(read(PLANNER).at("/shortlist/readers/0/reads").asBoolean()).isFalse();
        night();
        assertThat(shares())
                .as("who comes back is named anew, or reads nothing")
                .isZero();
    }

    @Test
    void aNamedColleagueReadsNoLongerThanTheNeedIsOpen() {
        add(NEED, match(NEED).only(), null);
        share(PLANNER, COLLEAGUE);
        graph.run("MATCH (n:Need {id: $need}) SET n.status = 'closed'", Map.of("need", NEED));
        assertThat(workplace.answer(COLLEAGUE, READ, Map.of("need", need(NEED))).toString())
                .contains("NOT_FOUND");
        assertThat(news()).doesNotContain("SHORTLIST_SHARED");
        night();
        assertThat(shares()).isZero();
    }

    @Test
    void nobodyNamesThemself() {
        graph.run(
                "MATCH (a:Account {id: $planner}), (p:Person {id: $person}) MERGE (a)-[:IS]->(p)",
                Map.of("planner", PLANNER, "person", COLLEAGUE));
        assertThat(share(PLANNER, COLLEAGUE)).contains("INVALID");
    }

    @Test
    void sharingEndsWithWhoeverBecomesProtected() {
        add(NEED, match(NEED).only(), null);
        share(PLANNER, COLLEAGUE);
        workplace.protect("colleague");
        assertThat(workplace.answer(COLLEAGUE, READ, Map.of("need", need(NEED))).toString())
                .contains("NOT_FOUND");
        assertThat(news()).doesNotContain("SHORTLIST_SHARED");
        assertThat(read(PLANNER).at("/shortlist/readers").size()).isZero();
        night();
        assertThat(shares()).isZero();
    }

    @Test
    void asManyAsTheListNamesCountAsNamed() {
        workplace.person("guarded", UNIT, "jurist");
        workplace.protect("guarded");
        share("guarded", 20);
        assertThat(share(PLANNER, COLLEAGUE)).as("none of them is listed").doesNotContain("errors");
        workplace.person("other", UNIT, "jurist");
        share("other", 19);
        workplace.person("another", UNIT, "jurist");
        assertThat(share(PLANNER, Workplace.id("another"))).contains("CONFLICT");
    }

    @Test
    void onlyColleaguesAreNamed() {
        workplace.protect("colleague");
        var unknown = share(PLANNER, "workplace-nobody");
        assertThat(unknown).contains("NOT_FOUND");
        for (var name : List.of("seen", "hidden", "colleague")) {
            assertThat(share(PLANNER, Workplace.id(name)).replace(Workplace.id(name), "{id}"))
                    .as(name)
                    .isEqualTo(unknown.replace("workplace-nobody", "{id}"));
        }
    }

    @Test
    void theListOfAClosedNeedIsReadAndNotAddedTo() {
        var given = match(NEED);
        add(NEED, given.seen(), null);
        graph.run("MATCH (n:Need {id: $need}) SET n.status = 'closed'", Map.of("need", NEED));
        assertThat(read(PLANNER).at("/shortlist/entries").size()).isEqualTo(1);
        assertThat(read(PLANNER).at("/shortlist/open").asBoolean()).isFalse();
        assertThat(answer(ADD, NEED, given.only())).contains("CONFLICT");
    }

    /// What tells the specialists of an answer.
    ///
    /// @param seen who is shown by name
    /// @param only the candidate
    private record Given(Map<String, String> seen, Map<String, String> only) {}

    private Given match(String need) {
        var answer = workplace.ask(PLANNER, MATCH, Map.of("need", need(need)));
        return new Given(teller(answer, "Person", "id", "person"), teller(answer, "Candidate", "handle", "handle"));
    }

    private static Map<String, String> teller(JsonNode answer, String type, String field, String argument) {
        return answer.at("/matchNeed/answer/matches/edges")
                .valueStream()
                .map(edge -> edge.at("/node/specialist"))
                .filter(one -> one.path("__typename").asString().equals(type))
                .map(one -> Map.of(argument, one.path(field).asString()))
                .findFirst()
                .orElse(Map.of());
    }

    private void choose(String name, String visibility) {
        graph.write(tx -> {
            tx.run(
                    "MATCH (:Person {id: $id})-[:CHOSE]->(c:Choice {purpose: 'loan'}) SET c.visibility = $visibility",
                    Map.of("id", Workplace.id(name), "visibility", visibility));
            revisions.peopleChanged(tx, List.of(Workplace.id(name)));
            return true;
        });
        index.look();
        index.look();
    }

    private int entered() {
        return graph.get(
                "RETURN COUNT { (:AuditEntry {kind: 'shortlist'}) } AS entered",
                Map.of(),
                row -> row.get("entered").asInt());
    }

    private JsonNode add(String need, Map<String, String> whom, @Nullable String note) {
        var variables = new LinkedHashMap<String, @Nullable Object>(Map.of("need", need(need), "whom", whom));
        variables.put("note", note);
        return workplace.ask(PLANNER, ADD, variables).at("/addToShortlist/entry");
    }

    private String answer(String operation, String need, Map<String, String> whom) {
        return workplace
                .answer(PLANNER, operation, Map.of("need", need(need), "whom", whom))
                .toString();
    }

    private JsonNode read(String account) {
        return workplace.ask(account, READ, Map.of("need", need(NEED)));
    }

    private String edit(String account, JsonNode entry, String note) {
        return workplace
                .answer(
                        account,
                        NOTE,
                        Map.of(
                                "entry",
                                id(entry),
                                "version",
                                entry.path("version").asString(),
                                "note",
                                note))
                .toString();
    }

    private String remove(JsonNode entry) {
        return workplace
                .answer(
                        PLANNER,
                        REMOVE,
                        Map.of(
                                "entry",
                                id(entry),
                                "version",
                                entry.path("version").asString()))
                .toString();
    }

    private String share(String account, String person) {
        return workplace
                .answer(account, SHARE, Map.of("need", need(NEED), "person", GlobalId.encode("Person", person)))
                .toString();
    }

    /// So often with one, as with so many: who they are is not counted.
    private void share(String name, int times) {
        graph.run("""
                MATCH (n:Need {id: $need}), (p:Person {id: $person})
                UNWIND range(1, $times) AS number
                CREATE (n)<-[:FOR]-(:ShortlistShare {id: $person + '-' + number, by: $planner,
                  at: datetime('2026-11-01T08:00:00Z')})-[:WITH]->(p)
                """, Map.of("need", NEED, "person", Workplace.id(name), "times", times, "planner", PLANNER));
    }

    private long shares() {
        return graph.get(
                "MATCH (s:ShortlistShare)-[:FOR]->(:Need {id: $need}) RETURN count(s) AS shares",
                Map.of("need", NEED),
                row -> row.get("shares").asLong());
    }

    private String news() {
        return workplace
                .ask(COLLEAGUE, "{ viewer { news { edges { node { kind shortlistOf } } } } }", Map.of())
                .toString();
    }

    private List<String> looks(String name) {
        return workplace
                .ask(Workplace.id(name), "{ viewer { looks { edges { node { kind } } } } }", Map.of())
                .at("/viewer/looks/edges")
                .valueStream()
                .map(edge -> edge.at("/node/kind").asString())
                .toList();
    }

    private void night() {
        graph.run("MERGE (f:Fence {key: 'shortlist-retention|0'}) SET f.number = 77", Map.of());
        retention.run(new Lease("shortlist-retention", 77));
    }

    private long kept() {
        return graph.get(
                "MATCH (e:ShortlistEntry)-[:FOR]->(:Need {id: $need}) RETURN count(e) AS kept",
                Map.of("need", NEED),
                row -> row.get("kept").asLong());
    }

    private static String id(JsonNode entry) {
        return entry.path("id").asString();
    }

    private static Map<String, String> person(String name) {
        return Map.of("person", GlobalId.encode("Person", Workplace.id(name)));
    }

    private static String need(String id) {
        return GlobalId.encode("Need", id);
    }
}
