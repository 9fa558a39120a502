package se.samsas.administration;

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
import se.samsas.agency.Agencies;
import se.samsas.agency.Agency;
import se.samsas.api.Connection;
import se.samsas.api.GlobalId;
import se.samsas.api.Loaded;
import se.samsas.api.PageRequest;
import se.samsas.audit.AuditFlaw;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditRetention;
import se.samsas.audit.AuditState;
import se.samsas.audit.AuditState.Verification;
import se.samsas.audit.AuditTrail;

@Controller
class AuditController {

    private final AuditSearch search;
    private final AuditTrail trail;
    private final AuditRetention retention;
    private final Agencies agencies;

    AuditController(AuditSearch search, AuditTrail trail, AuditRetention retention, Agencies agencies) {
        this.search = search;
        this.trail = trail;
        this.retention = retention;
        this.agencies = agencies;
    }

    @QueryMapping
    Connection<AuditLine> auditEntries(
            @Argument @Nullable AuditKind kind,
            @Argument @Nullable String of,
            @Argument @Nullable LocalDate from,
            @Argument @Nullable LocalDate to,
            @Argument int first,
            @Argument @Nullable String after,
            Viewer viewer) {
        var asked = new AuditSearch.Asked(kind, of == null ? null : AuditParty.of(of), from, to);
        return search.page(viewer, asked, new PageRequest(first, after));
    }

    @QueryMapping
    AuditState auditState() {
        return trail.state();
    }

    @MutationMapping
    Verified verifyAuditTrail() {
        trail.verify();
        return new Verified(trail.state());
    }

    @SchemaMapping
    int keptMonths(AuditState state) {
        return retention.months();
    }

    @SchemaMapping(typeName = "AuditVerification")
    int upTo(Verification verification) {
        return Math.toIntExact(verification.result().upTo());
    }

    @SchemaMapping(typeName = "AuditVerification")
    int entries(Verification verification) {
        return Math.toIntExact(verification.result().entries());
    }

    @SchemaMapping(typeName = "AuditVerification")
    @Nullable
    Break broken(Verification verification) {
        var broken = verification.result().broken();
        return broken == null ? null : new Break(Math.toIntExact(broken.number()), broken.flaw());
    }

    @SchemaMapping(typeName = "AuditParty", field = "id")
    String idOfParty(AuditParty party) {
        return GlobalId.encode(party.kind().type(), party.id());
    }

    @SchemaMapping(typeName = "AuditParty")
    String handle(AuditParty party) {
        return party.id();
    }

    @BatchMapping(typeName = "AuditEntry", field = "agency")
    Map<AuditLine, Agency> agency(List<AuditLine> of) {
        return Loaded.byId(of, AuditLine::agency, agencies::list);
    }

    record Verified(AuditState state) {}

    /// The first entry that does not fit.
    record Break(int number, AuditFlaw flaw) {}
}
