package se.samsas.door;

import graphql.GraphQLContext;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.api.Doorkeeper;
import se.samsas.api.GlobalId;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.failure.Failure;

/// Lets in whom the graph knows, for the agency that they act for now: somebody who is a person, or who has a role, as
/// machines do. Nobody else learns anything of what is here, and that they asked is recorded.
@Component
class Admission implements Doorkeeper {

    /// The header that says by its id which agency the request is for. Without it, it is for the only one, where there
    /// is just one.
    static final String AGENCY = "Samsas-Agency";

    private final Viewers viewers;
    private final AuditTrail trail;

    Admission(Viewers viewers, AuditTrail trail) {
        this.viewers = viewers;
        this.trail = trail;
    }

    @Override
    public void admit(HttpHeaders headers, GraphQLContext context) {
        try {
            var viewer = viewers.admitted();
            var agency = headers.getFirst(AGENCY);
            context.put(
                    Viewer.class,
                    agency == null ? viewer.actingForTheOnly() : viewer.actingFor(GlobalId.parse("Agency", agency)));
        } catch (Failure.NotAllowed refusal) {
            trail.append(new Act(
                    AuditKind.REFUSAL,
                    viewers.current().account(),
                    "the API",
                    Objects.requireNonNullElse(refusal.reason(), "")));
            throw refusal;
        }
    }
}
