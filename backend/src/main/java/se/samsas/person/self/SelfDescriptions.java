package se.samsas.person.self;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.agency.Region;
import se.samsas.agency.Regions;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Revisions;
import se.samsas.graph.Spelling;
import se.samsas.person.Assertions;

/// What people say of their languages, of where they work and whether remotely. What they say so, no list and no import
/// of an agency changes from then on (`exchange.load.SaidSelf`).
@Component
final class SelfDescriptions {

    private final Graph graph;
    private final Revisions revisions;
    private final Versions versions;
    private final Regions regions;

    SelfDescriptions(Graph graph, Revisions revisions, Versions versions, Regions regions) {
        this.graph = graph;
        this.revisions = revisions;
        this.versions = versions;
        this.regions = regions;
    }

    /// The viewer's own; nothing for an account without person.
    Optional<SelfDescription> find(Viewer viewer) {
        return Optional.ofNullable(viewer.person()).flatMap(person -> find(graph, person));
    }

    private static Optional<SelfDescription> find(Queries queries, String person) {
        return queries.find(
                """
                MATCH (p:Person {id: $person}) WHERE p.erased IS NULL
                RETURN coalesce(p.languages, []) AS languages, coalesce(p.places, []) AS places,
                       coalesce(p.remote, false) AS remote, coalesce(p.saidSelf, []) AS saidSelf
                """,
                Map.of("person", person),
                row -> new SelfDescription(
                        row.get("languages").asList(Value::asString),
                        row.get("places").asList(Value::asString),
                        row.get("remote").asBoolean(),
                        row.get("saidSelf").asList(field -> Spelling.read(DescribedField.class, field.asString()))));
    }

    /// Keeps what the viewer says of themselves; the same again changes nothing. What they give back stays as it is
    /// until a list or an import says otherwise.
    ///
    /// @throws Failure.Invalid    at the first language or county that is none
    /// @throws Failure.NotAllowed where the account belongs to no person
    /// @throws Failure.NotFound   where the person was erased meanwhile
    /// @throws Failure.Conflict   where the description is another one than the viewer read
    void describe(Viewer viewer, DescribeMeInput input) {
        var person = viewer.ownPerson();
        var said = input.read(regions.list().stream().map(Region::code).collect(toSet()));
        graph.write(transaction -> {
            Assertions.lock(transaction, List.of(person));
            var before = find(transaction, person).orElseThrow(() -> new Failure.NotFound("person", person));
            var now = said.over(before);
            if (now.equals(before)) {
                return false;
            }
            versions.require(
                    transaction, viewer, "Your description", before.version(), said.version(), Optional.empty());
            transaction.run(
                    """
                    MATCH (p:Person {id: $person})
                    SET p.languages = $languages, p.places = $places, p.remote = $remote, p.saidSelf = $saidSelf
                    """,
                    Map.of(
                            "person",
                            person,
                            "languages",
                            now.languages(),
                            "places",
                            now.places(),
                            "remote",
                            now.remote(),
                            "saidSelf",
                            now.saidSelf().stream().map(Spelling::of).toList()));
            revisions.peopleChanged(transaction, List.of(person));
            return true;
        });
    }
}
