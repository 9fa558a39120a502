package se.samsas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.api.GlobalId;
import se.samsas.findability.Purpose;
import se.samsas.graph.Graph;
import se.samsas.graph.Spelling;
import tools.jackson.databind.JsonNode;

/// What is kept of a search, how its pages follow one another, and whom it names to whom.
@IntegrationTest
class SearchesIT {

    private static final String PAGE = """
            fragment Page on MatchConnection {
              totalCount
              pageInfo { hasNextPage endCursor }
              edges { cursor node {
                rank
                specialist {
                  __typename
                  ... on Person { id }
                  ... on Candidate { handle agency { id } region { code } }
                }
                score
                reasons { coverage raises { coverage } held { level band lastUsed } }
              } }
            }
            """;
    private static final String MATCH = """
            mutation ($input: MatchNeedInput!, $first: Int!) {
              matchNeed(input: $input) { answer {
                id rankingKey asOf poolSize
                matches(first: $first) { ...Page }
                nearMisses { match { rank specialist { ... on Person { id } ... on Candidate { handle } __typename } } }
              } }
            }
            """ + PAGE;
    private static final String MORE = """
            mutation ($search: ID!, $first: Int!, $after: String!) {
              continueSearch(input: {search: $search}) { answer {
                id rankingKey asOf poolSize
                matches(first: $first, after: $after) { ...Page }
              } }
            }
            """ + PAGE;

    private final Graph graph;
    private final Tokens tokens;
    private final Handles handles;
    private final int port;
    private @Nullable Planner planner;

    SearchesIT(Graph graph, Tokens tokens, Handles handles, @LocalServerPort int port) {
        this.graph = graph;
        this.tokens = tokens;
        this.handles = handles;
        this.port = port;
    }

    @BeforeEach
    void begin() {
        planner = new Planner(graph, tokens, port);
    }

    @AfterEach
    void end() {
        planner().close();
    }

    @Test
    void aSearchIsRecordedWithTheRanksItGave() {
        JsonNode answer = match(Map.of("id", GlobalId.encode("Need", "need-001")), 3);
        Value search = search();
        List<String> people = people(answer, "exempelverket");
        assertThat(answer.at("/matches/totalCount").asInt()).isGreaterThan(3);
        assertThat(gave("match")).containsExactly("1 " + people.get(0), "2 " + people.get(1), "3 " + people.get(2));
        List<String> misses = answer.path("nearMisses")
                .valueStream()
                .map(miss -> miss.path("match"))
                .map(miss -> miss.path("rank").asInt() + " "
                        + person(
                                miss.path("specialist"),
                                answer.path("rankingKey").asString(),
                                "exempelverket"))
                .toList();
        assertThat(gave("near-miss")).isNotEmpty().isEqualTo(misses);
        assertThat(search.get("s").get("rankingKey").asString()).isEqualTo("need-001");
        assertThat(search.get("s").get("asOf").asLocalDate()).hasToString("2026-11-21");
        assertThat(search.get("s").get("at").asZonedDateTime().toLocalDate()).hasToString("2026-11-21");
        assertThat(search.get("s").get("poolSize").asInt())
                .isEqualTo(answer.path("poolSize").asInt());
        assertThat(search.get("s").get("matchCount").asInt())
                .isEqualTo(answer.path("matches").path("totalCount").asInt());
        assertThat(search.get("s").get("need").asString()).startsWith("need 2\nasker exempelverket\n");
        assertThat(search.get("need").asString()).isEqualTo("need-001");
        assertThat(search.get("agency").asString()).isEqualTo("exempelverket");
        assertThat(search.get("unmet").asBoolean()).isFalse();
    }

