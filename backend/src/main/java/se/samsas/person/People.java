package se.samsas.person;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Standing;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.agency.Unit;
import se.samsas.api.Connection;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;
import se.samsas.findability.Findability;
import se.samsas.findability.Purpose;
import se.samsas.findability.Sharing;
import se.samsas.findability.SharingPolicy;
import se.samsas.findability.Visibility;
import se.samsas.findability.VisibilityChoice;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;
import se.samsas.skill.Skill;
import se.samsas.skill.Skills;

/// The people. Whom a viewer may not see does not exist for them: nothing tells the two apart.
@Component
public final class People {

    private static final int FULL_TIME = 100;

    /// As the graph writes them: there are few, and a page has a thousand.
    private static final LoadingCache<String, YearMonth> MONTHS =
            Caffeine.newBuilder().maximumSize(1_000).build(YearMonth::parse);

    private static final Comparator<Holding> HIGHEST_FIRST = Comparator.comparingInt(
                    (Holding holding) -> -holding.level())
            .thenComparing(holding -> holding.skill().uri())
            .thenComparing(holding -> Spelling.of(holding.evidence()));

    private final Graph graph;
    private final Roster roster;
    private final Skills skills;
    private final Viewers viewers;
    private final Clock clock;

    People(Graph graph, Roster roster, Skills skills, Viewers viewers, Clock clock) {
        this.graph = graph;
        this.roster = roster;
        this.skills = skills;
        this.viewers = viewers;
        this.clock = clock;
    }

    /// The person with this id, where the viewer sees them.
    public Optional<Person> find(String id, Viewer viewer) {
        var sight = sight(viewer);
        return read(List.of(id), sight)
                .filter(one -> sight.takesIn(one.findable(), one.sharing()))
                .map(Read::shown)
                .findFirst();
    }

    /// Those of these people whom the viewer sees by role.
    List<Person> staff(Collection<String> ids, Sight sight) {
        return read(ids, sight)
                .filter(one -> sight.takesInByRole(
                        one.findable().person(), one.findable().employments()))
                .map(Read::shown)
                .toList();
    }

    /// Somebody whom the viewer finds by name.
    ///
    /// @param askers the agencies on behalf of which
    record ByName(Person person, Set<String> askers) {

        ByName {
            askers = Set.copyOf(askers);
        }
    }

    /// Those of these people whom the viewer may find by name for a loan on behalf of one of these agencies.
    List<ByName> visible(Collection<String> ids, Sight sight, Collection<String> askers) {
        return read(ids, sight)
                .map(one -> new ByName(one.shown(), sight.findsByName(one.findable(), one.sharing(), askers)))
                .filter(found -> !found.askers().isEmpty())
                .toList();
    }

    /// Somebody as the graph has them, which agencies share them, and as they are shown to whom may see them.
    private record Read(FindablePerson findable, SharingPolicy sharing, Person shown) {}

