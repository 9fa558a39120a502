package se.samsas.person.proposal;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.agency.Unit;
import se.samsas.api.Connection;
import se.samsas.api.GlobalId;
import se.samsas.api.Loaded;
import se.samsas.api.NodeLoader;
import se.samsas.api.PageRequest;
import se.samsas.notice.News;
import se.samsas.notice.NewsKind;
import se.samsas.person.People;
import se.samsas.person.Person;
import se.samsas.skill.Skill;
import se.samsas.skill.Skills;

@Controller
class ProposalController implements NodeLoader {

    private final Viewers viewers;
    private final People people;
    private final Proposals proposals;
    private final ProposalNotices notices;
    private final Teams teams;
    private final Skills skills;

    ProposalController(
            Viewers viewers, People people, Proposals proposals, ProposalNotices notices, Teams teams, Skills skills) {
        this.viewers = viewers;
        this.people = people;
        this.proposals = proposals;
        this.notices = notices;
        this.teams = teams;
        this.skills = skills;
    }

    @Override
    public String type() {
        return Proposals.TYPE;
    }

    @Override
    public Optional<Proposal> find(String local, GraphQLContext request) {
        return proposals.find(local, viewers.of(request));
    }

    @QueryMapping
    Connection<TeamMember> team(
            @Argument String unit, @Argument int first, @Argument @Nullable String after, Viewer viewer) {
        return teams.page(viewer, GlobalId.parse("Unit", unit), new PageRequest(first, after));
    }

    @MutationMapping
    Proposals.Outcome proposeSkills(@Argument ProposeSkillsInput input, Viewer viewer) {
        return proposals.propose(viewer, input.groups(), input.note());
    }

    @MutationMapping
    WithdrawnPayload withdrawProposals(@Argument WithdrawProposalsInput input, Viewer viewer) {
        return new WithdrawnPayload(proposals.withdraw(viewer, input.proposals()));
    }

    @MutationMapping
    AnsweredPayload answerProposals(@Argument AnswerProposalsInput input, Viewer viewer) {
        proposals.answer(viewer, input.confirm(), input.decline());
        return new AnsweredPayload(people.get(viewer.ownPerson(), viewer), proposals.waitingFor(viewer));
    }

    @SchemaMapping(typeName = "Viewer", field = "proposals")
    List<Proposal> proposalsTo(Viewer viewer) {
        return proposals.waitingFor(viewer);
    }

    @SchemaMapping(typeName = "Viewer")
    List<Unit> managedUnits(Viewer viewer) {
        return teams.units(viewer);
    }

    @SchemaMapping
    String id(Proposal proposal) {
        return GlobalId.encode(Proposals.TYPE, proposal.id());
    }

    @BatchMapping
    Map<Proposal, Skill> skill(List<Proposal> of) {
        return Loaded.byId(of, Proposal::skill, skills::list);
    }

    @BatchMapping(typeName = "News", field = "answeredBy")
    Map<News, String> answeredBy(List<News> of) {
        return Loaded.byId(of, news -> news.about(NewsKind.PROPOSALS_ANSWERED), notices::names);
    }

    record ProposeSkillsInput(
            List<ProposalGroupInput> groups, @Nullable String note) {}

    record WithdrawProposalsInput(List<String> proposals) {}

    record AnswerProposalsInput(List<ConfirmedProposalInput> confirm, List<String> decline) {}

    record WithdrawnPayload(int withdrawn) {}

    record AnsweredPayload(Person person, List<Proposal> proposals) {}
}
