package se.samsas.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.access.Viewer;
import se.samsas.api.Connection;
import se.samsas.api.GlobalId;
import se.samsas.api.PageRequest;
import se.samsas.need.Drafts;
import se.samsas.need.NeedInput;
import se.samsas.need.Needs;
import se.samsas.search.Previews.NeedPreview;
import se.samsas.search.view.MatchFacet;
import se.samsas.search.view.MatchView.MatchViewInput;

@Controller
class MatchController {

    private static final String SEARCH = "Search";

    private final Needs needs;
    private final Drafts drafts;
    private final Previews previews;
    private final Searches searches;
    private final Rankings rankings;

    MatchController(Needs needs, Drafts drafts, Previews previews, Searches searches, Rankings rankings) {
        this.needs = needs;
        this.drafts = drafts;
        this.previews = previews;
        this.searches = searches;
        this.rankings = rankings;
    }

    @QueryMapping
    NeedPreview previewNeed(@Argument NeedInput need, @Argument int first, Viewer viewer) {
        return previews.of(viewer, drafts.read(viewer, need), first);
    }

    @MutationMapping
    MatchNeedPayload matchNeed(@Argument MatchNeedInput input, Viewer viewer) {
        return new MatchNeedPayload(match(viewer, input));
    }

    @MutationMapping
    MatchNeedPayload continueSearch(@Argument ContinueSearchInput input, Viewer viewer) {
        return new MatchNeedPayload(searches.resume(viewer, GlobalId.parse(SEARCH, input.search())));
    }

    @SchemaMapping(typeName = "MatchAnswer")
    String id(Search answer) {
        return GlobalId.encode(SEARCH, answer.id());
    }

    @SchemaMapping(typeName = "MatchAnswer")
    Connection<RankedSpecialist> matches(
            Search answer,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable MatchViewInput view) {
        var page = new PageRequest(first, after);
        return view == null ? rankings.page(answer, page) : rankings.page(answer, view.read(), page);
    }

    @SchemaMapping(typeName = "MatchAnswer")
    List<MatchFacet> facets(Search answer) {
        return rankings.facets(answer);
    }

    @SchemaMapping(typeName = "MatchAnswer")
    List<SuggestedRelaxation.Pair> twoChanges(Search answer) {
        return searches.twoChanges(answer);
    }

    @SchemaMapping(typeName = "MatchAnswer")
    List<FailCount> conditions(Search answer) {
        return answer.conditions();
    }

    @SchemaMapping(typeName = "MatchAnswer")
    List<AlmostFound> nearMisses(Search answer) {
        return rankings.nearMisses(answer);
    }

    @SchemaMapping(typeName = "MatchAnswer")
    List<RankedSpecialist> parts(Search answer) {
        return rankings.parts(answer);
    }

    @SchemaMapping(typeName = "MatchAnswer")
    List<Contribution> together(Search answer) {
        return rankings.together(answer);
    }

    @SchemaMapping(typeName = "MatchAnswer")
    List<SuggestedRelaxation> relaxations(Search answer) {
        return answer.relaxations();
    }

    @SchemaMapping(typeName = "Match")
    Object specialist(RankedSpecialist match) {
        return match.specialist().shown();
    }

    private Search match(Viewer viewer, MatchNeedInput input) {
        var id = input.id();
        var need = input.need();
        return id != null || need == null
                ? searches.match(viewer, needs.get(viewer, GlobalId.parse("Need", String.valueOf(id))))
                : searches.match(viewer, drafts.read(viewer, need));
    }

    /// Exactly one of the two.
    record MatchNeedInput(@Nullable String id, @Nullable NeedInput need) {}

    record ContinueSearchInput(String search) {}

    record MatchNeedPayload(Search answer) {}
}
