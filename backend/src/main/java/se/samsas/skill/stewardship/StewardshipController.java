package se.samsas.skill.stewardship;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import se.samsas.access.Action;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.api.Connection;
import se.samsas.api.GlobalId;
import se.samsas.api.Language;
import se.samsas.api.Loaded;
import se.samsas.api.PageRequest;
import se.samsas.notice.News;
import se.samsas.notice.NewsKind;
import se.samsas.skill.Skill;
import se.samsas.skill.Skills;
import se.samsas.skill.stewardship.SkillProposal.ProposalStatus;

@Controller
class StewardshipController {

    private static final String PROPOSAL = SkillProposalNodes.TYPE;
    private static final String CHANGE = SkillChangeNodes.TYPE;

    private final Stewardship stewardship;
    private final SkillHistory history;
    private final SkillProposals proposals;
    private final Skills skills;
    private final Viewers viewers;

    StewardshipController(
            Stewardship stewardship,
            SkillHistory history,
            SkillProposals proposals,
            Skills skills,
            Viewers viewers,
            SkillUses uses,
            BatchLoaderRegistry registry) {
        this.stewardship = stewardship;
        this.history = history;
        this.proposals = proposals;
        this.skills = skills;
        this.viewers = viewers;
        registry.<Skill, SkillUse>forName("use")
                .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> uses.of(keys)));
    }

    /// In numbers that count everybody, so for those who decide alone.
    @SchemaMapping
    CompletableFuture<@Nullable SkillUse> use(Skill skill, Viewer viewer, DataLoader<Skill, @Nullable SkillUse> use) {
        return viewer.may(Action.MAINTAIN_TAXONOMY) ? use.load(skill) : CompletableFuture.completedFuture(null);
    }

    @QueryMapping
    Connection<SkillProposal> skillProposals(
            @Argument @Nullable ProposalStatus status,
            @Argument int first,
            @Argument @Nullable String after,
            Viewer viewer) {
        return proposals.page(viewer, status, new PageRequest(first, after));
    }

    @QueryMapping
    Connection<SkillChange> skillChanges(
            @Argument @Nullable String skill, @Argument int first, @Argument @Nullable String after) {
        return history.page(skill == null ? null : GlobalId.parse("Skill", skill), new PageRequest(first, after));
    }

    @MutationMapping
    ProposalPayload proposeSkillChange(@Argument ProposeInput input, Viewer viewer) {
        var why = Labels.reason("input.why", input.why());
        return new ProposalPayload(proposals.propose(viewer, input.change().change(), why));
    }

    @MutationMapping
    ProposalPayload withdrawSkillProposal(@Argument WithdrawInput input, Viewer viewer) {
        return new ProposalPayload(proposals.withdraw(viewer, GlobalId.parse(PROPOSAL, input.id())));
    }

    @MutationMapping
    ProposalPayload acceptSkillProposal(@Argument AcceptInput input, Viewer viewer) {
        var why = input.why() == null ? null : Labels.reason("input.why", input.why());
        var instead = input.change() == null ? null : input.change().change();
        return new ProposalPayload(proposals.accept(viewer, GlobalId.parse(PROPOSAL, input.id()), instead, why));
    }

    @MutationMapping
    ProposalPayload declineSkillProposal(@Argument DeclineInput input, Viewer viewer) {
        var why = Labels.reason("input.why", input.why());
        return new ProposalPayload(proposals.decline(viewer, GlobalId.parse(PROPOSAL, input.id()), why));
    }

    @MutationMapping
    ChangePayload changeSkills(@Argument ProposeInput input, Viewer viewer) {
        var why = Labels.reason("input.why", input.why());
        return new ChangePayload(stewardship.change(viewer, input.change().change(), why));
    }

    @MutationMapping
    ChangePayload undoSkillChange(@Argument DeclineInput input, Viewer viewer) {
        var why = Labels.reason("input.why", input.why());
        return new ChangePayload(stewardship.undo(viewer, GlobalId.parse(CHANGE, input.id()), why));
    }

    @SchemaMapping
    String id(SkillProposal proposal) {
        return GlobalId.encode(PROPOSAL, proposal.id());
    }

    @SchemaMapping
    ChangeKind kind(SkillProposal proposal) {
        return proposal.change().kind();
    }

    @BatchMapping(typeName = PROPOSAL, field = "own")
    Map<SkillProposal, Boolean> own(List<SkillProposal> of, GraphQLContext request) {
        return proposals.own(of, viewers.of(request));
    }

    @BatchMapping(typeName = PROPOSAL, field = "skill")
    Map<SkillProposal, Skill> skill(List<SkillProposal> of) {
        return Loaded.byId(of, proposal -> proposal.change().about(), skills::list);
    }

    @BatchMapping(typeName = PROPOSAL, field = "other")
    Map<SkillProposal, Skill> other(List<SkillProposal> of) {
        return Loaded.byId(of, proposal -> proposal.change().other(), skills::list);
    }

    @BatchMapping(typeName = PROPOSAL, field = "broader")
    Map<SkillProposal, List<Skill>> broader(List<SkillProposal> of) {
        return proposals.broader(of);
    }

    @BatchMapping(typeName = PROPOSAL, field = "done")
    Map<SkillProposal, SkillChange> done(List<SkillProposal> of) {
        return Loaded.byId(of, SkillProposal::done, history::list);
    }

    @SchemaMapping
    @Nullable
    Language language(SkillProposal proposal) {
        return proposal.change().language();
    }

    @SchemaMapping
    @Nullable
    String labelSv(SkillProposal proposal) {
        return proposal.change().labelSv();
    }

    @SchemaMapping
    @Nullable
    String labelEn(SkillProposal proposal) {
        return proposal.change().labelEn();
    }

    @BatchMapping(typeName = "News", field = "skillProposal")
    Map<News, SkillProposal> skillProposalOfNews(List<News> of, GraphQLContext request) {
        return Loaded.byId(
                of,
                news -> news.about(NewsKind.SKILL_PROPOSAL_ANSWERED),
                ids -> proposals.list(viewers.of(request), ids));
    }

    @SchemaMapping
    String id(SkillChange change) {
        return GlobalId.encode(CHANGE, change.id());
    }

    @BatchMapping(typeName = CHANGE, field = "skill")
    Map<SkillChange, Skill> changedSkill(List<SkillChange> of) {
        return Loaded.byId(of, SkillChange::skill, skills::list);
    }

    @BatchMapping(typeName = CHANGE, field = "other")
    Map<SkillChange, Skill> otherSkill(List<SkillChange> of) {
        return Loaded.byId(of, SkillChange::other, skills::list);
    }

    @SchemaMapping
    @Nullable
    String undoes(SkillChange change) {
        return change.undoes() == null ? null : GlobalId.encode(CHANGE, change.undoes());
    }

    /// Who did it is for those who do it too.
    @BatchMapping(typeName = CHANGE, field = "by")
    Map<SkillChange, String> byOfChanges(List<SkillChange> of, GraphQLContext request) {
        return history.by(of, viewers.of(request));
    }

    @BatchMapping(typeName = "SkillProposal", field = "by")
    Map<SkillProposal, String> byOfProposals(List<SkillProposal> of, GraphQLContext request) {
        return proposals.by(of, viewers.of(request));
    }

    record ProposeInput(TaxonomyChangeInput change, String why) {}

    record WithdrawInput(String id) {}

    record AcceptInput(
            String id,
            @Nullable TaxonomyChangeInput change,
            @Nullable String why) {}

    record DeclineInput(String id, String why) {}

    record ProposalPayload(SkillProposal proposal) {}

    record ChangePayload(SkillChange change) {}
}
