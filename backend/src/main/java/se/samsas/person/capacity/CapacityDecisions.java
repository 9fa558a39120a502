package se.samsas.person.capacity;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Standing;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.calendar.Moment;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Revisions;
import se.samsas.graph.Transaction;
import se.samsas.person.Assertions;
import se.samsas.person.Months;
import se.samsas.person.People;
import se.samsas.person.Person;
import se.samsas.person.Staff;
import se.samsas.person.Views;

/// What managers decide of their people's months: what can be lent, and what they are away. What loans have taken is
/// nothing that anybody decides here. Each decision leaves what was before and after.
@Component
final class CapacityDecisions {

    private final Graph graph;
    private final Revisions revisions;
    private final Versions versions;
    private final Staff staff;
    private final People people;
    private final Views views;
    private final MonthsReading reading;
    private final MonthsNotices notices;
    private final Clock clock;

    CapacityDecisions(
            Graph graph,
            Revisions revisions,
            Versions versions,
            Staff staff,
            People people,
            Views views,
            MonthsReading reading,
            MonthsNotices notices,
            Clock clock) {
        this.graph = graph;
        this.revisions = revisions;
        this.versions = versions;
        this.staff = staff;
        this.people = people;
        this.views = views;
        this.reading = reading;
        this.notices = notices;
        this.clock = clock;
    }

    /// The viewer's own; nothing for an account without person.
    ///
    /// @throws Failure.Invalid where the first month has passed
    Optional<PersonMonths> own(Viewer viewer, Months months) {
        reading.requireNotPast(months.from(), "from");
        return Optional.ofNullable(viewer.person())
                .flatMap(self -> people.find(self, viewer))
                .map(self -> of(self, months));
    }

    /// The months of somebody about whom the viewer decides; that they were looked at is recorded.
    ///
    /// @throws Failure.NotFound where they are none of the viewer's people
    PersonMonths of(Viewer viewer, String person, Months months) {
        requireOwn(graph, viewer, units(viewer), person);
        return of(look(viewer, person), months);
    }

    /// The person, as somebody who decides about them sees them; that they were looked at is recorded.
    ///
    /// @throws Failure.NotFound where the viewer does not see them
    Person look(Viewer viewer, String person) {
        return views.look(person, viewer).orElseThrow(() -> new Failure.NotFound("person", person));
    }

    private PersonMonths of(Person person, Months months) {
        return new PersonMonths(
                person,
                list(graph, person.id(), months.stream().toList()),
                version(graph, person.id(), months).text());
    }

    /// The units of the viewer as somebody who decides about months.
    List<String> units(Viewer viewer) {
        return staff.units(viewer, Action.DECIDE_CAPACITY);
    }

    /// The same as a transaction sees it.
    List<String> units(Queries queries, Viewer viewer) {
        return staff.units(queries, viewer, Action.DECIDE_CAPACITY);
    }

    /// Whether the viewer decides about the person.
    boolean isOwn(Queries queries, Viewer viewer, List<String> units, String person) {
        return staff.of(queries, viewer, units, Set.of(person)).contains(person);
    }

    private void requireOwn(Queries queries, Viewer viewer, List<String> units, String person) {
        if (!isOwn(queries, viewer, units, person)) {
            throw new Failure.NotFound("person", person);
        }
    }

    /// Whether somebody else manages a unit of the person today and may decide about them.
    boolean hasManager(String person) {
        return graph.get(
                """
                OPTIONAL MATCH (p:Person {id: $person})-[e:EMPLOYED]->(:Unit)-[:PART_OF*0..]->(above:Unit)<-[:MANAGES]-(m:Person)
                WHERE %s AND %s AND m <> p
                WITH DISTINCT above, m
                CALL (above, m) {
                  %s AND unit = above
                  RETURN count(*) AS managements
                }
                RETURN sum(managements) > 0 AS managed
                """.formatted(ProtectedIdentity.noneOf("p"), Standing.runs("e"), Standing.managed("m")),
                Map.of("person", person, "today", LocalDate.now(clock)),
                row -> row.get("managed").asBoolean());
    }

