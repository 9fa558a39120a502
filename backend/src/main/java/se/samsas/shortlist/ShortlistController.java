package se.samsas.shortlist;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.agency.Agencies;
import se.samsas.agency.Agency;
import se.samsas.api.GlobalId;
import se.samsas.api.Language;
import se.samsas.api.Loaded;
import se.samsas.notice.News;
import se.samsas.notice.NewsKind;

@Controller
class ShortlistController {

    private static final String ENTRY = "ShortlistEntry";

    private final Shortlists shortlists;
    private final ShortlistSharing sharing;
    private final Agencies agencies;
    private final Viewers viewers;

    ShortlistController(Shortlists shortlists, ShortlistSharing sharing, Agencies agencies, Viewers viewers) {
        this.shortlists = shortlists;
        this.sharing = sharing;
        this.agencies = agencies;
        this.viewers = viewers;
    }

    @QueryMapping
    Shortlist shortlist(@Argument String need, Viewer viewer) {
        return shortlists.get(viewer, need(need));
    }

    @SchemaMapping
    String need(Shortlist shortlist) {
        return GlobalId.encode("Need", shortlist.need().id());
    }

    @SchemaMapping
    String title(Shortlist shortlist, @Argument Language language) {
        return shortlist.need().title(language);
    }

    @BatchMapping
    Map<Shortlist, Agency> agency(List<Shortlist> of) {
        return Loaded.byId(of, shortlist -> shortlist.need().asker(), agencies::list);
    }

    @SchemaMapping
    boolean shareable(Shortlist shortlist, Viewer viewer) {
        return sharing.mayShare(viewer, shortlist.need());
    }

    @SchemaMapping
    List<ShortlistReader> readers(Shortlist shortlist, Viewer viewer) {
        return sharing.readers(viewer, shortlist.need());
    }

    @SchemaMapping
    String id(ShortlistEntry entry) {
        return GlobalId.encode(ENTRY, entry.id());
    }

    @SchemaMapping
    Object specialist(ShortlistEntry entry) {
        return entry.listed().specialist().shown();
    }

    @BatchMapping(typeName = "ShortlistEntry", field = "by")
    Map<ShortlistEntry, String> by(List<ShortlistEntry> of, GraphQLContext request) {
        return shortlists.by(of, viewers.of(request));
    }

    @BatchMapping(typeName = "ShortlistEntry", field = "notedBy")
    Map<ShortlistEntry, String> notedBy(List<ShortlistEntry> of, GraphQLContext request) {
        return shortlists.notedBy(of, viewers.of(request));
    }

    @SchemaMapping
    String id(NotedEntry entry) {
        return GlobalId.encode(ENTRY, entry.id());
    }

    @SchemaMapping
    String person(ShortlistReader reader) {
        return GlobalId.encode("Person", reader.person());
    }

    @SchemaMapping(typeName = "News", field = "shortlistOf")
    @Nullable
    String shortlistOf(News news) {
        var need = news.about(NewsKind.SHORTLIST_SHARED);
        return need == null ? null : GlobalId.encode("Need", need);
    }

    @MutationMapping
    KeptPayload addToShortlist(@Argument AddToShortlistInput input, Viewer viewer) {
        var whom = input.specialist();
        return new KeptPayload(shortlists
                .add(viewer, need(input.need()), whom.person(), whom.handle(), input.note())
                .orElse(null));
    }

    @MutationMapping
    NotedPayload noteOnShortlist(@Argument NoteOnShortlistInput input, Viewer viewer) {
        return new NotedPayload(
                shortlists.note(viewer, GlobalId.parse(ENTRY, input.entry()), input.version(), input.note()));
    }

    @MutationMapping
    ShortlistPayload removeFromShortlist(@Argument RemoveFromShortlistInput input, Viewer viewer) {
        return payload(shortlists.remove(viewer, GlobalId.parse(ENTRY, input.entry()), input.version()));
    }

    @MutationMapping
    ShortlistPayload shareShortlist(@Argument ShareShortlistInput input, Viewer viewer) {
        return payload(sharing.share(viewer, need(input.need()), GlobalId.parse("Person", input.person())));
    }

    @MutationMapping
    ShortlistPayload unshareShortlist(@Argument UnshareShortlistInput input, Viewer viewer) {
        return payload(sharing.unshare(viewer, need(input.need()), GlobalId.parse("Person", input.person())));
    }

    private static String need(String id) {
        return GlobalId.parse("Need", id);
    }

    private static ShortlistPayload payload(String need) {
        return new ShortlistPayload(GlobalId.encode("Need", need));
    }

    /// Whom a client means: exactly one of the two.
    record ListedSpecialistInput(
            @Nullable String person, @Nullable String handle) {}

    record AddToShortlistInput(
            String need,
            ListedSpecialistInput specialist,
            @Nullable String note) {}

    record NoteOnShortlistInput(String entry, String version, String note) {}

    record RemoveFromShortlistInput(String entry, String version) {}

    record ShareShortlistInput(String need, String person) {}

    record UnshareShortlistInput(String need, String person) {}

    /// @param entry absent where somebody was kept already
    record KeptPayload(@Nullable NotedEntry entry) {}

    record NotedPayload(NotedEntry entry) {}

    /// @param need the id: what stands on the list now is read anew, since reading it is a look
    record ShortlistPayload(String need) {}
}
