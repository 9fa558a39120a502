package se.samsas.person;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Scope;
import se.samsas.access.Standing;
import se.samsas.access.Viewer;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.text.SwedishOrder;
import se.samsas.text.TypedWords;

/// People by name: own staff while somebody types, and on a submitted search those of other agencies who
/// chose to be visible. Nobody with a protected identity is found so.
@Component
public final class PeopleSearch {

    /// So many of the same name are held against the predicate at once.
    private static final int MOST_NAMED = 200;

    private final Graph graph;
    private final People people;
    private final Views views;

    PeopleSearch(Graph graph, People people, Views views) {
        this.graph = graph;
        this.people = people;
        this.views = views;
    }

    /// The people of other agencies who are called so. How many more there are is not told: of them nobody is told
    /// that they were looked for.
    ///
    /// @param people    by name
    /// @param more      whether others are called so, too
    /// @param endCursor after which those come; absent where there are none
    public record Named(
            List<Person> people, boolean more, @Nullable String endCursor) {

        public Named {
            people = List.copyOf(people);
        }
    }

    /// As much of somebody as it takes to compare their name.
    private record Called(String id, String givenName, String familyName) {

        static Called of(Value row) {
            return new Called(
                    row.get(0).asString(), row.get(1).asString(""), row.get(2).asString());
        }

        Stream<String> name() {
            return Stream.of(Person.name(givenName, familyName));
        }

        String sortName() {
            return Person.sortName(familyName, givenName);
        }

        Place place() {
            return new Place(sortName(), id);
        }
    }

    /// Where somebody stands among others.
    private record Place(String name, String id) {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::name, SwedishOrder.ofNames()).thenComparing(Place::id);

        /// The one that a cursor names; nothing where it names none.
        static Optional<Place> after(PageRequest request) {
            if (request.after() == null) {
                return Optional.empty();
            }
            var keys = request.afterKeys(2);
            return Optional.of(new Place(keys.getFirst(), keys.getLast()));
        }

        Cursor cursor() {
            return Cursor.of(name, id);
        }
    }

    /// Those of the staff whom the viewer sees by role who are called so, by name; nothing where the viewer
    /// sees no staff. Nobody is recorded: whom they employ, or manage, they know.
    ///
    /// @param first how many at most, 1 to 100
    public Optional<Connection<Person>> staff(TypedWords words, Viewer viewer, int first) {
        var sight = people.sight(viewer);
        if (sight.staffs().isEmpty() && sight.units().isEmpty()) {
            return Optional.empty();
        }
        var staff = graph.get(
                """
                CALL () {
                  UNWIND $staffs AS agency
                  MATCH (a:Agency {id: agency})<-[:OF]-(u:Unit)
                  RETURN a, u
                  UNION
                  UNWIND $units AS unit
                  MATCH (u:Unit {id: unit})-[:OF]->(a:Agency)
                  RETURN a, u
                }
                MATCH (u)<-[now:EMPLOYED]-(p:Person)
                WHERE p.familyName IS NOT NULL AND %s AND %s
                WITH DISTINCT p
                RETURN collect([p.id, p.givenName, p.familyName]) AS people
                """.formatted(ProtectedIdentity.noneOf("p"), Standing.employs("a", "now")),
                Map.of("staffs", sight.staffs(), "units", sight.units(), "today", sight.date()),
                row -> row.get("people").asList(Called::of));
        var page = Connection.byName(
                words.among(staff, Called::name), new PageRequest(first, null), Called::sortName, Called::id);
        var shown = people.staff(page.nodes().map(Called::id).toList(), sight).stream()
                .collect(toMap(Person::id, identity()));
        return Optional.of(page.map(called -> Optional.ofNullable(shown.get(called.id()))));
    }

    /// Those of other agencies who are called so and chose to be visible for loans, as far as their agency
    /// shares with one for which the viewer may ask; nothing where there is none. Each who is given is looked
    /// at on behalf of those agencies with which theirs shares them, and of no other.
    ///
    /// @param request how many, and after whom: to go on is another look, at those alone who come next
    /// @throws Failure.Invalid where the cursor is none
    public Optional<Named> visible(TypedWords words, Viewer viewer, PageRequest request) {
        var after = Place.after(request);
        var askers = viewer.agencies(Action.ASK).stream()
                .filter(viewer.agencies(Action.READ_PERSON, Scope.SHARED)::contains)
                .collect(Collectors.toUnmodifiableSet());
        if (askers.isEmpty()) {
            return Optional.empty();
        }
        var sight = people.sight(viewer);
        var visible = graph.list(
                """
                UNWIND $askers AS asker
                MATCH (b:Agency {id: asker})<-[sharing:SHARES_WITH {purpose: 'loan'}]-(a:Agency)
                WHERE %s
                WITH DISTINCT a
                MATCH (a)<-[:OF]-(:Unit)<-[now:EMPLOYED]-(p:Person)
                WHERE p.familyName IS NOT NULL AND %s AND %s
                  AND EXISTS {
                    (p)-[:CHOSE]->(c:Choice {purpose: 'loan', visibility: 'visible'}) WHERE %s
                  }
                WITH DISTINCT p
                RETURN [p.id, p.givenName, p.familyName] AS person
                """.formatted(
                                Standing.shares("a", "sharing", "b"),
                                ProtectedIdentity.noneOf("p"),
                                Standing.runs("now"),
                                Choices.letsBeFound("c")),
                Map.of("askers", askers, "today", sight.date()),
                row -> Called.of(row.get("person")));
        var called = words.among(visible, Called::name).stream()
                .filter(one -> after.isEmpty() || Place.ORDER.compare(one.place(), after.get()) > 0)
                .sorted(Comparator.comparing(Called::place, Place.ORDER))
                .limit(MOST_NAMED)
                .map(Called::id)
                .toList();
        var found = people.visible(called, sight, askers).stream()
                .collect(toMap(one -> one.person().id(), identity()));
        var named = called.stream().map(found::get).flatMap(Stream::ofNullable).toList();
        var shown = named.stream().limit(request.first()).toList();
        views.lookAtNamed(shown, viewer);
        var given = shown.stream().map(People.ByName::person).toList();
        boolean more = named.size() > given.size();
        return Optional.of(
                new Named(given, more, more ? place(given.getLast()).cursor().toString() : null));
    }

    private static Place place(Person person) {
        return new Place(person.sortName(), person.id());
    }
}
