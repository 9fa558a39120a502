package se.samsas.notice;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.access.Viewer;
import se.samsas.api.Connection;
import se.samsas.api.GlobalId;
import se.samsas.api.PageRequest;

@Controller
class NoticeController {

    private static final String TYPE = "News";
    private static final String VIEWER = "Viewer";

    private final Inbox inbox;

    NoticeController(Inbox inbox) {
        this.inbox = inbox;
    }

    @SchemaMapping(typeName = VIEWER)
    List<Waiting> waiting(Viewer viewer) {
        return inbox.waiting(viewer);
    }

    @SchemaMapping(typeName = VIEWER)
    Connection<News> news(Viewer viewer, @Argument int first, @Argument @Nullable String after) {
        return inbox.page(viewer, new PageRequest(first, after));
    }

    @SchemaMapping(typeName = VIEWER)
    int unread(Viewer viewer) {
        return inbox.unread(viewer);
    }

    @SchemaMapping(typeName = VIEWER)
    int inboxCount(Viewer viewer) {
        return inbox.count(viewer);
    }

    @MutationMapping
    MarkedPayload markNewsRead(@Argument MarkNewsReadInput input, Viewer viewer) {
        inbox.markRead(
                viewer, input.ids().stream().map(id -> GlobalId.parse(TYPE, id)).collect(toSet()));
        return new MarkedPayload(viewer);
    }

    @SchemaMapping
    String id(News news) {
        return GlobalId.encode(TYPE, news.id());
    }

    record MarkNewsReadInput(List<String> ids) {}

    record MarkedPayload(Viewer viewer) {}
}
