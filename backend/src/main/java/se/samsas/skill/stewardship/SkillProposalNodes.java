package se.samsas.skill.stewardship;

import graphql.GraphQLContext;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewers;
import se.samsas.api.NodeLoader;

/// Proposals by id.
@Component
final class SkillProposalNodes implements NodeLoader {

    static final String TYPE = "SkillProposal";

    private final Viewers viewers;
    private final SkillProposals proposals;

    SkillProposalNodes(Viewers viewers, SkillProposals proposals) {
        this.viewers = viewers;
        this.proposals = proposals;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<SkillProposal> find(String local, GraphQLContext request) {
        return proposals.find(viewers.of(request), local);
    }
}
