package se.samsas.person.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samsas.Workplace.BELOW;
import static se.samsas.Workplace.BESIDE;
import static se.samsas.Workplace.TOP;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.MovableClock;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.person.Months;

/// What people propose for their months, and what their managers answer. Today is in November 2026.
@IntegrationTest
class MonthsProposalsIT {

    private final CapacityDecisions decisions;
    private final MonthsProposals proposals;
    private final Graph graph;
    private final Revisions revisions;
    private final Viewers viewers;
    private final Tokens tokens;
    private final MovableClock clock;
    private final int port;
    private @Nullable Workplace workplace;
    private @Nullable Viewer manager;
    private @Nullable Viewer ada;

    MonthsProposalsIT(
            CapacityDecisions decisions,
            MonthsProposals proposals,
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            MovableClock clock,
            @LocalServerPort int port) {
        this.decisions = decisions;
        this.proposals = proposals;
        this.graph = graph;
        this.revisions = revisions;
        this.viewers = viewers;
        this.tokens = tokens;
        this.clock = clock;
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
        clock.back();
        workplace().close();
    }

    @Test
    void nothingOfAProposalHoldsBeforeItIsAccepted() {
        var revision = workplace().revision("ada");
        propose(" Föräldraledig ", month("2027-02", null, 100), month("2027-01", 40, 20));
        assertThat(waiting()).satisfies(proposal -> {
            assertThat(proposal.months()).containsExactly(month("2027-01", 40, 20), month("2027-02", null, 100));
            assertThat(proposal.note()).isEqualTo("Föräldraledig");
            assertThat(proposal.status()).isEqualTo(MonthsProposalStatus.WAITING);
        });
        assertThat(nodes()).isEmpty();
        assertThat(workplace().revision("ada")).isEqualTo(revision);

        var accepted = proposals.answer(manager(), waiting().id(), true, null, null);
        assertThat(accepted.status()).isEqualTo(MonthsProposalStatus.ACCEPTED);
        assertThat(nodes()).containsExactly("2027-01 40 20", "2027-02 null 100");
        assertThat(workplace().revision("ada")).isGreaterThan(revision);
        assertThat(proposals.waitingOf(id("ada"))).isEmpty();
        assertThat(graph.<String>get(
                        "MATCH (:Person {id: $ada})-[:HAD]->(c:CapacityChange) RETURN c.by + ' ' + c.proposal AS change",
                        Map.of("ada", id("ada")),
                        row -> row.get("change").asString()))
                .isEqualTo("workplace-manager " + accepted.id());
    }

    @Test
    void declinedTheMonthsStayAsTheyAreAndTheReasonIsRead() {
        propose(null, month("2027-01", 40, 20));
        var id = waiting().id();
        proposals.answer(manager(), id, false, " Vi behöver dig. ", null);
        assertThat(nodes()).isEmpty();
        assertThat(proposals.find(id, ada()).orElseThrow()).satisfies(proposal -> {
            assertThat(proposal.status()).isEqualTo(MonthsProposalStatus.DECLINED);
            assertThat(proposal.answer()).isEqualTo("Vi behöver dig.");
        });
        assertThat(proposals.find(id, manager())).as("once answered").isEmpty();
    }

    @Test
    void theSameAnswerAgainChangesNothingAndAnotherIsRefused() {
        propose(null, month("2027-01", 40, 20));
        var id = waiting().id();
        proposals.answer(manager(), id, true, null, null);
        decide(month("2027-01", 60, 0));
        var revision = workplace().revision("ada");
        proposals.answer(manager(), id, true, "Igen", null);
        assertThat(workplace().revision("ada")).isEqualTo(revision);
        assertThat(nodes()).containsExactly("2027-01 60 0");
        assertThatExceptionOfType(Failure.Conflict.class)
                .isThrownBy(() -> proposals.answer(manager(), id, false, null, null))
                .withMessageStartingWith("The proposal was accepted by you at 2026-11-21T");
        assertThatExceptionOfType(Failure.Conflict.class)
                .isThrownBy(() -> proposals.withdraw(ada(), id))
                .withMessageStartingWith("The proposal was accepted by ");
    }

