package se.samsas.skill.stewardship;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.ReplacedAccounts;
import se.samsas.access.Viewer;
import se.samsas.graph.Transaction;
import se.samsas.notice.Addressee.Holder;
import se.samsas.notice.NewsKind;
import se.samsas.notice.NewsRule;
import se.samsas.notice.Notice;
import se.samsas.notice.Notices;
import se.samsas.notice.WaitingSource;

/// Proposals for the taxonomy on the lists of what waits and what is news.
@Component
final class SkillProposalNotices implements WaitingSource, NewsRule {

    private final Notices notices;

    SkillProposalNotices(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Map<String, ?> parameters(Viewer viewer) {
        return Map.of("maintainsTaxonomy", viewer.may(Action.MAINTAIN_TAXONOMY));
    }

    @Override
    public List<String> waiting() {
        return List.of("""
                MATCH (p:SkillProposal {status: 'waiting'}) WHERE $maintainsTaxonomy
                WITH count(p) AS proposals, min(p.at) AS since WHERE proposals > 0
                RETURN 'skill-proposals' AS kind, proposals AS things, since, null AS about
                """);
    }

    /// Tells who made the proposal that somebody else answered it.
    void answered(Transaction tx, Viewer viewer, SkillProposal proposal) {
        if (!ReplacedAccounts.with(tx, viewer.account()).contains(proposal.account())) {
            notices.tell(
                    tx, new Notice(NewsKind.SKILL_PROPOSAL_ANSWERED, new Holder(proposal.account()), proposal.id()));
        }
    }

    @Override
    public NewsKind kind() {
        return NewsKind.SKILL_PROPOSAL_ANSWERED;
    }

    /// As the list of proposals: of those that the viewer made, by whichever account.
    @Override
    public String readable() {
        return "EXISTS { MATCH (p:SkillProposal {id: n.about}) WHERE %s }".formatted(ReplacedAccounts.ofViewer("p.by"));
    }
}
