package se.samsas.skill.stewardship;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Viewer;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Revisions;
import se.samsas.graph.Revisions.Of;
import se.samsas.graph.Transaction;
import se.samsas.skill.stewardship.TaxonomyChange.Add;
import se.samsas.skill.stewardship.TaxonomyChange.AddSynonym;
import se.samsas.skill.stewardship.TaxonomyChange.Merge;
import se.samsas.skill.stewardship.TaxonomyChange.RemoveSynonym;
import se.samsas.skill.stewardship.TaxonomyChange.Rename;
import se.samsas.skill.stewardship.TaxonomyChange.Retire;

/// Changes the taxonomy, one change after the other, each with who and why, and takes changes back. Whoever administers
/// the installation does so.
@Component
final class Stewardship {

    private final Graph graph;
    private final Revisions revisions;
    private final SkillHistory history;

    Stewardship(Graph graph, Revisions revisions, SkillHistory history) {
        this.graph = graph;
        this.revisions = revisions;
        this.history = history;
    }

    /// @throws Failure.NotAllowed where the viewer does not administer the installation
    static void require(Viewer viewer) {
        if (!viewer.may(Action.MIND_TAXONOMY)) {
            throw new Failure.NotAllowed(
                    "Only those who administer the installation change the taxonomy.", "Propose the change instead.");
        }
    }

    /// Does what is asked, or nothing.
    ///
    /// @param why as it was written
    /// @throws Failure.Invalid where a name is another skill's
    /// @throws Failure.Conflict where it is done already, or something stands against it
    SkillChange change(Viewer viewer, TaxonomyChange change, String why) {
        return graph.write(tx -> change(tx, viewer, change, why, null));
    }

    /// @param proposal the id of the proposal that is answered by it
    SkillChange change(Transaction tx, Viewer viewer, TaxonomyChange change, String why, @Nullable String proposal) {
        require(viewer);
        lock(tx);
        var effect = switch (change) {
            case Add add -> OwnSkills.add(tx, add);
            case Rename rename -> Naming.rename(tx, rename);
            case AddSynonym add -> Naming.add(tx, add);
            case RemoveSynonym remove -> Naming.remove(tx, remove);
            case Merge merge -> Mergers.merge(tx, merge);
            case Retire retire -> OwnSkills.retire(tx, retire);
        };
        return history.record(tx, viewer, change, effect, why, proposal);
    }

    /// Takes a change back.
    ///
    /// @throws Failure.Conflict where it was taken back before, or a later change stands on it
    SkillChange undo(Viewer viewer, String id, String why) {
        require(viewer);
        return graph.write(tx -> {
            lock(tx);
            var done = history.get(tx, id);
            requireUndoable(tx, done);
            switch (done.kind()) {
                case ADD -> OwnSkills.unadd(tx, done);
                case RENAME -> Naming.unrename(tx, done);
                case ADD_SYNONYM -> Naming.unadd(tx, done);
                case REMOVE_SYNONYM -> Naming.unremove(tx, done);
                case MERGE -> Mergers.part(tx, done);
                case RETIRE -> OwnSkills.unretire(tx, done);
            }
            return history.record(tx, viewer, done, why);
        });
    }

    /// All changes take the same number first, so that no two get in one another's way; it also tells whoever follows
    /// the taxonomy.
    private void lock(Transaction tx) {
        revisions.next(tx, Of.TAXONOMY);
    }

    private void requireUndoable(Queries tx, SkillChange done) {
        if (done.undone()) {
            throw new Failure.Conflict(
                    "This change has been taken back.", "Reload the page to see how the skill is now.");
        }
        if (done.undoes() != null) {
            throw new Failure.Conflict("This change took another one back.", "Do the other one anew.");
        }
        history.standingOn(tx, done).ifPresent(later -> {
            throw new Failure.Conflict(
                    "The later change %d (%s) stands on this one.".formatted(later.number(), later.kind()),
                    "Take that one back first.");
        });
    }
}
