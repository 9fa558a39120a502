package se.samsas.person;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.access.audit.AuditKind;
import se.samsas.access.audit.AuditTrail;

/// Looks at people one by one. That somebody has looked at another is recorded.
@Component
final class Views {

    private final People people;
    private final AuditTrail trail;

    Views(People people, AuditTrail trail) {
        this.people = people;
        this.trail = trail;
    }

    /// The person with this id, where the viewer sees them.
    Optional<Person> look(String id, Viewer viewer) {
        var seen = people.find(id, viewer);
        seen.filter(person -> !person.id().equals(viewer.person()))
                .ifPresent(person -> trail.append(AuditKind.VIEW, viewer.account(), person.id(), ""));
        return seen;
    }
}
