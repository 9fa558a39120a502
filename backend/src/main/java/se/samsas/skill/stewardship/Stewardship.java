package se.samsas.skill.stewardship;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Revisions;
import se.samsas.graph.Revisions.Of;
import se.samsas.graph.Transaction;
import se.samsas.skill.Skill;
import se.samsas.skill.stewardship.TaxonomyChange.Add;
import se.samsas.skill.stewardship.TaxonomyChange.AddSynonym;
import se.samsas.skill.stewardship.TaxonomyChange.Merge;
import se.samsas.skill.stewardship.TaxonomyChange.RemoveSynonym;
import se.samsas.skill.stewardship.TaxonomyChange.Rename;
import se.samsas.skill.stewardship.TaxonomyChange.Retire;

/// Changes the taxonomy, one change after the other, each with who and why, and takes changes back. Whoever
/// administers the installation does so.
@Component
final class Stewardship {

    private final Graph graph;
    private final Revisions revisions;
    private final SkillHistory history;
    private final Versions versions;

    Stewardship(Graph graph, Revisions revisions, SkillHistory history, Versions versions) {
        this.graph = graph;
        this.revisions = revisions;
        this.history = history;
        this.versions = versions;
    }

    /// @throws Failure.NotAllowed where the viewer does not administer the installation
    static void require(Viewer viewer) {
        if (!viewer.may(Action.MAINTAIN_TAXONOMY)) {
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
        var named = named(tx, change);
        var effect = switch (change) {
            case Add add -> OwnSkills.add(tx, add);
            case Rename rename -> Naming.rename(tx, rename);
            case AddSynonym add -> Naming.add(tx, add);
            case RemoveSynonym remove -> Naming.remove(tx, remove);
            case Merge merge -> Mergers.merge(tx, merge);
            case Retire retire -> OwnSkills.retire(tx, retire);
        };
        requireRead(tx, viewer, change, named);
        return history.record(tx, viewer, change, effect, why, proposal);
    }

    /// The version of the skill that is to be renamed.
    static Optional<String> named(Queries tx, TaxonomyChange change) {
        return change instanceof Rename rename
                ? tx.find(
                        "MATCH (s:Skill {id: $skill}) RETURN s.labelSv AS sv, s.labelEn AS en",
                        Map.of("skill", rename.skill()),
                        row -> Skill.version(
                                row.get("sv").asString(null), row.get("en").asString(null)))
                : Optional.empty();
    }

    /// Nobody gives a skill another name that has got another one since they read it.
    ///
    /// @param named the version of the skill before the change
    /// @throws Failure.Conflict where it has
    void requireRead(Queries tx, Viewer viewer, TaxonomyChange change, Optional<String> named) {
        if (change instanceof Rename rename && rename.version() != null) {
            versions.require(
                    tx,
                    viewer,
                    "The skill '%s'".formatted(rename.skill()),
                    named.orElse(null),
                    rename.version(),
                    history.lastNamed(tx, rename.skill()));
        }
    }

    /// Takes a change back.
    ///
    /// @throws Failure.Conflict where it was taken back before, or a later change stands on it
    SkillChange undo(Viewer viewer, String id, String why) {
        require(viewer);
        return graph.write(tx -> {
            lock(tx);
            var done = history.get(tx, id);
            requireUndoable(tx, viewer, done);
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

    /// All changes take the same number first, so that no two get in one another's way; it also tells whoever
    /// follows the taxonomy.
    private void lock(Transaction tx) {
        revisions.next(tx, Of.TAXONOMY);
    }

    private void requireUndoable(Queries tx, Viewer viewer, SkillChange done) {
        if (done.undone()) {
            throw versions.conflict(tx, viewer, "This change was taken back", history.undone(tx, done));
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
