package se.samsas.search.index;

import java.util.List;
import java.util.Map;
import se.samsas.graph.Queries;
import se.samsas.graph.Revisions;
import se.samsas.graph.Revisions.Of;

/// How far the graph had come when it was looked at: the number of the last change of each kind, and how many
/// people there were.
record Watermark(long taxonomy, long sharing, long people, long count) {

    /// Before everything.
    static final Watermark NONE = new Watermark(-1, -1, -1, -1);

    /// Asks the graph once.
    static Watermark of(Queries queries) {
        return queries.get(
                """
                MATCH (p:Person) WITH count(p) AS people
                RETURN people,
                       [of IN $kinds | coalesce(COLLECT { MATCH (r:Revision {of: of}) RETURN r.value }[0], 0)] AS numbers
                """, Map.of("kinds", List.of(Of.TAXONOMY.name(), Of.SHARING.name(), Of.PEOPLE.name())), row -> {
                    var numbers = row.get("numbers");
                    return new Watermark(
                            numbers.get(0).asLong(),
                            numbers.get(1).asLong(),
                            numbers.get(2).asLong(),
                            row.get("people").asLong());
                });
    }

    /// Whether the graph has gone back since: restored from a backup, or another one.
    boolean isAfter(Watermark now) {
        return taxonomy > now.taxonomy || sharing > now.sharing || people > now.people;
    }

    /// The same, with the numbers that have changed since another watermark as far as their changes can be seen
    /// whole: waits for those under way.
    Watermark settled(Watermark since, Revisions revisions) {
        return new Watermark(
                taxonomy == since.taxonomy ? taxonomy : revisions.settled(Of.TAXONOMY),
                sharing == since.sharing ? sharing : revisions.settled(Of.SHARING),
                people == since.people ? people : revisions.settled(Of.PEOPLE),
                count);
    }
}
