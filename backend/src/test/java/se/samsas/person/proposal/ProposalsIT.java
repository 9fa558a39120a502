package se.samsas.person.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samsas.Workplace.BELOW;
import static se.samsas.Workplace.BESIDE;
import static se.samsas.Workplace.PROCUREMENT;
import static se.samsas.Workplace.RPA;
import static se.samsas.Workplace.TOP;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.api.Edge;
import se.samsas.api.GlobalId;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.person.Assertions;
import se.samsas.person.DescribedSkillInput;

/// What a manager proposes to the people of the units managed, and what they answer.
@IntegrationTest
class ProposalsIT {

    private final Proposals proposals;
    private final Teams teams;
    private final Assertions assertions;
    private final Graph graph;
    private final Revisions revisions;
    private final Viewers viewers;
    private final Tokens tokens;
    private final int port;
    private @Nullable Workplace workplace;
    private @Nullable Viewer manager;
    private @Nullable Viewer neighbour;
    private @Nullable Viewer ada;

    ProposalsIT(
            Proposals proposals,
            Teams teams,
            Assertions assertions,
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            @LocalServerPort int port) {
        this.proposals = proposals;
        this.teams = teams;
        this.assertions = assertions;
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
        neighbour = workplace.manager("neighbour", BESIDE);
        ada = workplace.person("ada", BELOW, "upphandlare");
    }

    @AfterEach
    void end() {
        workplace().close();
    }

    /// Where else somebody works, and as what, is nothing that a manager is told.
    @Test
    void theTitleIsThatOfTheManagersOwnUnits() {
        graph.run("""
                MATCH (p:Person {id: $ada})-[e:EMPLOYED]->()
                SET e.share = 20
                CREATE (far:Agency {id: 'workplace-far', kind: 'state', nameSv: 'Fjärran', invented: true})
                CREATE (far)<-[:OF]-(u:Unit {id: 'workplace-away', nameSv: 'Borta'})-[:PART_OF]->(far)
                CREATE (p)-[:EMPLOYED {from: date('2020-01-01'), share: 80, title: 'spion'}]->(u)
                """, Map.of("ada", Workplace.id("ada")));
        propose(manager(), null, List.of("ada"), skill(RPA, 3));
        assertThat(proposals.waitingFor(ada()))
                .singleElement()
                .extracting(Proposal::title)
                .isEqualTo("upphandlare");
    }

    @Test
    void aProposalIsNothingThatThePersonHasSaid() {
        assertThat(propose(manager(), null, List.of("ada"), skill(RPA, 3), skill(PROCUREMENT, null)))
                .isEqualTo(new Proposals.Outcome(2, 1, 0));
        assertThat(workplace().assertions("ada")).isEmpty();
        assertThat(proposals.waitingFor(ada())).hasSize(2).allSatisfy(proposal -> {
            assertThat(proposal.title()).isEqualTo("upphandlare");
            assertThat(proposal.proposedBy()).isEqualTo("Manager Prov");
            assertThat(proposal.status()).isEqualTo(ProposalStatus.WAITING);
        });
    }

    @Test
    void whatIsConfirmedThePersonSaysAndWhatIsDeclinedNobody() {
        propose(manager(), null, List.of("ada"), skill(RPA, 3), skill(PROCUREMENT, 4));
        proposals.answer(ada(), List.of(confirmed(waiting(RPA), 2)), List.of(waiting(PROCUREMENT)));
        assertThat(workplace().assertions("ada")).containsExactly("robotic-process-automation self 2 2026-11-21 -");
        assertThat(proposals.waitingFor(ada())).isEmpty();
        assertThat(team(manager(), BELOW))
                .singleElement()
                .satisfies(member -> assertThat(List.of(
                                member.skills(), member.waiting().size(), member.confirmed(), member.declined()))
                        .containsExactly(1, 0, 1, 1));
    }

    @Test
    void theSameAnswerAgainChangesNothingAndAnotherIsRefused() {
        propose(manager(), null, List.of("ada"), skill(RPA, 3));
        var id = waiting(RPA);
        proposals.answer(ada(), List.of(confirmed(id, null)), List.of());
        var revision = workplace().revision("ada");
        proposals.answer(ada(), List.of(confirmed(id, 5)), List.of());
        assertThat(workplace().revision("ada")).isEqualTo(revision);
        assertThat(workplace().assertions("ada")).containsExactly("robotic-process-automation self 3 2026-11-21 -");
        assertThatExceptionOfType(Failure.Conflict.class)
                .isThrownBy(() -> proposals.answer(ada(), List.of(), List.of(id)))
                .withMessageStartingWith("The proposal was confirmed by you at ");
    }