    /// Asks nobody whether they may be seen.
    private Stream<Read> read(Collection<String> ids, Sight sight) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("ids", ids);
        parameters.put("self", sight.self());
        parameters.put("units", sight.units());
        parameters.put("staffs", sight.staffs());
        parameters.put("decides", sight.decides());
        parameters.put("askers", sight.askers());
        parameters.put("today", sight.date());
        return graph
                .list("""
                        UNWIND $ids AS id
                        MATCH (p:Person {id: id})
                        WHERE p.familyName IS NOT NULL
                          AND (p.id = $self
                            OR (%1$s
                              AND EXISTS { (p)-[:EMPLOYED]->(:Unit)-[:OF]->(a:Agency) WHERE a.id IN $decides })
                            OR (NOT %1$s
                              AND (EXISTS { (p)-[:EMPLOYED]->(u:Unit) WHERE u.id IN $units }
                                OR EXISTS { (p)-[:EMPLOYED]->(:Unit)-[:OF]->(a:Agency) WHERE a.id IN $staffs }
                                OR EXISTS { (p)-[:CHOSE]->(:Choice {visibility: 'visible'}) })))
                        RETURN p,
                               [(p)-[e:EMPLOYED]->(u:Unit)-[:OF]->(a:Agency) | [e, u.id, a.id]] AS employments,
                               [(p)-[:CHOSE]->(c:Choice) | c] AS choices,
                               [(p)-[:EMPLOYED]->(:Unit)-[:OF]->(a:Agency)-[s:SHARES_WITH]->(b:Agency)
                                 WHERE b.id IN $askers AND a.left IS NULL AND %2$s | [s, a.id, b.id]] AS sharings,
                               [(p)-[:EMPLOYED]->(:Unit)-[:OF]->(a:Agency)
                                 WHERE a.dissolved IS NOT NULL | [a.id, a.dissolved]] AS dissolved
                        """.formatted(ProtectedIdentity.of("p"), Standing.takesPart("b")), parameters, row -> {
                    var sharing = sharing(row);
                    var findable = findable(row);
                    return new Read(findable, sharing, person(row, sight.employments(findable, sharing)));
                })
                .stream();
    }

    /// The person with this id.
    ///
    /// @throws Failure.NotFound where there is none that the viewer sees
    public Person get(String id, Viewer viewer) {
        return find(id, viewer).orElseThrow(() -> new Failure.NotFound("person", id));
    }

    /// Those of these people that there are, by id, in one query, each with title and unit at one agency: of
    /// nobody is told where else they work. Asks nobody whether they may be seen: for features that have asked
    /// `mayBeFound` already.
    ///
    /// @param agencies by person
    public Map<String, Person> listAt(Map<String, String> agencies) {
        return graph
                .list("""
                    UNWIND $ids AS id
                    MATCH (p:Person {id: id}) WHERE p.familyName IS NOT NULL
                    RETURN p,
                           [(p)-[e:EMPLOYED]->(u:Unit)-[:OF]->(a:Agency) | [e, u.id, a.id]] AS employments
                    """, Map.of("ids", agencies.keySet()), row -> {
                    var agency = agencies.get(row.get("p").get("id").asString());
                    return person(row, at(agency, row.get("employments").asList(People::employment)));
                })
                .stream()
                .collect(toMap(Person::id, identity()));
    }

    /// Where somebody may be found, and as whom.
    ///
    /// @param agencies that employ them and share with the asker for the purpose, or are the asker, by id
    public record Found(Visibility seenAs, Set<String> agencies) {

        public Found {
            agencies = Set.copyOf(agencies);
        }
    }

    /// Those of these people who may be found for a purpose by an agency today, by id: `mayBeFound`, as the
    /// graph has it now.
    public Map<String, Found> findable(Collection<String> people, Purpose purpose, String asker) {
        return findable(graph, people, purpose, asker);
    }

    /// The same, in a transaction of the caller's.
    public Map<String, Found> findable(Queries queries, Collection<String> people, Purpose purpose, String asker) {
        var today = LocalDate.now(clock);
        return queries
                .list(
                        """
                        UNWIND $ids AS id
                        MATCH (p:Person {id: id}) WHERE p.familyName IS NOT NULL
                        RETURN p,
                               [(p)-[e:EMPLOYED]->(u:Unit)-[:OF]->(a:Agency) | [e, u.id, a.id]] AS employments,
                               [(p)-[:CHOSE]->(c:Choice) | c] AS choices,
                               [(p)-[:EMPLOYED]->(:Unit)-[:OF]->(a:Agency)-[s:SHARES_WITH]->(b:Agency {id: $asker})
                                 WHERE a.left IS NULL AND %s | [s, a.id, b.id]] AS sharings,
                               [(p)-[:EMPLOYED]->(:Unit)-[:OF]->(a:Agency)
                                 WHERE a.dissolved IS NOT NULL | [a.id, a.dissolved]] AS dissolved
                        """.formatted(Standing.takesPart("b")),
                        Map.of("ids", Set.copyOf(people), "asker", asker, "today", today),
                        row -> {
                            var sharing = sharing(row);
                            var person = findable(row);
                            return new Findability(sharing).mayBeFound(person, purpose, asker, today)
                                    ? Optional.of(Map.entry(
                                            person.person().id(), found(person, sharing, purpose, asker, today)))
                                    : Optional.<Map.Entry<String, Found>>empty();
                        })
                .stream()
                .flatMap(Optional::stream)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Found found(
            FindablePerson person, SharingPolicy sharing, Purpose purpose, String asker, LocalDate today) {
        return new Found(
                person.visibility(purpose).on(today),
                person.employments().stream()
                        .filter(employment -> employment.covers(today))
                        .map(Employment::agency)
                        .filter(agency -> sharing.shares(agency, asker, purpose, today))
                        .collect(toSet()));
    }

    private static SharingPolicy sharing(Record row) {
        return new SharingPolicy(
                row.get("sharings").asList(People::sharing),
                row.get("dissolved").asList(identity()).stream()
                        .collect(toMap(
                                one -> one.get(0).asString(), one -> one.get(1).asLocalDate(), (one, same) -> one)));
    }

    /// The people employed in each unit today, by name; nothing for a unit whose people the viewer does not
    /// see. Left out are those with a protected identity, unless the viewer decides for the agency, too.
    Map<UnitPage, Optional<Connection<Person>>> ofUnits(Collection<UnitPage> pages, Viewer viewer) {
        var sight = sight(viewer);
        record Row(String unit, FindablePerson findable, Person shown) {}
        var units = pages.stream().map(UnitPage::unit).filter(sight::takesIn).toList();
        var seen = units.stream().map(Unit::id).collect(toSet());
        var whole = units.stream().filter(sight::takesInAll).map(Unit::id).collect(toSet());
        var agencies = units.stream().collect(toMap(Unit::id, Unit::agency, (one, same) -> one));
        var people = graph
                .list(
                        """
                        UNWIND $units AS unit
                        MATCH (p:Person)-[now:EMPLOYED]->(:Unit {id: unit})
                        WHERE p.familyName IS NOT NULL AND (%s OR unit IN $whole)
                          AND %s
                        RETURN DISTINCT unit, p,
                               [(p)-[e:EMPLOYED]->(u:Unit)-[:OF]->(a:Agency) | [e, u.id, a.id]] AS employments,
                               [] AS choices
                        """.formatted(ProtectedIdentity.noneOf("p"), Standing.runs("now")),
                        Map.of("units", seen, "whole", whole, "today", sight.date()),
                        row -> {
                            var unit = row.get("unit").asString();
                            var findable = findable(row);
                            return new Row(unit, findable, person(row, at(agencies.get(unit), findable.employments())));
                        })
                .stream()
                .filter(row -> sight.takesInByRole(
                        row.findable().person(), row.findable().employments()))
                .collect(groupingBy(Row::unit, mapping(Row::shown, toList())));
        return pages.stream()
                .collect(toMap(
                        identity(),
                        page -> Optional.of(page.unit().id())
                                .filter(seen::contains)
                                .map(unit -> Connection.byName(
                                        people.getOrDefault(unit, List.of()),
                                        page.request(),
                                        Person::sortName,
                                        Person::id))));
    }

    /// The staff of each agency today, those who fit what is asked; nothing for an agency whose staff the
    /// viewer does not see. Left out are those with a protected identity, unless the viewer decides for the
    /// agency, too.
    Map<StaffPage, Optional<Connection<Person>>> ofAgencies(Collection<StaffPage> pages, Viewer viewer) {
        var sight = sight(viewer);
        return pages.stream()
                .collect(toMap(
                        identity(),
                        page -> Optional.of(page)
                                .filter(asked ->
                                        sight.staffs().contains(asked.agency().id()))
                                .map(asked -> staff(asked, sight))));
    }

    /// Of a look that is recorded nothing is told without those who were looked at: no count on an empty page.
    private Connection<Person> staff(StaffPage asked, Sight sight) {
        var agency = asked.agency().id();
        var whole = sight.decides().contains(agency);
        var page = roster.page(asked, whole, sight.date());
        if (page.edges().isEmpty() && (whole || asked.filter().skill() != null)) {
            return Connection.none(asked.request());
        }
        var people = graph
                .list("""
                        UNWIND $ids AS id
                        MATCH (p:Person {id: id}) WHERE p.familyName IS NOT NULL
                        RETURN p,
                               [(p)-[e:EMPLOYED]->(u:Unit)-[:OF]->(a:Agency) | [e, u.id, a.id]] AS employments
                        """, Map.of("ids", page.nodes().map(Roster.Entry::person).toList()), row -> {
                    var employments = row.get("employments").asList(People::employment);
                    return Optional.of(person(row, at(agency, employments)))
                            .filter(shown -> sight.takesInByRole(shown, employments));
                })
                .stream()
                .flatMap(Optional::stream)
                .collect(toMap(Person::id, identity()));
        return page.map(entry -> Optional.ofNullable(people.get(entry.person())));
    }

    /// The people with a protected identity whom the agency employs today, by name.
    ///
    /// @throws Failure.NotAllowed where the viewer does not decide for the agency
    Connection<Person> withProtectedIdentity(String agency, Viewer viewer, PageRequest request) {
        var sight = sight(viewer);
        if (!sight.decides().contains(agency)) {
            throw new Failure.NotAllowed(
                    "The account '%s' may not see people with a protected identity of the agency '%s'."
                            .formatted(viewer.account(), agency),
                    viewer.mayActFor().contains(agency)
                            ? "Choose to act for it first: send its id in the header 'Samsas-Agency'."
                            : "Ask who decides there: they are named by an administrator of that agency.");
        }
        var people = graph
                .list(
                        """
                        MATCH (p:Person)-[now:EMPLOYED]->(:Unit)-[:OF]->(:Agency {id: $agency})
                        WHERE p.familyName IS NOT NULL AND %s AND $agency IN $decides
                          AND %s
                        RETURN DISTINCT p,
                               [(p)-[e:EMPLOYED]->(u:Unit)-[:OF]->(a:Agency) | [e, u.id, a.id]] AS employments,
                               [] AS choices
                        """.formatted(ProtectedIdentity.of("p"), Standing.runs("now")),
                        Map.of("agency", agency, "decides", sight.decides(), "today", sight.date()),
                        row -> {
                            var findable = findable(row);
                            return Optional.of(person(row, at(agency, findable.employments())))
                                    .filter(shown -> sight.takesInByRole(shown, findable.employments()));
                        })
                .stream()
                .flatMap(Optional::stream)
                .toList();
        return Connection.byName(people, request, Person::sortName, Person::id);
    }

    /// What each person holds, the highest level first.
    Map<Person, List<Holding>> holdings(Collection<Person> people) {
        record Held(String person, String skill, Value holds) {}
        var held = graph.list(
                """
                UNWIND $ids AS id
                MATCH (:Person {id: id})-[h:HOLDS]->(s:Skill)
                RETURN id, s.id AS skill, [h.evidence, h.level, h.lastUsed, h.since, h.validUntil] AS holds
                """,
                ids(people),
                row -> new Held(row.get("id").asString(), row.get("skill").asString(), row.get("holds")));
        var known = skills.list(held.stream().map(Held::skill).collect(toSet()));
        var holdings = held.stream()
                .collect(groupingBy(
                        Held::person,
                        flatMapping(
                                one -> Stream.ofNullable(known.get(one.skill()))
                                        .map(skill -> holding(skill, one.holds())),
                                toList())));
        return people.stream()
                .collect(toMap(
                        identity(),
                        person -> holdings.getOrDefault(person.id(), List.of()).stream()
                                .sorted(HIGHEST_FIRST)
                                .toList()));
    }

    private static Holding holding(Skill skill, Value holds) {
        return new Holding(
                skill,
                Spelling.read(Evidence.class, holds.get(0).asString()),
                holds.get(1).asInt(),
                month(holds.get(2)),
                holds.get(3).asLocalDate(null),
                holds.get(4).asLocalDate(null));
    }

    /// What of each month of each period can be lent of a person; of whom the viewer does not see by role, what is
    /// free alone.
    Map<AskedMonths, List<Capacity>> capacity(Collection<AskedMonths> periods, Viewer viewer) {
        var sight = sight(viewer);
        var rows = graph
                .list(
                        """
                        UNWIND $ids AS id
                        MATCH (p:Person {id: id})
                        RETURN DISTINCT id,
                               [(p)-[e:EMPLOYED]->(u:Unit)-[:OF]->(a:Agency) | [e, u.id, a.id]] AS employments,
                               [(p)-[:HAS]->(c:Capacity) | c] AS capacity
                        """,
                        ids(periods.stream().map(AskedMonths::person).collect(toSet())),
                        row -> Map.entry(
                                row.get("id").asString(),
                                new Time(
                                        row.get("employments").asList(People::employment),
                                        row.get("capacity").asList(identity()).stream()
                                                .collect(toMap(
                                                        node -> YearMonth.parse(node.get("month")
                                                                .asString()),
                                                        identity())))))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return periods.stream().collect(toMap(identity(), period -> {
            var row = rows.getOrDefault(period.person().id(), new Time(List.of(), Map.of()));
            var whole = sight.takesInByRole(period.person(), row.employments());
            return period.months().stream()
                    .map(month -> whole
                            ? capacity(month, row.employments(), row.said().get(month))
                            : freeAt(period.person().agency(), month, row))
                    .toList();
        }));
    }

    /// Where somebody works, and what is said of their months.
    private record Time(List<Employment> employments, Map<YearMonth, Value> said) {}

    /// What another agency is told of a month: what is free at the one where the person is shown.
    private static Capacity freeAt(@Nullable String agency, YearMonth month, Time time) {
        var there = Employment.summed(at(agency, time.employments()), month);
        return capacity(month, time.employments(), time.said().get(month)).freeOnly(there);
    }

    Sight sight(Viewer viewer) {
        return Sight.of(viewer, viewers, LocalDate.now(clock));
    }

    private static Map<String, ?> ids(Collection<Person> people) {
        return Map.of("ids", people.stream().map(Person::id).toList());
    }

    private static Capacity capacity(YearMonth month, List<Employment> employments, @Nullable Value said) {
        var employed = employed(employments, month);
        if (said == null) {
            return Capacity.of(month, employed, null, 0, 0);
        }
        var lendable = said.get("lendable");
        return Capacity.of(
                month,
                employed,
                lendable.isNull() ? null : lendable.asInt(),
                said.get("absence").asInt(0),
                said.get("reserved").asInt(0));
    }

    private static int employed(List<Employment> employments, YearMonth month) {
        return Math.min(FULL_TIME, Employment.summed(employments, month));
    }

    /// How much a person is employed in each of these months, over all employments, in percent of full time: the least
    /// over its days, at most 100. Asks nobody whether the person may be seen.
    public static Map<YearMonth, Integer> employed(Queries queries, String person, Collection<YearMonth> months) {
        var employments = queries.list("""
                MATCH (:Person {id: $person})-[e:EMPLOYED]->(u:Unit)-[:OF]->(a:Agency)
                RETURN [e, u.id, a.id] AS employment
                """, Map.of("person", person), row -> employment(row.get("employment")));
        return months.stream().collect(toMap(identity(), month -> employed(employments, month)));
    }

    private static List<Employment> at(@Nullable String agency, List<Employment> employments) {
        return employments.stream()
                .filter(employment -> employment.agency().equals(agency))
                .toList();
    }

    private FindablePerson findable(Record row) {
        var employments = row.get("employments").asList(People::employment);
        return new FindablePerson(
                person(row, employments),
                employments,
                row.get("choices").asList(identity()).stream()
                        .collect(toMap(
                                choice -> Spelling.read(
                                        Purpose.class, choice.get("purpose").asString()),
                                People::choice)));
    }

    /// The person with title and unit of the main of these employments.
    private Person person(Record row, List<Employment> employments) {
        var node = row.get("p");
        var today = LocalDate.now(clock);
        var main = Employment.main(employments.stream().filter(employment -> employment.covers(today)));
        return new Person(
                node.get("id").asString(),
                node.get("givenName").asString(""),
                node.get("familyName").asString(),
                main.map(Employment::title).orElse(null),
                main.map(Employment::agency).orElse(null),
                main.map(Employment::unit).orElse(null),
                node.get("places").asList(Value::asString, List.of()),
                node.get("languages").asList(Value::asString, List.of()),
                node.get("invented").asBoolean(false),
                node.get("protected").asBoolean(false));
    }

    private static Employment employment(Value row) {
        var employed = row.get(0);
        return new Employment(
                row.get(1).asString(),
                row.get(2).asString(),
                employed.get("from").asLocalDate(),
                employed.get("to").asLocalDate(null),
                employed.get("share").asInt(),
                employed.get("title").asString(null));
    }

    private static VisibilityChoice choice(Value node) {
        return new VisibilityChoice(
                Spelling.read(Visibility.class, node.get("visibility").asString()),
                node.get("until").asLocalDate(null));
    }

    private static Sharing sharing(Value row) {
        var shares = row.get(0);
        return new Sharing(
                row.get(1).asString(),
                row.get(2).asString(),
                Spelling.read(Purpose.class, shares.get("purpose").asString()),
                shares.get("from").asLocalDate(null),
                shares.get("to").asLocalDate(null));
    }

    private static @Nullable YearMonth month(Value value) {
        return value.isNull() ? null : MONTHS.get(value.asString());
    }
}
