package se.samsas.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.door.OpenSessions;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.person.erased.DataSubjects;
import se.samsas.personal.ErasedKind;
import se.samsas.personal.Forgetting;
import se.samsas.personal.PersonalData;
import se.samsas.personal.RetainedKind;
import se.samsas.rights.Erasure.ErasedCount;
import se.samsas.rights.Erasure.RetainedCount;
import se.samsas.text.Unmarked;

/// Erases people who ask for it. What is left of one is a node without a name and with an id that says
/// nothing, so that what others recorded stays whole; the audit trail holds since it holds ids of its own
/// only, which lead nowhere now.
@Component
final class Erasures {

    private static final Logger log = LoggerFactory.getLogger(Erasures.class);

    private final Graph graph;
    private final List<PersonalData> held;
    private final Forgetting forgetting;
    private final Revisions revisions;
    private final AuditTrail trail;
    private final OpenSessions sessions;
    private final Clock clock;

    Erasures(
            Graph graph,
            List<PersonalData> held,
            Forgetting forgetting,
            Revisions revisions,
            AuditTrail trail,
            OpenSessions sessions,
            Clock clock) {
        this.graph = graph;
        this.held = List.copyOf(held);
        this.forgetting = forgetting;
        this.revisions = revisions;
        this.trail = trail;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// What erasing the viewer would come to.
    Erasure preview(Viewer viewer) {
        var subject = DataSubjects.get(graph, Own.person(viewer));
        return new Erasure(
                subject.name(),
                sums(ErasedKind.class, data -> data.countErased(graph, subject)).entrySet().stream()
                        .map(one -> new ErasedCount(one.getKey(), one.getValue()))
                        .toList(),
                sums(RetainedKind.class, data -> data.countRetained(graph, subject)).entrySet().stream()
                        .map(one -> new RetainedCount(one.getKey(), one.getValue()))
                        .toList());
    }

    /// How much there is of each, where there is any, whichever feature has it.
    private <K extends Enum<K>> Map<K, Integer> sums(Class<K> kinds, Function<PersonalData, Map<K, Integer>> counts) {
        var sums = new EnumMap<K, Integer>(kinds);
        held.forEach(data -> counts.apply(data).forEach((kind, count) -> sums.merge(kind, count, Integer::sum)));
        sums.values().removeIf(count -> count == 0);
        return sums;
    }

    /// Erases the viewer, at once and for good. Their sessions at this server end; at others, as with a token,
    /// nobody is let in by them any more.
    ///
    /// @param name the viewer's name, as confirmation
    /// @return the day
    LocalDate erase(Viewer viewer, String name) {
        var person = Own.person(viewer);
        var today = LocalDate.now(clock);
        var ended = graph.write(tx -> {
            tx.locks().person(person);
            var subject = DataSubjects.get(tx, person);
            if (!Unmarked.same(name, subject.name())) {
                throw new Failure.Invalid(
                                "input.name",
                                "'%s' is not the name that is to be erased.".formatted(name),
                                "Give the name as 'erasure.name' has it. Nothing was erased.")
                        .inSwedish(
                                "”%s” är inte namnet på den som ska raderas.".formatted(name),
                                "Skriv namnet som det står på sidan. Inget har raderats.");
            }
            trail.enter(tx, new Act(AuditKind.ERASURE, viewer.account(), person, today.toString()));
            var left = DataSubjects.remnant(tx, subject, today);
            forgetting.forget(tx, subject, left);
            revisions.peopleChanged(tx, List.of(left.id()));
            return subject.accounts();
        });
        sessions.end(ended);
        log.info("A person was erased at their own request.");
        return today;
    }
}