    @Test
    void whatChangedSinceItWasReadIsNotWrittenOver() {
        propose(null, month("2027-01", 40, 20));
        var id = waiting().id();
        var read = version();
        decide(month("2027-01", 60, 100));
        assertThatExceptionOfType(Failure.Conflict.class)
                .isThrownBy(() -> proposals.answer(manager(), id, true, null, read));
        assertThat(nodes()).containsExactly("2027-01 60 100");
        assertThat(proposals.answer(manager(), id, true, null, version()).status())
                .isEqualTo(MonthsProposalStatus.ACCEPTED);
    }

    @Test
    void whoEmploysThePersonSinceIsNotTold() {
        propose("Operation i mars", month("2027-01", 40, 20));
        var id = waiting().id();
        graph.run("MATCH (n:MonthsProposal {id: $id}) SET n.at = datetime('2001-01-01T12:00:00Z')", Map.of("id", id));
        assertThat(proposals.find(id, manager())).isEmpty();
        assertThat(proposals.waitingOf(id("ada"), manager())).isEmpty();
        assertThat(proposals.page(manager(), new PageRequest(10, null)).edges()).isEmpty();
        assertThatExceptionOfType(Failure.NotFound.class)
                .isThrownBy(() -> proposals.answer(manager(), id, true, null, null));
        assertThat(proposals.find(id, ada())).isPresent();
    }

    @Test
    void whatIsTakenBackNobodyAnswers() {
        propose(null, month("2027-01", 40, 20));
        var id = waiting().id();
        proposals.withdraw(ada(), id);
        proposals.withdraw(ada(), id);
        assertThat(proposals.waitingOf(id("ada"))).isEmpty();
        assertThatExceptionOfType(Failure.Conflict.class)
                .isThrownBy(() -> proposals.answer(manager(), id, true, null, null))
                .withMessageStartingWith("The proposal was withdrawn by ");
        assertThat(nodes()).isEmpty();
    }

    @Test
    void anotherProposalTakesThePlaceOfWhatWaitsAndTheSameAgainIsTheSame() {
        propose("Först", month("2027-01", 40, 20));
        var first = waiting();
        proposals.propose(ada(), List.of(month("2027-01", 40, 20)), "Först", "read before");
        assertThat(waiting()).isEqualTo(first);
        propose("Sedan", month("2027-01", 40, 20));
        assertThat(waiting().id()).isNotEqualTo(first.id());
        assertThat(graph.list(
                        "MATCH (:Person {id: $ada})<-[:OF]-(n:MonthsProposal) RETURN n.note + ' ' + coalesce(n.answer, 'waits') AS note",
                        Map.of("ada", id("ada")),
                        row -> row.get("note").asString()))
                .containsExactlyInAnyOrder("Först withdrawn", "Sedan waits");
    }

