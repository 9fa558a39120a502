package se.samsas.watch;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import se.samsas.text.Sha256;

/// What is kept of a need that somebody watches. Of those who match it there are digests alone: the watch
/// names nobody and is tied to nobody, and two watches cannot be held against each other. They are no secret to
/// whoever has the graph, where the salt and everybody's id lie too: they can find out whose digest is there.
///
/// @param account that watches today
/// @param need    its id
/// @param salt    random: the same one has another digest in another watch
/// @param known   of those who matched before
/// @param fresh   of those who match since
/// @param counted when
record Watched(
        String id,
        String account,
        String need,
        String salt,
        Set<String> known,
        Set<String> fresh,
        ZonedDateTime counted) {

    private static final int BYTES = 8;

    Watched {
        known = Set.copyOf(known);
        fresh = Set.copyOf(fresh);
    }

    /// Reads a node `NeedWatch`.
    static Watched of(Value node, String need, String account) {
        return new Watched(
                node.get("id").asString(),
                account,
                need,
                node.get("salt").asString(),
                Set.copyOf(node.get("known").asList(Values.ofString())),
                Set.copyOf(node.get("fresh").asList(Values.ofString())),
                node.get("counted").asZonedDateTime());
    }

    static Set<String> digests(Collection<String> people, String salt) {
        return people.stream().map(person -> digest(person, salt)).collect(Collectors.toSet());
    }

    static String digest(String person, String salt) {
        return Sha256.hex(salt + "|" + person, BYTES);
    }

    /// The same, counted again.
    ///
    /// @param matching who match now, by id
    /// @param searched whether the need was searched for since it was counted: then who was new is known
    /// @param given    whom these searches gave, by id
    Watched counted(Set<String> matching, boolean searched, Collection<String> given, ZonedDateTime now) {
        var seen = new HashSet<>(known);
        if (searched) {
            seen.addAll(fresh);
            seen.addAll(digests(given, salt));
        }
        var match = digests(matching, salt);
        return new Watched(
                id,
                account,
                need,
                salt,
                match.stream().filter(seen::contains).collect(Collectors.toSet()),
                match.stream().filter(one -> !seen.contains(one)).collect(Collectors.toSet()),
                now);
    }
}