    /// What the graph holds, put together as when it was recorded, is what the trail has the digest of.
    @Test
    void whatIsKeptFitsTheTrail() {
        match(Map.of("id", GlobalId.encode("Need", "need-002")), 3);
        Value search = search().get("s");
        Map<String, Integer> ranks = graph
                .list(
                        """
                        MATCH (:Search {account: $account})-[g:GAVE {as: 'match'}]->(p:Person)
                        RETURN p.trail AS person, g.rank AS rank
                        """,
                        Map.of("account", Planner.ACCOUNT),
                        row -> Map.entry(
                                row.get("person").asString(), row.get("rank").asInt()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(digests(search.get("id").asString()))
                .contains(
                        sha256(KeptSearch.of(search).particulars()),
                        sha256(KeptSearch.particulars(GivenAs.MATCH, ranks)));
        graph.run("MATCH (s:Search {account: $account}) SET s.poolSize = 1", Map.of("account", Planner.ACCOUNT));
        assertThat(digests(search.get("id").asString()))
                .doesNotContain(sha256(KeptSearch.of(search().get("s")).particulars()));
    }

    private List<String> digests(String search) {
        return graph.list(
                "MATCH (e:AuditEntry {about: $search}) RETURN e.digest AS digest ORDER BY e.number",
                Map.of("search", search),
                row -> row.get("digest").asString());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /// Why somebody was given stands with the rank, since what they hold may change.
    @Test
    void whyItGaveSomebodyIsKept() {
        JsonNode answer = match(Map.of("id", GlobalId.encode("Need", "need-002")), 1);
        Given first = graph.get(
                "MATCH (:Search {account: $account})-[g:GAVE {as: 'match', rank: 1}]->() RETURN g",
                Map.of("account", Planner.ACCOUNT),
                row -> Given.of(row.get("g")));
        Given miss = graph.get(
                "MATCH (:Search {account: $account})-[g:GAVE {as: 'near-miss', rank: 1}]->() RETURN g",
                Map.of("account", Planner.ACCOUNT),
                row -> Given.of(row.get("g")));
        assertThat(first.counted())
                .hasSize((int) nodes(answer)
                        .findFirst()
                        .orElseThrow()
                        .path("reasons")
                        .valueStream()
                        .filter(reason -> reason.path("held").isObject())
                        .count())
                .isNotEmpty();
        assertThat(first.fit()).isBetween(1, 100);
        assertThat(first.fails()).isEmpty();
        assertThat(miss.fails()).isNotEmpty();
    }

    @Test
    void aSearchThatFoundNobodyIsKeptAsUnmetDemand() {
        Map<String, ?> impossible = Map.of(
                "agency",
                GlobalId.encode("Agency", "exempelverket"),
                "skills",
                List.of(Map.of("skill", "urn:samsas:skill:robotic-process-automation", "level", 5, "must", true)),
                "share",
                100,
                "from",
                "2027-01",
                "to",
                "2029-12",
                "languages",
                List.of("sv", "en", "fi", "de"));
        JsonNode answer = planner()
                .ask(MATCH, Map.of("input", Map.of("need", impossible), "first", 10))
                .path("matchNeed")
                .path("answer");
        assertThat(answer.path("matches").path("totalCount").asInt()).isZero();
        Value search = search();
        assertThat(search.get("unmet").asBoolean()).isTrue();
        assertThat(search.get("need").isNull()).isTrue();
        assertThat(search.get("s").get("rankingKey").asString()).startsWith("draft-");
    }

    /// All pages of an answer are of one search, each with an entry of the trail.
    @Test
    void pagesFollowOneAnotherInOneSearchWithoutGapOrRepetition() {
        Map<String, ?> broad = broad("exempelverket", Purpose.LOAN);
        List<String> people = people(match(broad, 100), "exempelverket");
        forget();
        JsonNode page = match(broad, 7);
        String search = page.path("id").asString();
        List<String> paged = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        int pages = 0;
        while (true) {
            pages++;
            paged.addAll(people(page, "exempelverket"));
            nodes(page).forEach(node -> ranks.add(node.path("rank").asInt()));
            assertThat(page.path("id").asString()).isEqualTo(search);
            JsonNode info = page.path("matches").path("pageInfo");
            if (!info.path("hasNextPage").asBoolean()) {
                break;
            }
            page = more(search, 7, info.path("endCursor").asString()).at("/data/continueSearch/answer");
        }
        assertThat(paged)
                .doesNotHaveDuplicates()
                .startsWith(people.toArray(String[]::new))
                .hasSizeGreaterThan(100);
        assertThat(ranks).isSorted().doesNotHaveDuplicates().startsWith(1).endsWith(paged.size());
        assertThat(gave("match"))
                .isEqualTo(IntStream.range(0, paged.size())
                        .mapToObj(i -> ranks.get(i) + " " + paged.get(i))
                        .toList());
        assertThat(entries(search().get("s").get("id").asString()))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of("found", pages + 1, "search", 1)));
    }

    @Test
    void aSearchIsGoneOnWithByWhoeverMadeItOnItsDay() {
        JsonNode first = match(broad("exempelverket", Purpose.LOAN), 3);
        String search = first.path("id").asString();
        String after = first.at("/matches/pageInfo/endCursor").asString();
        JsonNode another = match(broad("exempelverket", Purpose.LOAN), 3);
        assertThat(code(more(another.path("id").asString(), 3, after))).isEqualTo("INVALID");
        assertThat(code(more(GlobalId.encode("Search", "search-of-nobody"), 3, after)))
                .isEqualTo("NOT_FOUND");
        assertThat(more(search, 3, after).path("errors").isMissingNode()).isTrue();
        String id = GlobalId.parse("Search", search);
        graph.run("MATCH (s:Search {id: $id}) SET s.account = 'another'", Map.of("id", id));
        assertThat(code(more(search, 3, after))).isEqualTo("NOT_FOUND");
        graph.run(
                "MATCH (s:Search {id: $id}) SET s.account = $account, s.asOf = s.asOf - duration('P1D')",
                Map.of("id", id, "account", Planner.ACCOUNT));
        assertThat(code(more(search, 3, after))).isEqualTo("CONFLICT");
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }

    /// The operation asks for no agency: it stands there for the planner, who acts for the one among the variables.
    private JsonNode more(String search, int first, String after) {
        return planner()
                .answer(
                        MORE,
                        Map.of(
                                "search",
                                search,
                                "first",
                                first,
                                "after",
                                after,
                                "for",
                                Map.of("agency", GlobalId.encode("Agency", "exempelverket"))));
    }

    private void forget() {
        graph.run("MATCH (s:Search {account: $account}) DETACH DELETE s", Map.of("account", Planner.ACCOUNT));
    }

    /// How many entries of the trail are about a search, by kind.
    private Map<String, Integer> entries(String search) {
        return new TreeMap<>(graph
                .list(
                        "MATCH (e:AuditEntry {about: $search}) RETURN e.kind AS kind, count(*) AS entries",
                        Map.of("search", search),
                        row -> Map.entry(
                                row.get("kind").asString(), row.get("entries").asInt()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Test
    void whoeverChoseSkillsOnlyIsACandidateUnlessTheirOwnEmployerAsks() {
        int candidates = 0;
        int unnamed = 0;
        Set<String> handlesSeen = new HashSet<>();
        for (Asking need : everyAsking()) {
            Map<String, Choice> choices = choices(need);
            JsonNode answer = match(broad(need.agency(), need.purpose()), 100);
            for (JsonNode node : nodes(answer).toList()) {
                JsonNode specialist = node.path("specialist");
                String person = person(specialist, answer.path("rankingKey").asString(), need.agency());
                Choice choice = Objects.requireNonNull(choices.get(person), person);
                boolean named = choice.visible() || choice.agencies().contains(need.agency());
                assertThat(specialist.path("__typename").asString()).isEqualTo(named ? "Person" : "Candidate");
                assertThat(node.path("score").isNull()).isEqualTo(!named);
                assertThat(node.path("reasons")).allSatisfy(reason -> {
                    assertThat(reason.path("coverage").isNull()).isEqualTo(!named);
                    assertThat(reason.path("raises"))
                            .allSatisfy(raise ->
                                    assertThat(raise.path("coverage").isNull()).isEqualTo(!named));
                });
                List<JsonNode> held = node.path("reasons")
                        .valueStream()
                        .map(reason -> reason.path("held"))
                        .filter(JsonNode::isObject)
                        .toList();
                assertThat(held).isNotEmpty().allSatisfy(skill -> {
                    assertThat(skill.path("level").isNull()).isEqualTo(!named);
                    assertThat(skill.path("band").asString()).isNotEmpty();
                    assertThat(named || skill.path("lastUsed").isNull()).isTrue();
                });
                if (!named) {
                    candidates++;
                    assertThat(handlesSeen.add(specialist.path("handle").asString()))
                            .isTrue();
                    JsonNode agency = specialist.path("agency");
                    if (agency.isNull()) {
                        unnamed++;
                        assertThat(choice.agencies())
                                .anySatisfy(id -> assertThat(findable(id, need)).isLessThan(5));
                    } else {
                        String id = GlobalId.parse("Agency", agency.path("id").asString());
                        assertThat(choice.agencies()).contains(id);
                        assertThat(findable(id, need)).isGreaterThanOrEqualTo(5);
                    }
                }
            }
        }
        assertThat(candidates).isGreaterThan(100);
        assertThat(unnamed).as("candidates whose agency is not named").isPositive();
    }

    /// Whoever collects answers to several needs, asked by several agencies and again, has nothing by which one
    /// candidate of one of them is known to be that of another.
    @Test
    void candidatesOfTwoAnswersCannotBeLinked() {
        record Seen(String handle, String key, String asker, String person) {}
        List<Seen> seen = new ArrayList<>();
        for (String asker : List.of("exempelverket", "exempelverket", "fabelverket", "sagoinspektionen")) {
            for (Purpose purpose : List.of(Purpose.LOAN, Purpose.MENTORING)) {
                JsonNode answer = match(broad(asker, purpose), 100);
                String key = answer.path("rankingKey").asString();
                nodes(answer)
                        .map(node -> node.path("specialist").path("handle"))
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .forEach(handle -> seen.add(new Seen(
                                handle,
                                key,
                                asker,
                                handles.open(handle, key, asker).orElseThrow())));
            }
        }
        assertThat(seen.stream().map(Seen::person).distinct().count())
                .as("people seen, of whom some were seen more than once")
                .isPositive()
                .isLessThan(seen.size());
        assertThat(seen).extracting(Seen::handle).doesNotHaveDuplicates();
        assertThat(seen)
                .extracting(one -> one.handle().length())
                .containsOnly(seen.getFirst().handle().length());
        for (int part = 0; part + 8 <= seen.getFirst().handle().length(); part += 8) {
            int from = part;
            assertThat(seen)
                    .as("characters %d to %d", from, from + 7)
                    .extracting(one -> one.handle().substring(from, from + 8))
                    .doesNotHaveDuplicates();
        }
        for (Seen one : seen) {
            for (Seen other : seen) {
                if (!one.key().equals(other.key()) || !one.asker().equals(other.asker())) {
                    assertThat(handles.open(one.handle(), other.key(), other.asker()))
                            .isEmpty();
                }
            }
        }
    }

    private record Asking(String agency, Purpose purpose) {}

    private record Choice(boolean visible, List<String> agencies) {}

    /// Every agency for every purpose.
    private List<Asking> everyAsking() {
        return graph
                .list(
                        "MATCH (a:Agency) RETURN a.id AS id ORDER BY id",
                        Map.of(),
                        row -> row.get("id").asString())
                .stream()
                .flatMap(agency -> Arrays.stream(Purpose.values()).map(purpose -> new Asking(agency, purpose)))
                .toList();
    }

    /// A need that most people match: of little time, anywhere, for what is held most.
    private Map<String, ?> broad(String agency, Purpose purpose) {
        List<String> skills = graph.list(
                "MATCH (s:Skill)<-[:HOLDS]-() WITH s.id AS id, count(*) AS held RETURN id ORDER BY held DESC, id LIMIT 30",
                Map.of(),
                row -> row.get("id").asString());
        return Map.of(
                "need",
                Map.of(
                        "agency",
                        GlobalId.encode("Agency", agency),
                        "purpose",
                        purpose.name(),
                        "skills",
                        skills.stream()
                                .map(skill -> Map.of("skill", skill, "level", 1))
                                .toList(),
                        "share",
                        1,
                        "from",
                        "2026-12",
                        "to",
                        "2026-12"));
    }

    private Map<String, Choice> choices(Asking need) {
        Map<String, Choice> choices = new HashMap<>();
        graph.forEach(
                """
                MATCH (p:Person)-[:CHOSE]->(c:Choice {purpose: $purpose})
                RETURN p.id AS person, c.visibility = 'visible' AS visible,
                  COLLECT { MATCH (p)-[e:EMPLOYED]->()-[:PART_OF*]->(a:Agency)
                    WHERE e.from <= date('2026-11-21') AND coalesce(e.to >= date('2026-11-21'), true)
                    RETURN a.id } AS agencies
                """,
                Map.of("purpose", Spelling.of(need.purpose())),
                row -> choices.put(
                        row.get("person").asString(),
                        new Choice(
                                row.get("visible").asBoolean(),
                                row.get("agencies").asList(Value::asString))));
        return choices;
    }

    /// How many people of an agency the asker of a need may find, counted in the graph.
    private int findable(String agency, Asking need) {
        return graph.get(
                """
                MATCH (a:Agency {id: $agency})<-[:PART_OF*]-()<-[e:EMPLOYED]-(p:Person)
                WHERE e.from <= date('2026-11-21') AND coalesce(e.to >= date('2026-11-21'), true)
                  AND NOT coalesce(p.protected, false)
                  AND EXISTS { (p)-[:CHOSE]->(c:Choice {purpose: $purpose})
                    WHERE c.visibility <> 'hidden' AND coalesce(c.until >= date('2026-11-21'), true) }
                  AND ($agency = $asker OR EXISTS {
                    (a)-[s:SHARES_WITH {purpose: $purpose}]->(:Agency {id: $asker})
                    WHERE coalesce(s.from <= date('2026-11-21'), true) AND coalesce(s.to >= date('2026-11-21'), true) })
                RETURN count(DISTINCT p) AS people
                """,
                Map.of("agency", agency, "asker", need.agency(), "purpose", Spelling.of(need.purpose())),
                row -> row.get("people").asInt());
    }

    private JsonNode match(Map<String, ?> input, int first) {
        return planner()
                .ask(MATCH, Map.of("input", input, "first", first))
                .path("matchNeed")
                .path("answer");
    }

    private Value search() {
        return graph.get("""
                        MATCH (a:Agency)<-[:BY]-(s:Search {account: $account})
                        OPTIONAL MATCH (s)-[:FOR]->(n:Need)
                        RETURN {s: s, agency: a.id, need: n.id, unmet: s:UnmetDemand} AS search
                        """, Map.of("account", Planner.ACCOUNT), row -> row).get("search");
    }

    /// Whom the search gave in a list, each as `rank person`.
    private List<String> gave(String as) {
        return graph.list(
                """
                MATCH (:Search {account: $account})-[g:GAVE {as: $as}]->(p:Person)
                RETURN g.rank + ' ' + p.id AS given ORDER BY g.rank
                """,
                Map.of("account", Planner.ACCOUNT, "as", as),
                row -> row.get("given").asString());
    }

    private List<String> people(JsonNode answer, String asker) {
        return nodes(answer)
                .map(node -> person(
                        node.path("specialist"), answer.path("rankingKey").asString(), asker))
                .toList();
    }

    private String person(JsonNode specialist, String rankingKey, String asker) {
        return "Person".equals(specialist.path("__typename").asString())
                ? GlobalId.parse("Person", specialist.path("id").asString())
                : handles.open(specialist.path("handle").asString(), rankingKey, asker)
                        .orElseThrow();
    }

    private static Stream<JsonNode> nodes(JsonNode answer) {
        return answer.path("matches").path("edges").valueStream().map(edge -> edge.path("node"));
    }

    private Planner planner() {
        return Objects.requireNonNull(planner);
    }
}
