package se.samsas.need;

import se.samsas.graph.Revisions;
import se.samsas.graph.Revisions.Of;

/// How far the graph had come when it was looked at: the number of the last change of each kind, and how many
/// people there were.
record Mark(long taxonomy, long sharing, long people, long count) {

    static Mark of(Revisions revisions, Profiles profiles) {
        return new Mark(
                revisions.current(Of.TAXONOMY),
                revisions.current(Of.SHARING),
                revisions.current(Of.PEOPLE),
                profiles.count());
    }

    /// Whether the graph has gone back since: restored from a backup, or another one.
    boolean isAfter(Mark now) {
        return taxonomy > now.taxonomy || sharing > now.sharing || people > now.people;
    }

    /// As if the last change of each kind were still to come.
    Mark beforeTheLast() {
        return new Mark(taxonomy - 1, sharing - 1, people - 1, count);
    }
}
