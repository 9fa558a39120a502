package se.samsas.search;

import se.samsas.graph.Revisions;
import se.samsas.graph.Revisions.Of;

/// How far the graph had come when it was looked at: the number of the last change of each kind, and how many
/// people there were.
record Mark(long taxonomy, long sharing, long people, long count) {

    /// Before everything.
    static final Mark NONE = new Mark(-1, -1, -1, -1);

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

    /// The same, with the numbers that have changed since another mark as far as their changes can be seen whole: waits
    /// for those under way.
    Mark settled(Mark since, Revisions revisions) {
        return new Mark(
                taxonomy == since.taxonomy ? taxonomy : revisions.settled(Of.TAXONOMY),
                sharing == since.sharing ? sharing : revisions.settled(Of.SHARING),
                people == since.people ? people : revisions.settled(Of.PEOPLE),
                count);
    }
}
