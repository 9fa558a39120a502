package se.samsas.person.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samsas.Workplace.BELOW;
import static se.samsas.Workplace.BESIDE;
import static se.samsas.Workplace.RPA;
import static se.samsas.Workplace.TOP;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.person.Months;
import se.samsas.search.Eventually;

/// What a manager decides of the months of the people of the units managed. Today is in November 2026.
@IntegrationTest
class CapacityDecisionsIT {

    private final CapacityDecisions decisions;
    private final Graph graph;
    private final Revisions revisions;
    private final Viewers viewers;
    private final Tokens tokens;
    private final int port;
    private @Nullable Workplace workplace;
    private @Nullable Viewer manager;
    private @Nullable Viewer ada;

    CapacityDecisionsIT(
            CapacityDecisions decisions,
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            @LocalServerPort int port) {
        this.decisions = decisions;
        this.graph = graph;
        this.revisions = revisions;
        this.viewers = viewers;
        this.tokens = tokens;
        this.port = port;
    }

    @BeforeEach
    void begin() {
        workplace = new Workplace(graph, revisions, viewers, tokens, port);
        manager = workplace.manager("manager", TOP);
        ada = workplace.person("ada", BELOW, "upphandlare");
    }

    @AfterEach
    void end() {
        workplace().close();
    }

    @Test
    void whatIsDecidedHoldsForTheseMonthsAndTheOthersStayAsTheyAre() {
        decide(month("2027-01", 40, 20), month("2027-02", null, 30));
        assertThat(now("2026-12", "2027-02"))
                .containsExactly(
                        "2026-12 employed 100 lendable 100 absence 0 reserved 0 free 100",
                        "2027-01 employed 100 decided 40 absence 20 reserved 0 free 20",
                        "2027-02 employed 100 lendable 100 absence 30 reserved 0 free 70");
        decide(month("2027-02", 50, 30));
        assertThat(now("2027-01", "2027-02"))
                .containsExactly(
                        "2027-01 employed 100 decided 40 absence 20 reserved 0 free 20",
                        "2027-02 employed 100 decided 50 absence 30 reserved 0 free 20");
    }

    @Test
    void employedIsTheLeastOfTheMonthOverAllEmploymentsAndFullTimeAtMost() {
        graph.run("""
                MATCH (p:Person {id: $ada})-[e:EMPLOYED]->(), (u:Unit {id: $beside})
                SET e.share = 60
                CREATE (p)-[:EMPLOYED {from: date('2027-01-15'), to: date('2027-03-30'), share: 50}]->(u)
                """, Map.of("ada", Workplace.id("ada"), "beside", BESIDE));
        assertThat(decisions
                        .of(manager(), id("ada"), months("2027-01", "2027-03"))
                        .months())
                .extracting(MonthOfPerson::employed)
                .containsExactly(60, 100, 60);
    }

    @Test
    void absenceMayBeMoreThanCanBeLentAndNothingIsFreeThen() {
        decide(month("2027-01", 40, 100));
        assertThat(now("2027-01", "2027-01"))
                .containsExactly("2027-01 employed 100 decided 40 absence 100 reserved 0 free 0");
    }

    @Test
    void whatLoansHaveTakenStaysAndAMonthThatSaysNothingHasNoNode() {
        graph.run("""
                MATCH (p:Person {id: $ada})
                CREATE (p)-[:HAS]->(:Capacity {key: $ada + '|2027-01', month: '2027-01', lendable: 80, absence: 10, reserved: 30})
                """, Map.of("ada", Workplace.id("ada")));
        decide(month("2027-01", 40, 20), month("2027-02", 40, 0));
        assertThat(nodes()).containsExactly("2027-01 40 20 30", "2027-02 40 0 0");
        decide(month("2027-01", null, 0), month("2027-02", null, 0));
        assertThat(nodes()).containsExactly("2027-01 null 0 30");
        assertThat(now("2027-01", "2027-02"))
                .containsExactly(
                        "2027-01 employed 100 lendable 100 absence 0 reserved 30 free 70",
                        "2027-02 employed 100 lendable 100 absence 0 reserved 0 free 100");
    }

