package se.samsas.watch;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.need.Need;

@Controller
class WatchController {

    private final Watches watches;
    private final Viewers viewers;

    WatchController(Watches watches, Viewers viewers) {
        this.watches = watches;
        this.viewers = viewers;
    }

    @BatchMapping
    Map<Need, Boolean> watched(List<Need> of, GraphQLContext request) {
        return watches.watched(of, viewers.of(request));
    }

    @MutationMapping
    WatchPayload watchNeed(@Argument WatchNeedInput input, Viewer viewer) {
        return new WatchPayload(watches.watch(viewer, GlobalId.parse("Need", input.need())));
    }

    @MutationMapping
    WatchPayload unwatchNeed(@Argument UnwatchNeedInput input, Viewer viewer) {
        return new WatchPayload(watches.unwatch(viewer, GlobalId.parse("Need", input.need())));
    }

    record WatchNeedInput(String need) {}

    record UnwatchNeedInput(String need) {}

    record WatchPayload(Need need) {}
}
