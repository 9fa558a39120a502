package se.samsas.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.graph.Graph;
import se.samsas.person.erased.DataSubjects;
import se.samsas.personal.PersonalData;

/// Everything that is held on a person, for the person: the parts that docs/my-data.md lists, each by the
/// feature that holds it. Nobody else is named in it.
@Component
final class Extracts {

    private final Graph graph;
    private final List<PersonalData> held;
    private final AuditTrail trail;
    private final Clock clock;

    Extracts(Graph graph, List<PersonalData> held, AuditTrail trail, Clock clock) {
        this.graph = graph;
        this.held = List.copyOf(held);
        this.trail = trail;
        this.clock = clock;
    }

    /// All parts by their names, each a list of rows. That it was taken out is recorded first, and stands in it.
    Map<String, Object> of(Viewer viewer) {
        var person = Own.person(viewer);
        trail.append(new Act(AuditKind.EXTRACT, viewer.account(), person, ""));
        var subject = DataSubjects.get(graph, person);
        Map<String, Object> extract = new LinkedHashMap<>();
        extract.put("made", Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
        held.stream()
                .flatMap(data -> data.give(graph, subject).stream())
                .forEach(part -> extract.put(part.name(), part.rows()));
        return extract;
    }
}