    @Test
    void eachDecisionLeavesWhatWasBeforeAndAfterOfTheMonthsThatBecameOtherwise() {
        decide(month("2027-02", 50, 0), month("2027-01", 40, 20));
        decide(month("2027-01", 40, 20), month("2027-02", null, 10));
        assertThat(graph.list(
                        """
                        MATCH (:Person {id: $ada})-[:HAD]->(c:CapacityChange)
                        RETURN [c.by, c.months, c.lendableBefore, c.absenceBefore, c.lendable, c.absence] AS change
                        ORDER BY size(c.months) DESC
                        """,
                        Map.of("ada", Workplace.id("ada")),
                        row -> row.get("change").asList().toString()))
                .containsExactly(
                        "[workplace-manager, [2027-01, 2027-02], [-1, -1], [0, 0], [40, 50], [20, 0]]",
                        "[workplace-manager, [2027-02], [50], [0], [-1], [10]]");
    }

    @Test
    void theSameAgainChangesNothingWhateverWasRead() {
        decide(month("2027-01", 40, 0));
        var revision = workplace().revision("ada");
        decisions.decide(manager(), id("ada"), List.of(month("2027-01", 40, 0)), "read before");
        assertThat(workplace().revision("ada")).isEqualTo(revision);
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void whoReadWhatIsOtherwiseSinceIsToldByWhomAndNothingIsKept() {
        var read = version("2026-11", "2027-10");
        decide(month("2027-03", 10, 0));
        assertThatExceptionOfType(Failure.Conflict.class)
                .isThrownBy(() -> decisions.decide(manager(), id("ada"), List.of(month("2027-01", 40, 0)), read))
                .withMessageStartingWith("What can be lent was changed by you at 2026-11-21T");
        assertThat(nodes()).containsExactly("2027-03 10 0 0");
    }

    @Test
    void whatBecameOtherwiseOutsideOfWhatWasReadIsNoneOfIt() {
        var read = version("2026-11", "2027-02");
        decide(month("2027-03", 10, 0));
        decisions.decide(manager(), id("ada"), List.of(month("2027-01", 40, 0)), read);
        assertThat(nodes()).containsExactly("2027-01 40 0 0", "2027-03 10 0 0");
    }

    @Test
    void anImportAndAnotherEmploymentMakeItAnotherVersion() {
        var read = version("2026-11", "2027-10");
        graph.run("""
                MATCH (p:Person {id: $ada})
                CREATE (p)-[:HAS]->(:Capacity {key: $ada + '|2027-05', month: '2027-05', absence: 0, reserved: 10})
                """, Map.of("ada", Workplace.id("ada")));
        var imported = version("2026-11", "2027-10");
        graph.run("MATCH (:Person {id: $ada})-[e:EMPLOYED]->() SET e.share = 90", Map.of("ada", Workplace.id("ada")));
        assertThat(List.of(read, imported, version("2026-11", "2027-10"))).doesNotHaveDuplicates();
        assertThatExceptionOfType(Failure.Conflict.class)
                .isThrownBy(() -> decisions.decide(manager(), id("ada"), List.of(month("2027-01", 40, 0)), imported))
                .withMessage("What can be lent was changed after it was read.");
    }

    @Test
    void whatNoAnswerGaveIsNoVersion() {
        for (var version : List.of(
                "", "x", "2027-01~2027-01~x", "2027-13~2027-14~x", "2027-02~2027-01~x", "2026-01~2030-01~x", "~~")) {
            assertThatExceptionOfType(Failure.Conflict.class)
                    .as(version)
                    .isThrownBy(
                            () -> decisions.decide(manager(), id("ada"), List.of(month("2027-01", 40, 0)), version));
        }
        refused(
                "input.version",
                "The version is of 2026-11 to 2026-12, and not of 2027-01.",
                version("2026-11", "2026-12"),
                month("2026-12", 40, 0),
                month("2027-01", 40, 0));
        assertThat(nodes()).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsKept() {
        var read = version("2026-11", "2029-10");
        refused("input.months", "0 months are named.", read);
        refused(
                "input.months",
                "37 months are named.",
                read,
                IntStream.range(0, 37)
                        .mapToObj(i -> new ProposedMonth(YearMonth.of(2026, 11).plusMonths(i), 10, 0))
                        .toArray(ProposedMonth[]::new));
        refused("input.months[1].month", "2026-10 has passed.", read, month("2026-11", 1, 0), month("2026-10", 1, 0));
        refused("input.months[0].month", "2029-11 is too far ahead.", read, month("2029-11", 1, 0));
        refused(
                "input.months[1].month",
                "2027-01 is named twice.",
                read,
                month("2027-01", 1, 0),
                month("2027-01", 1, 0));
        refused("input.months[0].lendable", "What can be lent is 101 percent.", read, month("2027-01", 101, 0));
        refused("input.months[0].lendable", "What can be lent is -1 percent.", read, month("2027-01", -1, 0));
        refused("input.months[0].absence", "The absence is 101 percent.", read, month("2027-01", 1, 101));
        refused("input.months[0].absence", "The absence is -1 percent.", read, month("2027-01", null, -1));
        assertThat(nodes()).isEmpty();
        decisions.decide(manager(), id("ada"), List.of(month("2026-11", 100, 100), month("2029-10", 0, 0)), read);
        assertThat(nodes()).containsExactly("2026-11 100 100 0", "2029-10 0 0 0");
    }

    @Test
    void nobodyDecidesButWhoManagesTheUnitOrOneAboveToday() {
        var read = version("2026-11", "2027-10");
        var neighbour = workplace().manager("neighbour", BESIDE);
        var planner = workplace().person("paula", TOP, "planerare", Role.HR_PLANNER);
        var former = workplace().manager("former", BELOW);
        graph.run(
                "MATCH (:Person {id: $id})-[m:MANAGES]->() SET m.to = date('2026-11-20')",
                Map.of("id", Workplace.id("former")));
        var close = workplace().manager("close", BELOW);
        for (var viewer : List.of(neighbour, planner, former, viewers.get(Workplace.id("former")), ada())) {
            unknown(viewer, "ada", read);
        }
        unknown(manager(), "manager", read);
        unknown(manager(), "nobody", read);
        decisions.decide(close, id("ada"), List.of(month("2027-01", 40, 0)), read);
        assertThat(nodes()).containsExactly("2027-01 40 0 0");
    }

    @Test
    void whoIsProtectedErasedOrNotEmployedAnyMoreIsNobody() {
        var read = version("2026-11", "2027-10");
        workplace().protect("ada");
        unknown(manager(), "ada", read);
        graph.run("MATCH (p:Person {id: $id}) REMOVE p.protected", Map.of("id", Workplace.id("ada")));
        graph.run(
                "MATCH (:Person {id: $id})-[e:EMPLOYED]->() SET e.to = date('2026-11-20')",
                Map.of("id", Workplace.id("ada")));
        unknown(manager(), "ada", read);
        graph.run(
                "MATCH (p:Person {id: $id})-[e:EMPLOYED]->() SET e.to = null, p = {id: p.id, erased: date('2026-11-20')}",
                Map.of("id", Workplace.id("ada")));
        unknown(manager(), "ada", read);
    }

    @Test
    void overTheApiEachLookIsRecordedAndWhoIsOutsideIsToldTheSameAsOfNobody() {
        var answer = workplace().ask(id("manager"), ASK, asked("ada"));
        assertThat(answer.at("/monthsOf/person/name").asString()).isEqualTo("Ada Prov");
        assertThat(answer.at("/monthsOf/months/0/month").asString()).isEqualTo("2026-11");
        assertThat(answer.at("/monthsOf/hasManager").asBoolean()).isTrue();
        assertThat(views()).isEqualTo(1);

        var decided = workplace()
                .ask(
                        id("manager"),
                        "mutation ($input: DecideMonthsInput!) { decideMonths(input: $input) { person { capacity(from: \"2027-01\", to: \"2027-02\") { lendable free } } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "person",
                                        GlobalId.encode("Person", id("ada")),
                                        "months",
                                        List.of(Map.of("month", "2027-01", "lendable", 30)),
                                        "version",
                                        answer.at("/monthsOf/version").asString())));
        assertThat(decided.at("/decideMonths/person/capacity/0/free").asInt()).isEqualTo(30);
        assertThat(decided.at("/decideMonths/person/capacity/1/free").asInt()).isEqualTo(100);

        workplace().manager("neighbour", BESIDE);
        var outside = workplace().answer(id("neighbour"), ASK, asked("ada")).toString();
        assertThat(outside).contains("NOT_FOUND");
        assertThat(outside.replace(id("ada"), "?"))
                .isEqualTo(workplace()
                        .answer(id("neighbour"), ASK, asked("nobody"))
                        .toString()
                        .replace(id("nobody"), "?"));
        assertThat(workplace()
                        .answer(id("ada"), ASK, asked("ada"))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void peopleReadTheirOwnMonthsFromThisOneOn() {
        decide(month("2026-12", 40, 0));
        var own = decisions.own(ada(), months("2026-11", "2026-12")).orElseThrow();
        assertThat(own.months()).extracting(MonthOfPerson::lendable).containsExactly(100, 40);
        assertThat(own.version()).isEqualTo(version("2026-11", "2026-12"));
        assertThat(views()).as("looks of the manager alone").isGreaterThan(0);
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> decisions.own(ada(), months("2026-10", "2026-12")))
                .withMessage("2026-10 has passed.");
        assertThat(decisions.own(viewers.get("workplace-planner"), months("2026-11", "2026-12")))
                .isEmpty();
    }

    @Test
    void whoHasNobodyAboveHasNoManager() {
        assertThat(decisions.hasManager(id("ada"))).isTrue();
        assertThat(decisions.hasManager(id("manager"))).as("but themselves").isFalse();
        workplace().person("bo", BESIDE, "jurist");
        assertThat(decisions.hasManager(id("bo"))).isFalse();
        workplace().protect("ada");
        assertThat(decisions.hasManager(id("ada"))).isFalse();
        graph.run("MATCH (p:Person {id: $id}) REMOVE p.protected", Map.of("id", Workplace.id("ada")));
        graph.run(
                "MATCH (:Person {id: $id})-[m:MANAGES]->() SET m.to = date('2026-11-20')", Map.of("id", id("manager")));
        assertThat(decisions.hasManager(id("ada"))).isFalse();
    }

    @Test
    void ofTwoAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        var read = version("2026-11", "2027-10");
        var outcomes = new ArrayList<String>();
        try (var executor = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both = executor.invokeAll(IntStream.of(30, 60)
                    .<Callable<Boolean>>mapToObj(lendable -> () -> {
                        decisions.decide(manager(), id("ada"), List.of(month("2027-01", lendable, 0)), read);
                        return true;
                    })
                    .toList());
            for (var one : both) {
                try {
                    outcomes.add(one.get().toString());
                } catch (ExecutionException e) {
                    outcomes.add(Objects.requireNonNull(e.getCause()).getClass().getSimpleName());
                }
            }
        }
        assertThat(outcomes).containsExactlyInAnyOrder("true", "Conflict");
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void theMatchingIndexFollows() {
        workplace().findable("ada", 3, "2026-10", 1);
        assertThat(matches()).isEqualTo(1);
        decide(month("2027-02", 40, 0));
        Eventually.equal(Duration.ofSeconds(30), this::matches, 0);
        decide(month("2027-02", null, 0));
        Eventually.equal(Duration.ofSeconds(30), this::matches, 1);
    }

    private static final String ASK = """
            query ($person: ID!) {
              monthsOf(person: $person, from: "2026-11", to: "2027-10") {
                version hasManager person { name } proposal { id } months { month employed lendable decided absence reserved free }
              }
            }
            """;

    private static Map<String, ?> asked(String name) {
        return Map.of("person", GlobalId.encode("Person", id(name)));
    }

    /// How many are free for half of their time in each of three months.
    private int matches() {
        return workplace()
                .ask(
                        "workplace-planner",
                        "query ($need: NeedInput!) { previewNeed(need: $need) { matchCount } }",
                        Map.of(
                                "need",
                                Map.of(
                                        "agency",
                                        GlobalId.encode("Agency", Workplace.AGENCY),
                                        "purpose",
                                        "INTERNAL",
                                        "skills",
                                        List.of(Map.of("skill", RPA, "level", 1)),
                                        "share",
                                        50,
                                        "from",
                                        "2027-01",
                                        "to",
                                        "2027-03")))
                .at("/previewNeed/matchCount")
                .asInt();
    }

    private void unknown(Viewer viewer, String name, String version) {
        var before = nodes();
        assertThatExceptionOfType(Failure.NotFound.class)
                .as("%s of %s", viewer.account(), name)
                .isThrownBy(() -> decisions.decide(viewer, id(name), List.of(month("2027-01", 40, 0)), version))
                .withMessage("No person has the id '%s'.".formatted(id(name)));
        assertThatExceptionOfType(Failure.NotFound.class)
                .isThrownBy(() -> decisions.of(viewer, id(name), months("2026-11", "2026-12")))
                .withMessage("No person has the id '%s'.".formatted(id(name)));
        assertThat(nodes()).isEqualTo(before);
    }

    private void refused(String field, String message, String version, ProposedMonth... months) {
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> decisions.decide(manager(), id("ada"), List.of(months), version))
                .withMessage(message)
                .satisfies(failure -> assertThat(failure.field()).isEqualTo(field));
    }