    @Test
    void whoReadWhatIsOtherwiseSinceIsToldAndNothingIsProposed() {
        var read = version();
        propose("Först", month("2027-01", 40, 20));
        decide(month("2027-05", 10, 0));
        assertThatExceptionOfType(Failure.Conflict.class)
                .isThrownBy(() -> proposals.propose(ada(), List.of(month("2027-02", 40, 20)), null, read))
                .withMessageStartingWith("What can be lent was changed by somebody else at ");
        assertThat(waiting().note()).isEqualTo("Först");
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> propose(null, month("2026-10", 40, 20)))
                .withMessage("2026-10 has passed.");
    }

    @Test
    void ofAProposalThatWaitedLongTheMonthsToComeAreWritten() {
        propose(null, month("2026-12", 40, 0), month("2027-01", 50, 0), month("2027-02", 60, 0));
        clock.moveTo(LocalDate.of(2027, 1, 31));
        proposals.answer(manager(), waiting().id(), true, null, null);
        assertThat(nodes()).containsExactly("2027-01 50 0", "2027-02 60 0");
    }

    @Test
    void whereAllMonthsHavePassedNothingIsAcceptedAndItMayBeDeclined() {
        propose(null, month("2026-12", 40, 0), month("2027-01", 50, 0));
        var id = waiting().id();
        clock.moveTo(LocalDate.of(2027, 2, 1));
        assertThatExceptionOfType(Failure.Conflict.class)
                .isThrownBy(() -> proposals.answer(manager(), id, true, null, null))
                .withMessage("All months of the proposal have passed, the last one being 2027-01.");
        assertThat(waiting().id()).isEqualTo(id);
        assertThat(nodes()).isEmpty();
        assertThat(news()).isEmpty();
        proposals.answer(manager(), id, false, null, null);
    }

    @Test
    void nobodyAnswersButWhoManagesTheUnitOrOneAboveToday() {
        propose(null, month("2027-01", 40, 20));
        var id = waiting().id();
        var neighbour = workplace().manager("neighbour", BESIDE);
        var planner = workplace().person("paula", TOP, "planerare", Role.HR_PLANNER);
        var former = workplace().manager("former", BELOW);
        graph.run(
                "MATCH (:Person {id: $id})-[m:MANAGES]->() SET m.to = date('2026-11-20')", Map.of("id", id("former")));
        for (var viewer : List.of(neighbour, planner, former, ada())) {
            unknown(viewer, id);
            assertThat(proposals.page(viewer, new PageRequest(10, null)).totalCount())
                    .isZero();
        }
        assertThatExceptionOfType(Failure.NotFound.class)
                .isThrownBy(() -> proposals.withdraw(manager(), id))
                .withMessage("No proposal has the id '%s'.".formatted(id));
        assertThat(proposals.find(id, neighbour)).isEmpty();
        assertThat(proposals.find(id, manager())).isPresent();
        workplace().protect("ada");
        unknown(manager(), id);
        assertThat(proposals.find(id, manager())).isEmpty();
        assertThat(waits("manager")).noneMatch(line -> line.startsWith("MONTHS"));
    }

    @Test
    void ofTwoAnswersAtOnceOneHolds() throws Exception {
        propose(null, month("2027-01", 40, 20));
        var id = waiting().id();
        var outcomes = new ArrayList<String>();
        try (var executor = Executors.newFixedThreadPool(2)) {
            for (var one : executor.invokeAll(Stream.of(true, false)
                    .<Callable<MonthsProposal>>map(accept -> () -> proposals.answer(manager(), id, accept, null, null))
                    .toList())) {
                try {
                    outcomes.add(one.get().status().toString());
                } catch (ExecutionException e) {
                    outcomes.add(Objects.requireNonNull(e.getCause()).getClass().getSimpleName());
                }
            }
        }
        assertThat(outcomes).contains("Conflict").containsAnyOf("ACCEPTED", "DECLINED");
        assertThat(nodes()).hasSize(outcomes.contains("ACCEPTED") ? 1 : 0);
    }

    @Test
    void whatIsProposedWaitsForTheManagerAndWhatIsDecidedIsNewsToThePerson() {
        assertThat(waits("manager")).noneMatch(line -> line.startsWith("MONTHS"));
        propose(null, month("2027-01", 40, 20));
        assertThat(waits("manager")).contains("MONTHS_PROPOSED 1");
        assertThat(waits("ada")).noneMatch(line -> line.startsWith("MONTHS"));
        proposals.answer(manager(), waiting().id(), false, null, null);
        assertThat(waits("manager")).noneMatch(line -> line.startsWith("MONTHS"));
        assertThat(news()).containsExactly("MONTHS_DECLINED");
        propose(null, month("2027-01", 50, 20));
        proposals.answer(manager(), waiting().id(), true, null, null);
        decide(month("2027-02", 60, 0));
        decide(month("2027-03", 60, 0));
        assertThat(news()).containsExactlyInAnyOrder("MONTHS_DECLINED", "MONTHS_ACCEPTED", "MONTHS_DECIDED");
    }

    @Test
    void overTheApiTheOldestIsFirstAndTheAnswerIsRead() {
        workplace().person("bo", BELOW, "jurist");
        clock.moveTo(LocalDate.of(2026, 11, 20));
        propose("Bos", workplace().viewer("bo"), month("2027-01", 10, 0));
        clock.back();
        var read = workplace()
                .ask(id("ada"), "{ viewer { months(from: \"2026-11\", to: \"2027-10\") { version } } }", Map.of())
                .at("/viewer/months/version")
                .asString();
        var own = workplace()
                .ask(
                        id("ada"),
                        """
                mutation ($input: ProposeMonthsInput!) { proposeMonths(input: $input) {
                  viewer { months(from: "2026-11", to: "2026-11") { hasManager proposal { id status person { name } } } } } }
                """,
                        Map.of(
                                "input",
                                Map.of(
                                        "months",
                                        List.of(Map.of("month", "2027-01", "lendable", 30)),
                                        "version",
                                        read)));
        assertThat(own.at("/proposeMonths/viewer/months/proposal/person/name").asString())
                .isEqualTo("Ada Prov");
        var page = """
                query ($after: String) { viewer { monthsProposals(first: 1, after: $after) { totalCount pageInfo { hasNextPage endCursor }
                  edges { node { id note person { name unit { name { text } } } months { month lendable absence } } } } } }
                """;
        var first = workplace().ask(id("manager"), page, Map.of()).at("/viewer/monthsProposals");
        assertThat(first.path("totalCount").asInt()).isEqualTo(2);
        assertThat(first.at("/edges/0/node/note").asString()).isEqualTo("Bos");
        assertThat(first.at("/edges/0/node/person/name").asString()).isEqualTo("Bo Prov");
        assertThat(first.at("/edges/0/node/person/unit/name/text").asString()).isEqualTo("Under");
        var second = workplace()
                .ask(
                        id("manager"),
                        page,
                        Map.of("after", first.at("/pageInfo/endCursor").asString()))
                .at("/viewer/monthsProposals");
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(second.at("/edges/0/node/person/name").asString()).isEqualTo("Ada Prov");
        assertThat(second.at("/edges/0/node/months/0/lendable").asInt()).isEqualTo(30);
        var answered = workplace()
                .ask(
                        id("manager"),
                        """
                mutation ($id: ID!) { answerMonths(input: {proposal: $id, accept: false, note: "Nej"}) {
                  proposal { status answer person { name } } } }
                """,
                        Map.of("id", second.at("/edges/0/node/id").asString()));
        assertThat(answered.at("/answerMonths/proposal").toString())
                .isEqualTo("{\"status\":\"DECLINED\",\"answer\":\"Nej\",\"person\":{\"name\":\"Ada Prov\"}}");
        var node = workplace()
                .ask(id("ada"), """
                query ($id: ID!) { node(id: $id) { ... on MonthsProposal { status answer } } }
                """, Map.of("id", second.at("/edges/0/node/id").asString()));
        assertThat(node.at("/node/answer").asString()).isEqualTo("Nej");
    }

    private void unknown(Viewer viewer, String id) {
        assertThatExceptionOfType(Failure.NotFound.class)
                .as(viewer.account())
                .isThrownBy(() -> proposals.answer(viewer, id, true, null, null))
                .withMessage("No proposal has the id '%s'.".formatted(id));
        assertThat(nodes()).isEmpty();
    }

    private List<String> waits(String name) {
        return workplace()
                .ask(id(name), "{ viewer { waiting { kind count } } }", Map.of())
                .at("/viewer/waiting")
                .valueStream()
                .map(line ->
                        line.path("kind").asString() + " " + line.path("count").asInt())
                .toList();
    }

    private List<String> news() {
        return workplace()
                .ask(id("ada"), "{ viewer { news { edges { node { kind } } } } }", Map.of())
                .at("/viewer/news/edges")
                .valueStream()
                .map(edge -> edge.at("/node/kind").asString())
                .toList();
    }

    private void propose(@Nullable String note, ProposedMonth... months) {
        propose(note, ada(), months);
    }

    private void propose(@Nullable String note, Viewer by, ProposedMonth... months) {
        proposals.propose(by, List.of(months), note, version(by));
    }

    private MonthsProposal waiting() {
        return proposals.waitingOf(id("ada")).orElseThrow();
    }

    private void decide(ProposedMonth... months) {
        decisions.decide(manager(), id("ada"), List.of(months), version());
    }

    private String version() {
        return version(ada());
    }

    private String version(Viewer of) {
        return decisions
                .own(of, new Months(YearMonth.now(clock), YearMonth.of(2027, 10)))
                .orElseThrow()
                .version();
    }

    private static ProposedMonth month(String month, @Nullable Integer lendable, int absence) {
        return new ProposedMonth(YearMonth.parse(month), lendable, absence);
    }

    private List<String> nodes() {
        return graph.list("""
                MATCH (:Person {id: $ada})-[:HAS]->(c:Capacity)
                RETURN c.month + ' ' + coalesce(toString(c.lendable), 'null') + ' ' + c.absence AS month ORDER BY month
                """, Map.of("ada", id("ada")), row -> row.get("month").asString());
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
