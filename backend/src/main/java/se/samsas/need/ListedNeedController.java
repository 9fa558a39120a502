package se.samsas.need;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.access.Viewer;
import se.samsas.agency.Agencies;
import se.samsas.agency.Agency;
import se.samsas.api.Connection;
import se.samsas.api.GlobalId;
import se.samsas.api.Language;
import se.samsas.api.Loaded;
import se.samsas.api.PageRequest;

@Controller
class ListedNeedController {

    private final ListedNeeds needs;
    private final Agencies agencies;

    ListedNeedController(ListedNeeds needs, Agencies agencies) {
        this.needs = needs;
        this.agencies = agencies;
    }

    @QueryMapping
    Connection<ListedNeed> listedNeeds(
            @Argument @Nullable String agency,
            @Argument @Nullable NeedStatus status,
            @Argument int first,
            @Argument @Nullable String after,
            Viewer viewer) {
        var asker = agency == null ? null : GlobalId.parse("Agency", agency);
        return needs.page(viewer, asker, status, new PageRequest(first, after));
    }

    @SchemaMapping
    String id(ListedNeed need) {
        return GlobalId.encode("Need", need.id());
    }

    @SchemaMapping
    String title(ListedNeed need, @Argument Language language) {
        return need.title(language);
    }

    @BatchMapping
    Map<ListedNeed, Agency> agency(List<ListedNeed> of) {
        return Loaded.byId(of, ListedNeed::asker, agencies::list);
    }
}