    private void decide(ProposedMonth... months) {
        decisions.decide(manager(), id("ada"), List.of(months), version("2026-11", "2027-10"));
    }

    private static ProposedMonth month(String month, @Nullable Integer lendable, int absence) {
        return new ProposedMonth(YearMonth.parse(month), lendable, absence);
    }

    private static Months months(String from, String to) {
        return new Months(YearMonth.parse(from), YearMonth.parse(to));
    }

    private String version(String from, String to) {
        return decisions.of(manager(), id("ada"), months(from, to)).version();
    }

    private List<String> now(String from, String to) {
        return decisions.of(manager(), id("ada"), months(from, to)).months().stream()
                .map(month -> "%s employed %d %s %d absence %d reserved %d free %d"
                        .formatted(
                                month.month(),
                                month.employed(),
                                month.decided() ? "decided" : "lendable",
                                month.lendable(),
                                month.absence(),
                                month.reserved(),
                                month.free()))
                .toList();
    }

    private List<String> nodes() {
        return graph.list(
                """
                MATCH (:Person {id: $ada})-[:HAS]->(c:Capacity)
                RETURN c.month + ' ' + coalesce(toString(c.lendable), 'null') + ' ' + c.absence + ' ' + c.reserved AS month
                ORDER BY month
                """, Map.of("ada", Workplace.id("ada")), row -> row.get("month").asString());
    }

    private int changes() {
        return graph.get(
                "MATCH (p:Person {id: $ada}) RETURN COUNT { (p)-[:HAD]->(:CapacityChange) } AS changes",
                Map.of("ada", Workplace.id("ada")),
                row -> row.get("changes").asInt());
    }

    private int views() {
        return graph.get(
                "MATCH (p:Person {id: $ada}) RETURN COUNT { (p)<-[:OF]-(:View) } AS views",
                Map.of("ada", Workplace.id("ada")),
                row -> row.get("views").asInt());
    }

    private static String id(String name) {
        return Workplace.id(name);
    }

    private Workplace workplace() {
        return Objects.requireNonNull(workplace);
    }

    private Viewer manager() {
        return Objects.requireNonNull(manager);
    }

    private Viewer ada() {
        return Objects.requireNonNull(ada);
    }
}
