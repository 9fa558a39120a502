package se.samsas.skill.stewardship;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Viewer;
import se.samsas.graph.Graph;
import se.samsas.graph.Transaction;
import se.samsas.notice.Addressee.Holder;
import se.samsas.notice.NewsKind;
import se.samsas.notice.NewsRule;
import se.samsas.notice.Notice;
import se.samsas.notice.Notices;
import se.samsas.notice.Waiting;
import se.samsas.notice.WaitingKind;
import se.samsas.notice.WaitingSource;

/// Proposals for the taxonomy on the lists of what waits and what is news.
@Component
final class SkillProposalNotices implements WaitingSource, NewsRule {

    private final Graph graph;
    private final Notices notices;

    SkillProposalNotices(Graph graph, Notices notices) {
        this.graph = graph;
        this.notices = notices;
    }

    @Override
    public List<Waiting> of(Viewer viewer) {
        if (!viewer.may(Action.MAINTAIN_TAXONOMY)) {
            return List.of();
        }
        return graph.list(
                """
                MATCH (p:SkillProposal {status: 'waiting'})
                WITH count(p) AS proposals, min(p.at) AS since WHERE proposals > 0
                RETURN proposals, since
                """,
                Map.of(),
                row -> new Waiting(
                        WaitingKind.SKILL_PROPOSALS,
                        row.get("proposals").asInt(),
                        row.get("since").asZonedDateTime().toInstant(),
                        null));
    }

    /// Tells who made the proposal that somebody else answered it.
    void answered(Transaction tx, Viewer viewer, SkillProposal proposal) {
        if (!proposal.account().equals(viewer.account())) {
            notices.tell(
                    tx, new Notice(NewsKind.SKILL_PROPOSAL_ANSWERED, new Holder(proposal.account()), proposal.id()));
        }
    }

    @Override
    public NewsKind kind() {
        return NewsKind.SKILL_PROPOSAL_ANSWERED;
    }

    /// As the list of proposals: of those that the viewer's account made.
    @Override
    public Set<String> readable(Viewer viewer, List<String> about) {
        return Set.copyOf(graph.list(
                "MATCH (p:SkillProposal) WHERE p.id IN $about AND p.by = $account RETURN p.id AS id",
                Map.of("about", about, "account", viewer.account()),
                row -> row.get("id").asString()));
    }
}
