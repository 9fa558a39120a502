package se.samsas.person.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static se.samsas.Workplace.BELOW;
import static se.samsas.Workplace.RPA;
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
import se.samsas.api.GlobalId;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.graph.Spelling;
import se.samsas.person.proposal.ProposalStates.Act;
import se.samsas.person.proposal.ProposalStates.Side;
import se.samsas.state.Attempt;

/// Whatever a person or their manager does to a proposal in any state: as the table says, and no otherwise.
@IntegrationTest
class ProposalStatesIT {

    private static final String ID = "workplace-proposal";

    private final Proposals proposals;
    private final Graph graph;
    private final Revisions revisions;
    private final Viewers viewers;
    private final Tokens tokens;
    private final int port;

    ProposalStatesIT(
            Proposals proposals,
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
        return Attempt.of(ProposalStates.TABLE, ProposalStatus.class, Act.class, Side.class)
                .map(attempt -> dynamicTest(attempt.toString(), () -> hold(attempt)));
    }

    private void hold(Attempt<ProposalStatus, Act, Side> attempt) {
        try (var workplace = new Workplace(graph, revisions, viewers, tokens, port)) {
            var manager = workplace.manager("manager", TOP);
            var ada = workplace.person("ada", BELOW, "upphandlare");
            make(attempt.state(), manager);
            var before = everything();
            var viewer = attempt.who() == Side.MANAGER ? manager : ada;
            attempt.leadsTo()
                    .ifPresentOrElse(
                            to -> {
                                act(attempt.act(), viewer);
                                assertThat(answer()).isEqualTo(Spelling.of(to) + " " + viewer.account());
                                assertThat(workplace.assertions("ada")).hasSize(to == ProposalStatus.CONFIRMED ? 1 : 0);
                            },
                            () -> {
                                refused(attempt.act(), viewer);
                                assertThat(everything()).isEqualTo(before);
                            });
        }
    }

    private void make(ProposalStatus status, Viewer manager) {
        graph.run(
                """
                MATCH (p:Person {id: $ada}), (s:Skill {id: $skill})
                CREATE (p)<-[:TO]-(n:Proposal {id: $id, level: 3, by: $by, at: datetime('2026-11-01T12:00:00Z')})
                       -[:OF]->(s)
                WITH n WHERE $answer <> 'waiting'
                SET n.answer = $answer, n.answeredBy = $by, n.answeredAt = n.at
                """,
                Map.of(
                        "ada", Workplace.id("ada"),
                        "skill", RPA,
                        "id", ID,
                        "by", manager.account(),
                        "answer", Spelling.of(status)));
    }

    /// The same answer again, and taking back what was answered, change nothing and do not fail.
    private void refused(Act act, Viewer viewer) {
        try {
            act(act, viewer);
        } catch (Failure refused) {
            assertThat(refused.hint()).isNotEmpty();
        }
    }

    private void act(Act act, Viewer viewer) {
        var id = GlobalId.encode(Proposals.TYPE, ID);
        switch (act) {
            case CONFIRM -> proposals.answer(viewer, List.of(new ConfirmedProposalInput(id, 3, null)), List.of());
            case DECLINE -> proposals.answer(viewer, List.of(), List.of(id));
            case WITHDRAW -> proposals.withdraw(viewer, List.of(id));
        }
    }

    private String answer() {
        return graph.get(
                "MATCH (n:Proposal {id: $id}) RETURN n.answer + ' ' + n.answeredBy AS answer",
                Map.of("id", ID),
                row -> row.get("answer").asString());
    }

    /// The proposal and whom it is to, with what they hold.
    private List<String> everything() {
        return graph.list("""
                MATCH (n:Proposal {id: $id})-[:TO]->(p:Person)
                RETURN [properties(n), properties(p), COLLECT { MATCH (p)-[h:HOLDS]->(s) RETURN [properties(h), s.id] }]
                  AS all
                """, Map.of("id", ID), row -> row.get("all").asList().toString());
    }
}
