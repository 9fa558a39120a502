package se.samsas.need;

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
import se.samsas.agency.Agencies;
import se.samsas.agency.Agency;
import se.samsas.agency.Region;
import se.samsas.agency.Regions;
import se.samsas.api.Connection;
import se.samsas.api.GlobalId;
import se.samsas.api.Language;
import se.samsas.api.Loaded;
import se.samsas.api.NodeLoader;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;

@Controller
class NeedController implements NodeLoader {

    private static final String TYPE = "Need";

    private final Viewers viewers;
    private final Needs needs;
    private final Drafts drafts;
    private final AskedSkills askedSkills;
    private final Agencies agencies;
    private final Regions regions;

    NeedController(
            Viewers viewers, Needs needs, Drafts drafts, AskedSkills askedSkills, Agencies agencies, Regions regions) {
        this.viewers = viewers;
        this.needs = needs;
        this.drafts = drafts;
        this.askedSkills = askedSkills;
        this.agencies = agencies;
        this.regions = regions;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<Need> find(String local, GraphQLContext request) {
        return needs.find(viewers.of(request), local);
    }

    @QueryMapping
    Need need(@Argument String id, Viewer viewer) {
        return needs.get(viewer, GlobalId.parse(TYPE, id));
    }

    @QueryMapping
    Connection<Need> needs(
            @Argument String agency,
            @Argument @Nullable NeedStatus status,
            @Argument int first,
            @Argument @Nullable String after,
            Viewer viewer) {
        return needs.page(viewer, GlobalId.parse("Agency", agency), status, new PageRequest(first, after));
    }

    @MutationMapping
    NeedPayload saveNeed(@Argument SaveNeedInput input, Viewer viewer) {
        var draft = drafts.read(viewer, input.need());
        var id = input.id();
        return new NeedPayload(
                id == null
                        ? needs.create(viewer, draft, input.isDraft() ? NeedStatus.DRAFT : NeedStatus.OPEN)
                        : needs.change(viewer, GlobalId.parse(TYPE, id), input.readVersion(), draft));
    }

    @MutationMapping
    NeedPayload closeNeed(@Argument CloseNeedInput input, Viewer viewer) {
        return new NeedPayload(needs.close(viewer, GlobalId.parse(TYPE, input.id()), input.version()));
    }

    @MutationMapping
    NeedPayload openNeed(@Argument OpenNeedInput input, Viewer viewer) {
        return new NeedPayload(needs.open(viewer, GlobalId.parse(TYPE, input.id()), input.version()));
    }

    @MutationMapping
    NeedPayload reopenNeed(@Argument ReopenNeedInput input, Viewer viewer) {
        return new NeedPayload(needs.reopen(viewer, GlobalId.parse(TYPE, input.id()), input.version()));
    }

    @SchemaMapping
    String id(Need need) {
        return GlobalId.encode(TYPE, need.id());
    }

    @SchemaMapping
    String title(Need need, @Argument Language language) {
        return need.title(language);
    }

    @SchemaMapping
    List<Region> places(Need need) {
        return regions.list(need.asked().places().stream().sorted().toList());
    }

    @SchemaMapping
    List<NeedAct> acts(Need need, Viewer viewer) {
        return NeedStates.acts(viewer, need);
    }

    @BatchMapping
    Map<Need, Agency> agency(List<Need> of) {
        return Loaded.byId(of, Need::asker, agencies::list);
    }

    @BatchMapping
    Map<Need, List<AskedSkill>> skills(List<Need> of) {
        return askedSkills.of(of);
    }

    /// @param id      absent for a new need
    /// @param version absent for a new need
    /// @param draft   whether a new need begins as a draft
    record SaveNeedInput(
            @Nullable String id,
            @Nullable String version,
            NeedInput need,
            @Nullable Boolean draft) {

        boolean isDraft() {
            return Boolean.TRUE.equals(draft);
        }

        String readVersion() {
            if (version == null) {
                throw new Failure.Invalid(
                        "input.version",
                        "The version of the need '%s' is missing.".formatted(id),
                        "Give it as the need gave it when it was read.");
            }
            return version;
        }
    }

    record CloseNeedInput(String id, String version) {}

    record OpenNeedInput(String id, String version) {}

    record ReopenNeedInput(String id, String version) {}

    record NeedPayload(Need need) {}
}
