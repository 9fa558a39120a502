package se.samsas.administration;

import graphql.GraphQLContext;
import java.time.Clock;
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
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.administration.AdministrationNotices.Sharers;
import se.samsas.agency.Agencies;
import se.samsas.agency.Agency;
import se.samsas.api.GlobalId;
import se.samsas.api.Loaded;
import se.samsas.failure.Failure;
import se.samsas.findability.Purpose;
import se.samsas.findability.Sharing;
import se.samsas.notice.News;
import se.samsas.notice.NewsKind;
import se.samsas.text.Written;

@Controller
class SharingController {

    private static final String AGENCY = "Agency";

    private final AgencySharings sharings;
    private final LegalBases bases;
    private final AdministrationNotices notices;
    private final Agencies agencies;
    private final Viewers viewers;
    private final Clock clock;

    SharingController(
            AgencySharings sharings,
            LegalBases bases,
            AdministrationNotices notices,
            Agencies agencies,
            Viewers viewers,
            Clock clock) {
        this.sharings = sharings;
        this.bases = bases;
        this.notices = notices;
        this.agencies = agencies;
        this.viewers = viewers;
        this.clock = clock;
    }

    @QueryMapping
    AgencySharing sharing(@Argument String agency, Viewer viewer) {
        return sharings.of(viewer, GlobalId.parse(AGENCY, agency));
    }

    @QueryMapping
    SharingPreview previewSharingChange(@Argument SharingChangeInput change, Viewer viewer) {
        return sharings.preview(viewer, change.change());
    }

    @MutationMapping
    ChangedSharing changeSharing(@Argument ChangeSharingInput input, Viewer viewer) {
        var why = Written.required("input.why", input.why());
        return new ChangedSharing(sharings.change(viewer, input.change().change(), why));
    }

    @MutationMapping
    StatedLegalBasis stateLegalBasis(@Argument StateLegalBasisInput input, Viewer viewer) {
        return new StatedLegalBasis(bases.state(viewer, input.stated(), input.version()));
    }

    @SchemaMapping(typeName = "Sharing")
    SharingState state(Sharing sharing) {
        return SharingState.of(sharing, LocalDate.now(clock));
    }

    @SchemaMapping(typeName = "Sharing")
    String version(Sharing sharing) {
        return AgencySharings.version(sharing);
    }

    @BatchMapping(typeName = "Sharing", field = "agency")
    Map<Sharing, Agency> agencyOfSharings(List<Sharing> of) {
        return Loaded.byId(of, Sharing::agency, agencies::list);
    }

    @BatchMapping(typeName = "Sharing", field = "with")
    Map<Sharing, Agency> withOfSharings(List<Sharing> of) {
        return Loaded.byId(of, Sharing::with, agencies::list);
    }

    @BatchMapping(typeName = "SharingRecord", field = "with")
    Map<SharingRecord, Agency> withOfRecords(List<SharingRecord> of) {
        return Loaded.byId(of, SharingRecord::with, agencies::list);
    }

    @BatchMapping(typeName = "SharingRecord", field = "by")
    Map<SharingRecord, String> by(List<SharingRecord> of, GraphQLContext request) {
        return sharings.by(of, viewers.of(request));
    }

    @BatchMapping(typeName = "News", field = "sharing")
    Map<News, Sharers> sharingOfNews(List<News> of) {
        return Loaded.byId(of, news -> news.about(NewsKind.SHARING_CHANGED), notices::sharers);
    }

    @BatchMapping(typeName = "NewsOfSharing", field = "agency")
    Map<Sharers, Agency> agencyOfSharers(List<Sharers> of) {
        return Loaded.byId(of, Sharers::agency, agencies::list);
    }

    @BatchMapping(typeName = "NewsOfSharing", field = "with")
    Map<Sharers, Agency> withOfSharers(List<Sharers> of) {
        return Loaded.byId(of, Sharers::with, agencies::list);
    }

    @SchemaMapping(typeName = "AgencySharing")
    Agency agency(AgencySharing sharing) {
        return agencies.get(sharing.agency());
    }

    @SchemaMapping(typeName = "LegalBasis")
    String point(LegalBasis basis) {
        return basis.ground().point();
    }

    /// Exactly one of the two.
    record SharingChangeInput(
            @Nullable BeginInput begin, @Nullable SetEndInput setEnd) {

        SharingChange change() {
            if (begin != null) {
                return begin.change();
            }
            if (setEnd != null) {
                return setEnd.change();
            }
            throw new Failure.Invalid("change", "The change is empty.", "Begin a sharing, or set its end.");
        }
    }

    record BeginInput(
            String agency,
            String with,
            Purpose purpose,
            LocalDate from,
            @Nullable LocalDate to) {

        SharingChange change() {
            return new SharingChange.Begin(
                    GlobalId.parse(AGENCY, agency), GlobalId.parse(AGENCY, with), purpose, from, to);
        }
    }

    record SetEndInput(
            String agency,
            String with,
            Purpose purpose,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String version) {

        SharingChange change() {
            return new SharingChange.SetEnd(
                    GlobalId.parse(AGENCY, agency), GlobalId.parse(AGENCY, with), purpose, from, to, version);
        }
    }

    record ChangeSharingInput(SharingChangeInput change, String why) {}

    record ChangedSharing(SharingRecord record) {}

    /// @param version of the one that it takes the place of; absent where there is none
    record StateLegalBasisInput(
            String agency,
            LegalGround ground,
            String reference,
            String decidedBy,
            LocalDate decided,
            @Nullable String version) {

        LegalBases.Stated stated() {
            return new LegalBases.Stated(GlobalId.parse(AGENCY, agency), ground, reference, decidedBy, decided);
        }
    }

    record StatedLegalBasis(LegalBasis legalBasis) {}
}
