package se.samsas.person.erased;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import se.samsas.audit.Erased;
import se.samsas.graph.Queries;

/// The people who asked to be erased. The id that somebody had may be a number of the HR system, which says who they
/// were; what is left of them has a digest of it as its id, by which whoever comes with the former one again
/// is known.
///
/// @param salts with which ids were digested: one, but for people who were brought in as erased elsewhere
/// @param days  when they were erased, by the id of what is left
public record ErasedIds(SortedSet<String> salts, Map<String, LocalDate> days) {

    /// Those of the graph.
    public static ErasedIds in(Queries queries) {
        var salts = new TreeSet<String>();
        var days = new HashMap<String, LocalDate>();
        queries.list(
                        "MATCH (p:Person) WHERE p.erased IS NOT NULL RETURN p.id AS id, p.erased AS erased, p.salt AS salt",
                        Map.of(),
                        row -> row)
                .forEach(row -> {
                    days.put(row.get("id").asString(), row.get("erased").asLocalDate());
                    if (!row.get("salt").isNull()) {
                        salts.add(row.get("salt").asString());
                    }
                });
        return new ErasedIds(salts, days);
    }

    /// The salt for whoever is erased next: a random one, for all the same, so that asking for somebody costs one
    /// digest.
    public String salt() {
        return salts.isEmpty() ? UUID.randomUUID().toString() : salts.getFirst();
    }

    /// When somebody who had this id was erased. Those who were erased before ids were digested may have it still.
    public Optional<LocalDate> day(String person) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of(person), salts.stream().map(salt -> of(person, salt)))
                .map(days::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// The id of what is left of a person.
    public static String of(String person, String salt) {
        return Erased.id(person, salt);
    }
}
