package se.samsas.skill.stewardship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.samsas.IntegrationTest;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.graph.Spelling;
import se.samsas.skill.SkillKind;
import se.samsas.skill.stewardship.SkillProposal.ProposalStatus;
import se.samsas.skill.stewardship.SkillProposalStates.Act;
import se.samsas.skill.stewardship.SkillProposalStates.Side;
import se.samsas.skill.stewardship.TaxonomyChange.Add;
import se.samsas.state.Attempt;

/// Whatever anybody does to a proposal for the taxonomy in any state: as the table says, and no otherwise.
@IntegrationTest
class SkillProposalStatesIT {

    private static final Viewer STEWARD = new Viewer("admin-3", null, Set.of(Role.ADMIN), Set.of(), Set.of(), true);
    private static final Viewer PROPOSER =
            new Viewer("employee-1", null, Set.of(Role.EMPLOYEE), Set.of(), Set.of("exempelverket"), false);

    private final SkillProposals proposals;
    private final Graph graph;
    private final Revisions revisions;

    SkillProposalStatesIT(SkillProposals proposals, Graph graph, Revisions revisions) {
        this.proposals = proposals;
        this.graph = graph;
        this.revisions = revisions;
    }

    @AfterEach
    void leaveTheTaxonomyAsItWas() {
        graph.write(tx -> {
            tx.run("MATCH (s:Skill) WHERE s.labelSv STARTS WITH 'Provkunskap' DETACH DELETE s", Map.of());
            tx.run("MATCH (n) WHERE n:SkillChange OR n:SkillProposal DETACH DELETE n", Map.of());
            return revisions.next(tx, Revisions.Of.TAXONOMY);
        });
    }

    @TestFactory
    Stream<DynamicTest> eachActLeadsWhereTheTableSays() {
        return Attempt.of(SkillProposalStates.TABLE, ProposalStatus.class, Act.class, Side.class)
                .map(attempt -> dynamicTest(attempt.toString(), () -> hold(attempt)));
    }

    private void hold(Attempt<ProposalStatus, Act, Side> attempt) {
        leaveTheTaxonomyAsItWas();
        var proposal =
                proposals.propose(PROPOSER, new Add(SkillKind.SKILL, "Provkunskap", null, List.of()), "Den fattas.");
        assertThat(proposal.status()).isEqualTo(ProposalStatus.WAITING);
        var id = proposal.id();
        graph.run(
                "MATCH (p:SkillProposal {id: $id}) SET p.status = $status",
                Map.of("id", id, "status", Spelling.of(attempt.state())));
        var before = everything();
        attempt.leadsTo()
                .ifPresentOrElse(
                        to -> {
                            act(attempt, id);
                            assertThat(graph.list(
                                            "MATCH (p:SkillProposal) RETURN p.status + ' ' + p.answeredBy AS answer",
                                            Map.of(),
                                            row -> row.get("answer").asString()))
                                    .containsExactly(Spelling.of(to) + " "
                                            + viewer(attempt.who()).account());
                        },
                        () -> {
                            assertThatThrownBy(() -> act(attempt, id)).isInstanceOf(Failure.class);
                            assertThat(everything()).isEqualTo(before);
                        });
    }

    private void act(Attempt<ProposalStatus, Act, Side> attempt, String id) {
        var viewer = viewer(attempt.who());
        switch (attempt.act()) {
            case ACCEPT -> proposals.accept(viewer, id, null, null);
            case DECLINE -> proposals.decline(viewer, id, "Den finns.");
            case WITHDRAW -> proposals.withdraw(viewer, id);
        }
    }

    private static Viewer viewer(Side who) {
        return switch (who) {
            case PROPOSER -> PROPOSER;
            case STEWARD -> STEWARD;
        };
    }

    /// All proposals, and what was changed by them.
    private List<String> everything() {
        return graph.list("""
                MATCH (n) WHERE n:SkillProposal OR n:SkillChange OR (n:Skill AND n.labelSv STARTS WITH 'Provkunskap')
                RETURN [properties(n), COLLECT { MATCH (n)-[r]->(m) RETURN [type(r), m.id] }] AS node
                """, Map.of(), row -> row.get("node").asList().toString());
    }
}
