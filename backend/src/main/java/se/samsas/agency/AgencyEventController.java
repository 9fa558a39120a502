package se.samsas.agency;

import graphql.GraphQLContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.access.Action;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.agency.ActingAccounts.ActingAccount;
import se.samsas.agency.AgencyChangeInput.ChangeAgencyInput;
import se.samsas.api.GlobalId;
import se.samsas.api.Loaded;
import se.samsas.notice.News;
import se.samsas.notice.NewsKind;

@Controller
class AgencyEventController {

    private final AgencyEvents events;
    private final AgencyHistory history;
    private final Agencies agencies;
    private final AgencyAccounts accounts;
    private final Viewers viewers;

    AgencyEventController(
            AgencyEvents events, AgencyHistory history, Agencies agencies, AgencyAccounts accounts, Viewers viewers) {
        this.events = events;
        this.history = history;
        this.agencies = agencies;
        this.accounts = accounts;
        this.viewers = viewers;
    }

    @QueryMapping
    AgencyEvents.Preview previewAgencyChange(
            @Argument AgencyChangeInput change, @Argument @Nullable LocalDate on, Viewer viewer) {
        return events.preview(viewer, change.change(), on);
    }

    @MutationMapping
    Changed changeAgency(@Argument ChangeAgencyInput input, Viewer viewer) {
        var recorded = events.record(viewer, input.change().change(), input.on(), input.note(), input.eventsSeen());
        return new Changed(history.get(recorded.event()), recorded.effects());
    }

    @BatchMapping
    Map<News, AgencyEvent> agencyEvent(List<News> of) {
        return Loaded.byId(of, news -> news.about(NewsKind.SHARING_ENDED), history::list);
    }

    @SchemaMapping(typeName = "Agency")
    AgencyState state(Agency agency) {
        return agencies.state(agency);
    }

    @BatchMapping(typeName = "Agency", field = "events")
    Map<Agency, List<AgencyEvent>> events(List<Agency> of) {
        return history.events(of);
    }

    @BatchMapping
    Map<Agency, List<Succession>> successors(List<Agency> of) {
        return history.successors(of);
    }

    @BatchMapping
    Map<Agency, List<Succession>> predecessors(List<Agency> of) {
        return history.predecessors(of);
    }

    @BatchMapping(typeName = "AgencySuccession", field = "agency")
    Map<Succession, Agency> agencyOfSuccession(List<Succession> of) {
        return Loaded.byId(of, Succession::agency, agencies::list);
    }

    @SchemaMapping
    String id(AgencyEvent event) {
        return GlobalId.encode("AgencyEvent", event.id());
    }

    @BatchMapping(typeName = "AgencyEvent", field = "by")
    Map<AgencyEvent, String> by(List<AgencyEvent> of, GraphQLContext request) {
        return history.by(of, viewers.of(request));
    }

    @SchemaMapping
    @Nullable
    String note(AgencyEvent event, Viewer viewer) {
        return viewer.may(Action.CHANGE_AGENCIES) ? event.note() : null;
    }

    @BatchMapping(typeName = "AgencyEvent", field = "of")
    Map<AgencyEvent, List<Agency>> of(List<AgencyEvent> events) {
        return history.agencies(events, AgencyEvent::of);
    }

    @BatchMapping(typeName = "AgencyEvent", field = "into")
    Map<AgencyEvent, List<Agency>> into(List<AgencyEvent> events) {
        return history.agencies(events, AgencyEvent::into);
    }

    @SchemaMapping(typeName = "AgencyEffects")
    List<Agency> sharingWith(AgencyEffects effects) {
        return history.byName(effects.sharingWith());
    }

    @BatchMapping(typeName = "Agency", field = "accounts")
    Map<Agency, List<ActingAccount>> accounts(List<Agency> of, GraphQLContext request) {
        return accounts.of(of, viewers.of(request));
    }

    @SchemaMapping(typeName = "AgencyAccount")
    String id(ActingAccount account) {
        return GlobalId.encode(AgencyChangeInput.ACCOUNT, account.account());
    }

    @BatchMapping(typeName = "AgencyAccount", field = "units")
    Map<ActingAccount, List<Unit>> unitsOfAccounts(List<ActingAccount> of) {
        return accounts.units(of);
    }

    record Changed(AgencyEvent event, AgencyEffects effects) {}
}
