package se.samsas.person.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static se.samsas.Workplace.BELOW;
import static se.samsas.Workplace.TOP;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.graph.Spelling;
import se.samsas.person.capacity.MonthsStates.Act;
import se.samsas.person.capacity.MonthsStates.Side;
import se.samsas.state.Attempt;

/// Whatever a person or their manager does to a proposal for months in any state: as the table says, and no otherwise.
@IntegrationTest
class MonthsStatesIT {

    private static final String ID = "workplace-months-proposal";

    private final MonthsProposals proposals;
    private final Graph graph;
    private final Revisions revisions;
    private final Viewers viewers;
    private final Tokens tokens;
    private final int port;

    MonthsStatesIT(
            MonthsProposals proposals,
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            @LocalServerPort int port) {
        this.proposals = proposals;
        this.graph = graph;
        this.revisions = revisions;
        this.viewers = viewers;
        this.tokens = tokens;
        this.port = port;
    }

    @TestFactory
    Stream<DynamicTest> eachActLeadsWhereTheTableSays() {
        return Attempt.of(MonthsStates.TABLE, MonthsProposalStatus.class, Act.class, Side.class)
                .map(attempt -> dynamicTest(attempt.toString(), () -> hold(attempt)));
    }

    private void hold(Attempt<MonthsProposalStatus, Act, Side> attempt) {
        try (var workplace = new Workplace(graph, revisions, viewers, tokens, port)) {
            var manager = workplace.manager("manager", TOP);
            var ada = workplace.person("ada", BELOW, "upphandlare");
            make(attempt.state());
            var before = everything();
            var viewer = attempt.who() == Side.MANAGER ? manager : ada;
            attempt.leadsTo()
                    .ifPresentOrElse(
                            to -> {
                                act(attempt.act(), viewer);
                                assertThat(answer()).isEqualTo(Spelling.of(to) + " " + viewer.account());
                                assertThat(months()).isEqualTo(to == MonthsProposalStatus.ACCEPTED ? 1 : 0);
                            },
                            () -> {
                                refused(attempt.act(), viewer);
                                assertThat(everything()).isEqualTo(before);
                            });
        }
    }

    private void make(MonthsProposalStatus status) {
        graph.run("""
                MATCH (p:Person {id: $ada})
                CREATE (n:MonthsProposal {id: $id, months: ['2027-01'], lendable: [40], absence: [0], waiting: true,
                                          at: datetime('2026-11-01T12:00:00Z')})-[:OF]->(p)
                WITH n WHERE $answer <> 'waiting'
                SET n.answer = $answer, n.answeredBy = $ada, n.answeredAt = n.at
                REMOVE n.waiting
                """, Map.of("ada", Workplace.id("ada"), "id", ID, "answer", Spelling.of(status)));
    }

    /// The same answer again changes nothing and does not fail.
    private void refused(Act act, Viewer viewer) {
        try {
            act(act, viewer);
        } catch (Failure refused) {
            assertThat(refused.hint()).isNotEmpty();
        }
    }

    private void act(Act act, Viewer viewer) {
        switch (act) {
            case ACCEPT -> proposals.answer(viewer, ID, true, null, null);
            case DECLINE -> proposals.answer(viewer, ID, false, null, null);
            case WITHDRAW -> proposals.withdraw(viewer, ID);
        }
    }

    private String answer() {
        return graph.get(
                "MATCH (n:MonthsProposal {id: $id}) RETURN n.answer + ' ' + n.answeredBy AS answer",
                Map.of("id", ID),
                row -> row.get("answer").asString());
    }

    private int months() {
        return graph.get(
                "MATCH (p:Person {id: $ada}) RETURN COUNT { (p)-[:HAS]->(:Capacity) } AS months",
                Map.of("ada", Workplace.id("ada")),
                row -> row.get("months").asInt());
    }

    /// The proposal and whose it is, with their months and what was decided of them.
    private List<String> everything() {
        return graph.list("""
                MATCH (n:MonthsProposal {id: $id})-[:OF]->(p:Person)
                RETURN [properties(n), properties(p), COLLECT { MATCH (p)-[:HAS|HAD]->(m) RETURN properties(m) }] AS all
                """, Map.of("id", ID), row -> row.get("all").asList().toString());
    }
}