    /// Decides about some of a person's months; the same again changes nothing, whatever was read.
    ///
    /// @param version of the months as the viewer read them
    /// @throws Failure.Invalid  at the first month that cannot be, or that was not read
    /// @throws Failure.NotFound where the person is none of the viewer's people
    /// @throws Failure.Conflict where one of the months that were read is otherwise since
    void decide(Viewer viewer, String person, List<ProposedMonth> months, String version) {
        var decided = reading.read(months);
        requireOwn(graph, viewer, units(viewer), person);
        graph.write(transaction -> {
            Assertions.lock(transaction, List.of(person));
            requireOwn(transaction, viewer, units(transaction, viewer), person);
            if (changes(transaction, person, decided).isEmpty()) {
                return false;
            }
            requireRead(transaction, viewer, person, decided, version);
            notices.decided(transaction, person);
            return write(transaction, viewer, person, decided, null);
        });
    }

    /// Holds that the months are what the viewer read, in a transaction that has locked the person.
    ///
    /// @param said what is to be said of some of them
    /// @throws Failure.Invalid  where one of these was not read
    /// @throws Failure.Conflict where any that was read is otherwise since
    void requireRead(Queries tx, Viewer viewer, String person, List<ProposedMonth> said, String version) {
        var read = MonthsVersion.read(version);
        read.ifPresent(of -> said.stream()
                .map(ProposedMonth::month)
                .filter(month -> !of.covers(month))
                .findFirst()
                .ifPresent(month -> {
                    throw new Failure.Invalid(
                            "input.version",
                            "The version is of %s to %s, and not of %s.".formatted(of.from(), of.to(), month),
                            "Read the months that you write, and say back the version that comes with them.");
                }));
        var months = read.map(MonthsVersion::months)
                .orElseGet(
                        () -> new Months(said.getFirst().month(), said.getLast().month()));
        versions.require(
                tx,
                viewer,
                "What can be lent",
                version(tx, person, months).of(),
                read.map(MonthsVersion::of).orElse(version),
                lastDecided(tx, person, months));
    }

    private static MonthsVersion version(Queries queries, String person, Months months) {
        var decisions = queries.get(
                """
                OPTIONAL MATCH (:Person {id: $person})-[:HAD]->(c:CapacityChange)
                WHERE any(month IN c.months WHERE month >= $from AND month <= $to)
                RETURN count(c) AS decisions
                """, parameters(person, months), row -> row.get("decisions").asInt());
        return MonthsVersion.of(decisions, list(queries, person, months.stream().toList()));
    }

    private static Optional<Versions.Last> lastDecided(Queries queries, String person, Months months) {
        return queries.find(
                """
                MATCH (:Person {id: $person})-[:HAD]->(c:CapacityChange)
                WHERE any(month IN c.months WHERE month >= $from AND month <= $to)
                RETURN c.by AS account, c.at AS at ORDER BY at DESC, c.id LIMIT 1
                """,
                parameters(person, months),
                row -> new Versions.Last(
                        row.get("account").asString(),
                        row.get("at").asZonedDateTime().toInstant()));
    }

    private static Map<String, Object> parameters(String person, Months months) {
        return Map.of(
                "person",
                person,
                "from",
                months.from().toString(),
                "to",
                months.to().toString());
    }

    /// Each of these months of the person as it stands.
    private static List<MonthOfPerson> list(Queries queries, String person, List<YearMonth> months) {
        var employed = People.employed(queries, person, months);
        var said = queries.list("""
                        MATCH (:Person {id: $person})-[:HAS]->(c:Capacity) WHERE c.month IN $months
                        RETURN c AS said
                        """, Map.of("person", person, "months", texts(months)), row -> row.get("said")).stream()
                .collect(toMap(node -> YearMonth.parse(node.get("month").asString()), identity()));
        return months.stream()
                .map(month -> month(month, employed.getOrDefault(month, 0), said.get(month)))
                .toList();
    }