    @Test
    void whereNobodySaysALevelNothingIsConfirmed() {
        propose(manager(), null, List.of("ada"), skill(RPA, null));
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> proposals.answer(ada(), List.of(confirmed(waiting(RPA), null)), List.of()));
        assertThat(proposals.waitingFor(ada())).hasSize(1);
        proposals.answer(ada(), List.of(confirmed(waiting(RPA), 1)), List.of());
        assertThat(workplace().assertions("ada")).containsExactly("robotic-process-automation self 1 2026-11-21 -");
    }

    @Test
    void whatIsHeldOrWaitsIsNotProposed() {
        assertions.describe(ada(), List.of(new DescribedSkillInput(RPA, 3, null, null)));
        assertThat(propose(manager(), null, List.of("ada"), skill(RPA, 3))).isEqualTo(new Proposals.Outcome(0, 0, 1));
        assertThat(propose(manager(), null, List.of("ada"), skill(RPA, null)).proposed())
                .isZero();
        assertThat(propose(manager(), null, List.of("ada"), skill(RPA, 4)).proposed())
                .isEqualTo(1);
        assertThat(propose(manager(), "En gång till", List.of("ada"), skill(RPA, 4))
                        .proposed())
                .isZero();
    }

    @Test
    void whatWasDeclinedIsNotProposedAgainWithoutAWord() {
        propose(manager(), null, List.of("ada"), skill(RPA, 3));
        proposals.answer(ada(), List.of(), List.of(waiting(RPA)));
        assertThat(propose(manager(), " ", List.of("ada"), skill(RPA, 2)).proposed())
                .isZero();
        assertThat(propose(manager(), "Du höll ju i det i våras", List.of("ada"), skill(RPA, 2))
                        .proposed())
                .isEqualTo(1);
        assertThat(proposals.waitingFor(ada()).getFirst().note()).isEqualTo("Du höll ju i det i våras");
    }

    @Test
    void onlyWhoManagesAUnitOfThePersonProposes() {
        workplace().person("bo", BESIDE, "jurist");
        workplace().person("cleo", BELOW, "jurist");
        workplace().protect("cleo");
        for (var other : List.of("bo", "cleo", "nobody", "manager")) {
            assertThatExceptionOfType(Failure.NotFound.class)
                    .isThrownBy(() -> propose(manager(), null, List.of("ada", other), skill(RPA, 3)))
                    .withMessage("No person has the id '%s'.", Workplace.id(other));
        }
        for (var stranger : List.of(neighbour(), ada(), workplace().viewer("planner"))) {
            assertThatExceptionOfType(Failure.NotFound.class)
                    .isThrownBy(() -> propose(stranger, null, List.of("ada"), skill(RPA, 3)));
        }
        assertThat(proposals.waitingFor(ada())).isEmpty();
    }

    @Test
    void nobodyElseAnswersOrSeesAProposalAndNobodyElseWithdrawsIt() {
        var bo = workplace().person("bo", BELOW, "jurist");
        propose(manager(), null, List.of("ada"), skill(RPA, 3));
        var id = waiting(RPA);
        var local = GlobalId.parse(Proposals.TYPE, id);
        for (var stranger : List.of(bo, neighbour(), manager())) {
            assertThatExceptionOfType(Failure.NotFound.class)
                    .isThrownBy(() -> proposals.answer(stranger, List.of(), List.of(id)));
        }
        for (var stranger : List.of(bo, neighbour(), ada())) {
            assertThatExceptionOfType(Failure.NotFound.class)
                    .isThrownBy(() -> proposals.withdraw(stranger, List.of(id)));
        }
        assertThat(proposals.find(local, bo)).isEmpty();
        assertThat(proposals.find(local, neighbour())).isEmpty();
        assertThat(proposals.find(local, ada())).isPresent();
        assertThat(proposals.find(local, manager())).isPresent();
        proposals.answer(ada(), List.of(), List.of(id));
        assertThat(proposals.find(local, manager()))
                .as("what was declined is the person's own affair")
                .isEmpty();
    }

    @Test
    void aWithdrawnProposalIsGoneAndAnAnsweredOneStays() {
        propose(manager(), null, List.of("ada"), skill(RPA, 3), skill(PROCUREMENT, 3));
        var ids = List.of(waiting(RPA), waiting(PROCUREMENT));
        proposals.answer(ada(), List.of(confirmed(ids.getFirst(), null)), List.of());
        assertThat(proposals.withdraw(manager(), ids)).isEqualTo(1);
        assertThat(proposals.waitingFor(ada())).isEmpty();
        assertThat(workplace().assertions("ada")).hasSize(1);
        assertThatExceptionOfType(Failure.Conflict.class)
                .isThrownBy(() -> proposals.answer(ada(), List.of(confirmed(ids.getLast(), null)), List.of()))
                .withMessageStartingWith("The proposal was withdrawn by somebody else at ");
        assertThat(propose(manager(), null, List.of("ada"), skill(PROCUREMENT, 3))
                        .proposed())
                .as("a withdrawn one may be proposed again")
                .isEqualTo(1);
    }

    @Test
    void theTeamIsForWhoManagesTheUnit() {
        workplace().person("cleo", BELOW, "jurist");
        workplace().protect("cleo");
        assertThat(team(manager(), BELOW).map(member -> member.person().givenName()))
                .containsExactly("Ada");
        assertThat(team(manager(), TOP)).as("not oneself").isEmpty();
        for (var stranger : List.of(neighbour(), ada(), workplace().viewer("planner"))) {
            assertThatExceptionOfType(Failure.NotAllowed.class).isThrownBy(() -> team(stranger, BELOW));
        }
        assertThat(teams.units(manager()).stream().map(unit -> unit.id())).containsExactly(BELOW, TOP);
        assertThat(teams.units(ada())).isEmpty();
    }

    @Test
    void proposalsAndAnswersAtOnceAreMadeOnce() throws InterruptedException, ExecutionException {
        workplace().person("bo", BELOW, "jurist");
        atOnce(i -> propose(
                manager(), null, i % 2 == 0 ? List.of("ada", "bo") : List.of("bo", "ada"), skill(RPA, 1 + i % 5)));
        assertThat(proposals.waitingFor(ada())).hasSize(1);
        var id = waiting(RPA);
        atOnce(i -> proposals.answer(ada(), List.of(confirmed(id, 1 + i % 5)), List.of()));
        assertThat(workplace().assertions("ada")).hasSize(1);
    }

    @Test
    void whatCannotBeIsRefused() {
        refused("input.groups[0].skills[0].level", "ada", skill(RPA, 0));
        refused("input.groups[0].skills[1].skill", "ada", skill(RPA, 1), skill(RPA, 2));
        refused("input.groups[0].skills", "ada");
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> propose(manager(), null, List.of("ada", "ada"), skill(RPA, 1)))
                .satisfies(failure -> assertThat(failure.field()).isEqualTo("input.groups[0].people"));
    }

    private void refused(String field, String person, ProposedSkillInput... skills) {
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> propose(manager(), null, List.of(person), skills))
                .satisfies(failure -> assertThat(failure.field()).isEqualTo(field));
    }

    @FunctionalInterface
    private interface Attempt {
        void run(int number);
    }

    private static void atOnce(Attempt attempt) throws InterruptedException, ExecutionException {
        var all = new ArrayList<Future<?>>();
        try (var executor = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 24).forEach(i -> all.add(executor.submit(() -> attempt.run(i))));
            for (var one : all) {
                one.get();
            }
        }
    }

    private Proposals.Outcome propose(
            Viewer viewer, @Nullable String note, List<String> names, ProposedSkillInput... skills) {
        var people = names.stream()
                .map(name -> GlobalId.encode("Person", Workplace.id(name)))
                .toList();
        return proposals.propose(viewer, List.of(new ProposalGroupInput(people, List.of(skills))), note);
    }

    private String waiting(String skill) {
        return proposals.waitingFor(ada()).stream()
                .filter(proposal -> proposal.skill().equals(skill))
                .map(proposal -> GlobalId.encode(Proposals.TYPE, proposal.id()))
                .findFirst()
                .orElseThrow();
    }

    private Stream<TeamMember> team(Viewer viewer, String unit) {
        return teams.page(viewer, unit, new PageRequest(100, null)).edges().stream()
                .map(Edge::node);
    }

    private static ConfirmedProposalInput confirmed(String id, @Nullable Integer level) {
        return new ConfirmedProposalInput(id, level, null);
    }

    private static ProposedSkillInput skill(String uri, @Nullable Integer level) {
        return new ProposedSkillInput(uri, level);
    }

    private Workplace workplace() {
        return Objects.requireNonNull(workplace);
    }

    private Viewer manager() {
        return Objects.requireNonNull(manager);
    }

    private Viewer neighbour() {
        return Objects.requireNonNull(neighbour);
    }

    private Viewer ada() {
        return Objects.requireNonNull(ada);
    }
}
