package se.samsas.need;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.access.Viewers;

@Controller
class NeedHistoryController {

    private final NeedHistory history;
    private final Viewers viewers;

    NeedHistoryController(NeedHistory history, Viewers viewers) {
        this.history = history;
        this.viewers = viewers;
    }

    @BatchMapping
    Map<Need, List<NeedEvent>> history(List<Need> of) {
        return history.of(of);
    }

    @BatchMapping(typeName = "NeedEvent", field = "by")
    Map<NeedEvent, String> by(List<NeedEvent> of, GraphQLContext request) {
        return history.by(of, viewers.of(request));
    }

    @BatchMapping(typeName = "NeedChange", field = "askedBefore")
    Map<NeedChange, AskedSkill> askedBefore(List<NeedChange> of) {
        return history.asked(of, NeedChange::before);
    }

    @BatchMapping(typeName = "NeedChange", field = "askedAfter")
    Map<NeedChange, AskedSkill> askedAfter(List<NeedChange> of) {
        return history.asked(of, NeedChange::after);
    }

    @SchemaMapping(typeName = "NeedChange")
    @Nullable
    String before(NeedChange change) {
        return change.skill() == null ? change.before() : null;
    }

    @SchemaMapping(typeName = "NeedChange")
    @Nullable
    String after(NeedChange change) {
        return change.skill() == null ? change.after() : null;
    }
}