    private static MonthOfPerson month(YearMonth month, int employed, @Nullable Value said) {
        if (said == null) {
            return MonthOfPerson.of(month, employed, null, 0, 0);
        }
        var lendable = said.get("lendable");
        return MonthOfPerson.of(
                month,
                employed,
                lendable.isNull() ? null : lendable.asInt(),
                said.get("absence").asInt(0),
                said.get("reserved").asInt(0));
    }

    private static List<String> texts(List<YearMonth> months) {
        return months.stream().map(YearMonth::toString).toList();
    }

    /// A month that is decided otherwise than it stands.
    private record Change(ProposedMonth before, ProposedMonth after) {}

    private static List<Change> changes(Queries queries, String person, List<ProposedMonth> decided) {
        var now =
                list(queries, person, decided.stream().map(ProposedMonth::month).toList());
        return IntStream.range(0, decided.size())
                .mapToObj(i -> new Change(now.get(i).said(), decided.get(i)))
                .filter(change -> !change.after().equals(change.before()))
                .toList();
    }

    /// Keeps what is decided, in a transaction that has locked the person; the matching index follows. A month of
    /// which nothing is said any more has no node.
    ///
    /// @param proposal which was accepted by it
    /// @return whether anything became otherwise
    boolean write(
            Transaction tx, Viewer viewer, String person, List<ProposedMonth> decided, @Nullable String proposal) {
        var changes = changes(tx, person, decided);
        if (changes.isEmpty()) {
            return false;
        }
        tx.run(
                """
                UNWIND $months AS said
                MATCH (p:Person {id: $person})
                MERGE (c:Capacity {key: p.id + '|' + said.month})
                  ON CREATE SET c.reserved = 0
                SET c.month = said.month, c.lendable = said.lendable, c.absence = said.absence
                MERGE (p)-[:HAS]->(c)
                WITH c WHERE c.lendable IS NULL AND c.absence = 0 AND coalesce(c.reserved, 0) = 0
                DETACH DELETE c
                """,
                Map.of(
                        "person",
                        person,
                        "months",
                        changes.stream().map(change -> row(change.after())).toList()));
        remember(tx, viewer, person, changes, proposal);
        revisions.peopleChanged(tx, List.of(person));
        return true;
    }

    private static Map<String, @Nullable Object> row(ProposedMonth month) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("month", month.month().toString());
        row.put("lendable", month.lendable());
        row.put("absence", month.absence());
        return row;
    }

    /// What was before and after, who decided it and when.
    private void remember(Queries tx, Viewer viewer, String person, List<Change> changes, @Nullable String proposal) {
        var before = changes.stream().map(Change::before).toList();
        var after = changes.stream().map(Change::after).toList();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("person", person);
        parameters.put("id", "capacity-change-" + UUID.randomUUID());
        parameters.put("at", Moment.now(clock));
        parameters.put("by", viewer.account());
        parameters.put("months", texts(after.stream().map(ProposedMonth::month).toList()));
        parameters.put(
                "lendableBefore", before.stream().map(ProposedMonth::listed).toList());
        parameters.put(
                "absenceBefore", before.stream().map(ProposedMonth::absence).toList());
        parameters.put("lendable", after.stream().map(ProposedMonth::listed).toList());
        parameters.put("absence", after.stream().map(ProposedMonth::absence).toList());
        parameters.put("proposal", proposal);
        tx.run("""
                MATCH (p:Person {id: $person})
                CREATE (p)-[:HAD]->(:CapacityChange {id: $id, at: $at, by: $by, months: $months,
                  lendableBefore: $lendableBefore, absenceBefore: $absenceBefore, lendable: $lendable,
                  absence: $absence, proposal: $proposal})
                """, parameters);
    }
}
