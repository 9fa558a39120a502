package se.samsas.shortlist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import se.samsas.access.Versions;
import se.samsas.findability.Visibility;
import se.samsas.search.RankedSpecialist;
import se.samsas.search.Rankings.Listed;

/// Somebody on a shortlist, as the reader may see them.
///
/// @param note    empty where nobody wrote one
/// @param by      the account that kept them
/// @param notedBy the account that wrote the note
public record ShortlistEntry(String id, Listed listed, String note, Instant at, String by, String notedBy) {

    /// An entry as the graph has it, before anybody is asked whether the person may be found.
    ///
    /// @param person the id
    /// @param named  whether they were visible when they were kept or read
    record Kept(String id, String person, String note, Instant at, String by, String notedBy, boolean named) {

        /// Reads a node `ShortlistEntry`.
        static Kept of(Value node, String person) {
            return new Kept(
                    node.get("id").asString(),
                    person,
                    node.get("note").asString(""),
                    node.get("at").asZonedDateTime().toInstant(),
                    node.get("by").asString(),
                    node.get("notedBy").asString(node.get("by").asString()),
                    node.get("named").asBoolean(false));
        }

        /// Whether it is there for somebody who may be found, seen as this: whoever was shown by name and is so no
        /// more would be known beside what is noted of them.
        boolean stands(@Nullable Visibility seenAs) {
            return seenAs != null && (seenAs == Visibility.VISIBLE || !named);
        }

        ShortlistEntry as(Listed listed) {
            return new ShortlistEntry(id, listed, note, at, by, notedBy);
        }

        /// What of it was written.
        NotedEntry noted() {
            return new NotedEntry(id, note);
        }
    }

    /// Another one as soon as the note is changed.
    public String version() {
        return Versions.of(note);
    }

    /// Where they match the need today; absent, too, once its last month has passed, where it asks otherwise than in
    /// its last search, and to colleagues with whom the list is shared.
    public @Nullable RankedSpecialist match() {
        return listed.match();
    }
}
