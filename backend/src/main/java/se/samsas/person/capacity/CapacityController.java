package se.samsas.person.capacity;

import graphql.GraphQLContext;
import java.time.YearMonth;
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
import se.samsas.api.Connection;
import se.samsas.api.GlobalId;
import se.samsas.api.Loaded;
import se.samsas.api.NodeLoader;
import se.samsas.api.PageRequest;
import se.samsas.notice.News;
import se.samsas.notice.NewsKind;
import se.samsas.person.Months;
import se.samsas.person.Person;

@Controller
class CapacityController implements NodeLoader {

    private static final String PERSON = "Person";

    private final Viewers viewers;
    private final CapacityDecisions decisions;
    private final MonthsProposals proposals;

    CapacityController(Viewers viewers, CapacityDecisions decisions, MonthsProposals proposals) {
        this.viewers = viewers;
        this.decisions = decisions;
        this.proposals = proposals;
    }

    @Override
    public String type() {
        return MonthsProposals.TYPE;
    }

    @Override
    public Optional<MonthsProposal> find(String local, GraphQLContext request) {
        return proposals.find(local, viewers.of(request));
    }

    @QueryMapping
    PersonMonths monthsOf(@Argument String person, @Argument YearMonth from, @Argument YearMonth to, Viewer viewer) {
        return decisions.of(viewer, GlobalId.parse(PERSON, person), new Months(from, to));
    }

    @SchemaMapping(typeName = "Viewer")
    Optional<PersonMonths> months(Viewer viewer, @Argument YearMonth from, @Argument YearMonth to) {
        return decisions.own(viewer, new Months(from, to));
    }

    @SchemaMapping(typeName = "Viewer")
    Connection<MonthsProposal> monthsProposals(Viewer viewer, @Argument int first, @Argument @Nullable String after) {
        return proposals.page(viewer, new PageRequest(first, after));
    }

    @MutationMapping
    DecidedPayload decideMonths(@Argument DecideMonthsInput input, Viewer viewer) {
        var person = GlobalId.parse(PERSON, input.person());
        decisions.decide(viewer, person, input.months(), input.version());
        return new DecidedPayload(decisions.look(viewer, person));
    }

    @MutationMapping
    AnsweredMonthsPayload answerMonths(@Argument AnswerMonthsInput input, Viewer viewer) {
        var id = GlobalId.parse(MonthsProposals.TYPE, input.proposal());
        return new AnsweredMonthsPayload(proposals.answer(viewer, id, input.accept(), input.note(), input.version()));
    }

    @MutationMapping
    OwnMonthsPayload proposeMonths(@Argument ProposeMonthsInput input, Viewer viewer) {
        proposals.propose(viewer, input.months(), input.note(), input.version());
        return new OwnMonthsPayload(viewer);
    }

    @MutationMapping
    OwnMonthsPayload withdrawMonths(@Argument WithdrawMonthsInput input, Viewer viewer) {
        proposals.withdraw(viewer, GlobalId.parse(MonthsProposals.TYPE, input.proposal()));
        return new OwnMonthsPayload(viewer);
    }

    @SchemaMapping
    Optional<MonthsProposal> proposal(PersonMonths of, Viewer viewer) {
        return proposals.waitingOf(of.person().id(), viewer);
    }

    @SchemaMapping
    boolean hasManager(PersonMonths of) {
        return decisions.hasManager(of.person().id());
    }

    @SchemaMapping
    String id(MonthsProposal proposal) {
        return GlobalId.encode(MonthsProposals.TYPE, proposal.id());
    }

    @BatchMapping
    Map<MonthsProposal, Person> person(List<MonthsProposal> of, GraphQLContext request) {
        return Loaded.byId(of, MonthsProposal::person, ids -> proposals.people(viewers.of(request), ids));
    }

    @BatchMapping(typeName = "News", field = "monthsProposal")
    Map<News, MonthsProposal> proposalOfNews(List<News> of, GraphQLContext request) {
        return Loaded.byId(
                of,
                news -> Optional.ofNullable(news.about(NewsKind.MONTHS_ACCEPTED))
                        .orElse(news.about(NewsKind.MONTHS_DECLINED)),
                ids -> proposals.own(viewers.of(request), ids));
    }

    record DecideMonthsInput(String person, List<ProposedMonth> months, String version) {}

    record AnswerMonthsInput(
            String proposal,
            boolean accept,
            @Nullable String note,
            @Nullable String version) {}

    record ProposeMonthsInput(
            List<ProposedMonth> months, @Nullable String note, String version) {}

    record WithdrawMonthsInput(String proposal) {}

    record DecidedPayload(Person person) {}

    record AnsweredMonthsPayload(MonthsProposal proposal) {}

    record OwnMonthsPayload(Viewer viewer) {}
}
