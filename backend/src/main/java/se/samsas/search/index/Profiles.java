package se.samsas.search.index;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samsas.access.ProtectedIdentity;
import se.samsas.failure.Trace;
import se.samsas.findability.Purpose;
import se.samsas.findability.Visibility;
import se.samsas.findability.VisibilityChoice;
import se.samsas.graph.Graph;
import se.samsas.graph.Spelling;
import se.samsas.matching.Assertion;
import se.samsas.matching.Capacity;
import se.samsas.matching.Employment;
import se.samsas.matching.Evidence;
import se.samsas.matching.Profile;

/// People as matching knows them, read from the graph.
///
/// A person who breaks a rule of the domain (two live assertions of one kind, a level of 6) is left out with a
/// warning, so that a fault in one record costs nobody else their place.
@Component
final class Profiles {

    private static final Logger log = LoggerFactory.getLogger(Profiles.class);

    private static final int PAGE = 2_000;

    private final Graph graph;

    Profiles(Graph graph) {
        this.graph = graph;
    }

    /// Everybody, in the order of their ids.
    Stream<Read> all() {
        return pages("MATCH (p:Person) WHERE p.id > $person", "p.id", 0);
    }

    /// Whoever changed after the revision, in the order in which they did. Read by what changed: a few among a million
    /// are not looked for among all of them.
    Stream<Read> changedSince(long revision) {
        return pages("""
                MATCH (p:Person)
                USING INDEX p:Person(revision)
                WHERE p.revision >= $revision AND (p.revision > $revision OR p.id > $person)""", "p.revision, p.id", revision + 1);
    }

    /// How far the graph has come.
    Watermark watermark() {
        return Watermark.of(graph);
    }

    /// A person as read.
    ///
    /// @param revision of the last change; 0 where none is known
    /// @param profile  absent where the record breaks a rule, or the person was erased
    /// @param salt     of somebody who was erased, and had another id before
    record Read(
            String person,
            long revision,
            Optional<Profile> profile,
            @Nullable String salt) {}

    /// So many people at a time, each page a transaction of its own: none lasts as long as the reading of all
    /// of them.
    ///
    /// @param found whoever comes after `$person`, of `$revision`
    /// @param order of the people
    private Stream<Read> pages(String found, String order, long revision) {
        Map<String, String> agencies = agenciesOfUnits();
        return Stream.iterate(
                        page(found, order, revision, "", agencies),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.of()
                                : page(
                                        found,
                                        order,
                                        page.getLast().revision(),
                                        page.getLast().person(),
                                        agencies))
                .flatMap(List::stream);
    }

    private List<Read> page(String found, String order, long revision, String person, Map<String, String> agencies) {
        return graph.list(
                """
                %1$s
                WITH p ORDER BY %2$s LIMIT $page
                RETURN p.id AS person, coalesce(p.revision, 0) AS revision,
                       p.tieSeed AS tieSeed, p.salt AS salt, elementId(p) AS node,
                       %3$s AS protected,
                       coalesce(p.places, []) AS places, coalesce(p.remote, false) AS remote,
                       coalesce(p.languages, []) AS languages,
                       [(p)-[e:EMPLOYED]->(u:Unit) | [u.id, e.from, e.to, e.share]] AS employments,
                       [(p)-[:CHOSE]->(c:Choice) | [c.purpose, c.visibility, c.until]] AS choices,
                       [(p)-[:HAS]->(c:Capacity) | [c.month, c.lendable, c.absence, c.reserved]] AS capacity,
                       [(p)-[h:HOLDS]->(s:Skill) | [s.id, h.evidence, h.level, h.lastUsed, h.validUntil]] AS assertions
                ORDER BY %2$s
                """.formatted(found, order, ProtectedIdentity.of("p")),
                Map.of("revision", revision, "person", person, "page", PAGE),
                row -> read(row, agencies));
    }

    private static Read read(Record row, Map<String, String> agencies) {
        String person = row.get("person").asString();
        long revision = row.get("revision").asLong();
        if (!row.get("salt").isNull()) {
            return new Read(person, revision, Optional.empty(), row.get("salt").asString());
        }
        try {
            return new Read(person, revision, Optional.of(profile(person, row, agencies)), null);
        } catch (IllegalArgumentException e) {
            // Neither who it is nor the value that was met: both may say who somebody is.
            log.warn(
                    "A person cannot be matched (elementId {}): {}",
                    row.get("node").asString(),
                    Trace.of(e));
            return new Read(person, revision, Optional.empty(), null);
        }
    }

    private static Profile profile(String person, Record row, Map<String, String> agencies) {
        if (row.get("tieSeed").isNull()) {
            throw new IllegalArgumentException("there is no tie seed; draw one from 0 to 2^53 - 1");
        }
        return new Profile(
                person,
                row.get("tieSeed").asLong(),
                row.get("employments").asList(employment -> employment(employment, agencies)),
                row.get("choices").asList(choice -> choice).stream()
                        .collect(toMap(
                                choice -> Spelling.read(
                                        Purpose.class, choice.get(0).asString()),
                                Profiles::choice)),
                row.get("protected").asBoolean(),
                texts(row.get("places")),
                row.get("remote").asBoolean(),
                texts(row.get("languages")),
                row.get("capacity").asList(capacity -> capacity).stream()
                        .collect(toMap(
                                capacity -> YearMonth.parse(capacity.get(0).asString()), Profiles::capacity)),
                row.get("assertions").asList(Profiles::assertion));
    }

    /// An employment in a unit that belongs to no agency stands under the unit's own id, which shares with
    /// nobody.
    private static Employment employment(Value row, Map<String, String> agencies) {
        String unit = row.get(0).asString();
        return new Employment(
                agencies.getOrDefault(unit, unit),
                row.get(1).asLocalDate(),
                row.get(2).asLocalDate(null),
                row.get(3).asInt(100));
    }

    private static VisibilityChoice choice(Value row) {
        return new VisibilityChoice(
                Spelling.read(Visibility.class, row.get(1).asString()),
                row.get(2).asLocalDate(null));
    }

    private static Capacity capacity(Value row) {
        Value lendable = row.get(1);
        return new Capacity(
                lendable.isNull() ? null : lendable.asInt(),
                row.get(2).asInt(0),
                row.get(3).asInt(0));
    }

    private static Assertion assertion(Value row) {
        Value lastUsed = row.get(3);
        return new Assertion(
                row.get(0).asString(),
                Spelling.read(Evidence.class, row.get(1).asString()),
                row.get(2).asInt(),
                lastUsed.isNull() ? null : YearMonth.parse(lastUsed.asString()),
                row.get(4).asLocalDate(null));
    }

    private static Set<String> texts(Value list) {
        return list.asList(Values.ofString()).stream().collect(toSet());
    }

    private Map<String, String> agenciesOfUnits() {
        return graph
                .list(
                        "MATCH (u:Unit)-[:OF]->(a:Agency) RETURN u.id AS unit, a.id AS agency",
                        Map.of(),
                        row -> Map.entry(
                                row.get("unit").asString(), row.get("agency").asString()))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
