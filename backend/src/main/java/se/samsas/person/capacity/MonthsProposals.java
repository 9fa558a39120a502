package se.samsas.person.capacity;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.access.Standing;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.PageRequest;
import se.samsas.calendar.Moment;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;
import se.samsas.graph.Transaction;
import se.samsas.person.Assertions;
import se.samsas.person.People;
import se.samsas.person.Person;
import se.samsas.person.Staff;
import se.samsas.person.capacity.MonthsStates.Act;
import se.samsas.person.capacity.MonthsStates.Side;
import se.samsas.text.Written;

/// What people propose to their managers for their months. Nothing of it holds before it is accepted; of each person
/// one waits at most.
@Component
final class MonthsProposals {

    static final String TYPE = "MonthsProposal";

    private static final String PROPOSAL = "n { .*, person: [(n)-[:OF]->(p:Person) | p.id][0] } AS proposal";

    /// Each that waits for the viewer as `n`; `$units` and `$self` are as for [Staff#takesIn(String)].
    private static final String WAITING = """
            MATCH (n:MonthsProposal {waiting: true})-[:OF]->(p:Person)
            WHERE size($units) > 0 AND %s
            WITH n
            """.formatted(isFor("n", "p", "$units", "$self"));

    /// Whether a proposal is for whoever decides in these units, as a piece of Cypher: as [Staff#takesIn(String)],
    /// where
    /// the agency employed the person already when they proposed it. Who employs them since was not meant.
    static String isFor(String proposal, String person, String units, String self) {
        return """
                (%1$s AND EXISTS {
                  MATCH (%2$s)-[now:EMPLOYED]->(unit:Unit)-[:OF]->(agency:Agency)
                  MATCH (%2$s)-[was:EMPLOYED]->(:Unit)-[:OF]->(agency)
                  WHERE unit.id IN %4$s AND %5$s AND was.from <= date(%3$s.at)
                })""".formatted(Staff.takesIn(person, units, self), person, proposal, units, Standing.runs("now"));
    }

    private final Graph graph;
    private final CapacityDecisions decisions;
    private final People people;
    private final MonthsReading reading;
    private final MonthsNotices notices;
    private final Versions versions;
    private final Clock clock;

    MonthsProposals(
            Graph graph,
            CapacityDecisions decisions,
            People people,
            MonthsReading reading,
            MonthsNotices notices,
            Versions versions,
            Clock clock) {
        this.graph = graph;
        this.decisions = decisions;
        this.people = people;
        this.reading = reading;
        this.notices = notices;
        this.versions = versions;
        this.clock = clock;
    }

    /// The proposal with this id: for the person whose it is, and, while it waits, for who decides about them.
    Optional<MonthsProposal> find(String id, Viewer viewer) {
        return find(graph, id)
                .filter(proposal -> proposal.person().equals(viewer.person())
                        || (proposal.status() == MonthsProposalStatus.WAITING
                                && isFor(graph, viewer, decisions.units(viewer), id)));
    }

    /// Of these, the viewer's own, by id.
    Map<String, MonthsProposal> own(Viewer viewer, Collection<String> ids) {
        return graph
                .list(
                        """
                        MATCH (n:MonthsProposal)-[:OF]->(:Person {id: $person}) WHERE n.id IN $ids RETURN
                        """ + PROPOSAL,
                        Map.of("ids", ids, "person", String.valueOf(viewer.person())),
                        MonthsProposals::proposal)
                .stream()
                .collect(toMap(MonthsProposal::id, proposal -> proposal));
    }

    private static Optional<MonthsProposal> find(Queries queries, String id) {
        return queries.find(
                "MATCH (n:MonthsProposal {id: $id}) RETURN " + PROPOSAL, Map.of("id", id), MonthsProposals::proposal);
    }

    /// What the person proposes and waits for an answer to.
    Optional<MonthsProposal> waitingOf(String person) {
        return waitingOf(graph, person);
    }

    /// The same, for the person or for whom it is.
    Optional<MonthsProposal> waitingOf(String person, Viewer viewer) {
        return waitingOf(person)
                .filter(proposal ->
                        person.equals(viewer.person()) || isFor(graph, viewer, decisions.units(viewer), proposal.id()));
    }

    private boolean isFor(Queries queries, Viewer viewer, List<String> units, String id) {
        return queries.find(
                        """
                        MATCH (n:MonthsProposal {id: $id})-[:OF]->(p:Person)
                        WHERE size($units) > 0 AND %s
                        RETURN n.id AS id
                        """.formatted(isFor("n", "p", "$units", "$self")),
                        Map.of(
                                "id",
                                id,
                                "units",
                                units,
                                "self",
                                String.valueOf(viewer.person()),
                                "today",
                                LocalDate.now(clock)),
                        row -> row.get("id").asString())
                .isPresent();
    }

    private static Optional<MonthsProposal> waitingOf(Queries queries, String person) {
        return queries.find(
                "MATCH (:Person {id: $person})<-[:OF]-(n:MonthsProposal) WHERE n.answer IS NULL RETURN " + PROPOSAL
                        + " ORDER BY n.at DESC, n.id LIMIT 1",
                Map.of("person", person),
                MonthsProposals::proposal);
    }

    /// What waits for the viewer's answer, the oldest first.
    Connection<MonthsProposal> page(Viewer viewer, PageRequest request) {
        var after = request.afterNumber(2);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("units", decisions.units(viewer));
        parameters.put("self", String.valueOf(viewer.person()));
        parameters.put("today", LocalDate.now(clock));
        parameters.put("at", after == null ? null : after.number());
        parameters.put("after", after == null ? null : after.id());
        parameters.put("limit", request.limit());
        var rows = graph.list(WAITING + """
                        WHERE $at IS NULL OR n.at.epochMillis > $at OR (n.at.epochMillis = $at AND n.id > $after)
                        WITH n ORDER BY n.at.epochMillis, n.id LIMIT $limit
                        RETURN %s ORDER BY n.at.epochMillis, n.id
                        """.formatted(PROPOSAL), parameters, MonthsProposals::proposal);
        int total = graph.get(
                WAITING + "RETURN count(n) AS waiting",
                parameters,
                row -> row.get("waiting").asInt());
        return Connection.of(
                rows,
                request,
                total,
                proposal -> Cursor.of(String.valueOf(proposal.proposed().toEpochMilli()), proposal.id()));
    }

    /// Those whose proposals these are, by id, as the viewer sees them: themselves, or at one of the units where they
    /// decide.
    Map<String, Person> people(Viewer viewer, Collection<String> ids) {
        var self = viewer.person();
        var agencies = graph
                .list(
                        """
                        MATCH (p:Person)-[e:EMPLOYED]->(u:Unit)-[:OF]->(a:Agency)
                        WHERE p.id IN $people AND u.id IN $units AND p.id <> $self AND %s
                        WITH p.id AS person, a.id AS agency ORDER BY e.share DESC, e.from, u.id
                        RETURN person, head(collect(agency)) AS agency
                        """.formatted(Standing.runs("e")),
                        Map.of(
                                "people",
                                ids,
                                "units",
                                decisions.units(viewer),
                                "self",
                                String.valueOf(self),
                                "today",
                                LocalDate.now(clock)),
                        row -> Map.entry(
                                row.get("person").asString(), row.get("agency").asString()))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        var known = new HashMap<>(people.listAt(agencies));
        Optional.ofNullable(self)
                .filter(ids::contains)
                .flatMap(own -> people.find(own, viewer))
                .ifPresent(own -> known.put(own.id(), own));
        return known;
    }

    /// Proposes months of the viewer's; what they proposed before and waits is withdrawn. The same that waits already
    /// stays as it is, whatever was read.
    ///
    /// @param note    what the manager is to read with it
    /// @param version of the months as the viewer read them
    /// @throws Failure.Invalid    at the first month that cannot be, or that was not read
    /// @throws Failure.NotAllowed where the account belongs to no person
    /// @throws Failure.Conflict   where one of the months that were read is otherwise since
    void propose(Viewer viewer, List<ProposedMonth> months, @Nullable String note, String version) {
        var person = viewer.ownPerson();
        var proposed = reading.read(months);
        var words = Written.optional(note);
        graph.write(transaction -> {
            Assertions.lock(transaction, List.of(person));
            var waiting = waitingOf(transaction, person);
            if (waiting.filter(same -> same.says(proposed, words)).isPresent()) {
                return false;
            }
            decisions.requireRead(transaction, viewer, person, proposed, version);
            waiting.ifPresent(earlier -> answer(transaction, viewer, earlier, Act.WITHDRAW, Side.PERSON, null));
            create(transaction, person, proposed, words);
            return true;
        });
    }

    private void create(Queries tx, String person, List<ProposedMonth> months, @Nullable String note) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("person", person);
        parameters.put("id", "months-proposal-" + UUID.randomUUID());
        parameters.put("at", Moment.now(clock));
        parameters.put("note", note);
        parameters.put(
                "months", months.stream().map(month -> month.month().toString()).toList());
        parameters.put("lendable", months.stream().map(ProposedMonth::listed).toList());
        parameters.put("absence", months.stream().map(ProposedMonth::absence).toList());
        tx.run("""
                MATCH (p:Person {id: $person})
                CREATE (:MonthsProposal {id: $id, at: $at, note: $note, months: $months, lendable: $lendable,
                                         absence: $absence, waiting: true})-[:OF]->(p)
                """, parameters);
    }

    /// Takes back what the viewer proposed; again, nothing changes.
    ///
    /// @throws Failure.NotAllowed where the account belongs to no person
    /// @throws Failure.NotFound   where it is not theirs
    /// @throws Failure.Conflict   where it was answered
    void withdraw(Viewer viewer, String id) {
        var person = viewer.ownPerson();
        graph.write(transaction -> {
            Assertions.lock(transaction, List.of(person));
            var proposal = find(transaction, id)
                    .filter(own -> own.person().equals(person))
                    .orElseThrow(() -> new Failure.NotFound("proposal", id));
            if (isUnanswered(transaction, viewer, proposal, Act.WITHDRAW, Side.PERSON)) {
                answer(transaction, viewer, proposal, Act.WITHDRAW, Side.PERSON, null);
                return true;
            }
            return false;
        });
    }

    /// Answers what somebody proposes. Accepted, those of its months that have not passed are as proposed, in the same
    /// transaction; the same answer again changes nothing.
    ///
    /// @param note    what the person is to read with it
    /// @param version of the months as the viewer read them who accepts; null: whatever they are
    /// @throws Failure.NotFound where it is of none of the viewer's people
    /// @throws Failure.Conflict where it was answered otherwise, or withdrawn, or all of its months have passed, or
    ///                          they are others since
    MonthsProposal answer(Viewer viewer, String id, boolean accept, @Nullable String note, @Nullable String version) {
        var act = accept ? Act.ACCEPT : Act.DECLINE;
        var person = own(graph, viewer, decisions.units(viewer), id).person();
        graph.write(transaction -> {
            transaction.locks().people(List.of(person));
            var proposal = own(transaction, viewer, decisions.units(transaction, viewer), id);
            if (!isUnanswered(transaction, viewer, proposal, act, Side.MANAGER)) {
                return false;
            }
            if (accept && version != null) {
                decisions.requireRead(transaction, viewer, person, left(proposal), version);
            }
            answer(transaction, viewer, proposal, act, Side.MANAGER, Written.optional(note));
            notices.answered(transaction, proposal, accept);
            if (accept) {
                decisions.write(transaction, viewer, person, left(proposal), id);
            }
            return true;
        });
        return find(graph, id).orElseThrow(() -> new Failure.NotFound("proposal", id));
    }

    private MonthsProposal own(Queries queries, Viewer viewer, List<String> units, String id) {
        return find(queries, id)
                .filter(proposal -> isFor(queries, viewer, units, id))
                .orElseThrow(() -> new Failure.NotFound("proposal", id));
    }

    /// Its months that have not passed.
    private List<ProposedMonth> left(MonthsProposal proposal) {
        var left = proposal.months().stream()
                .filter(month -> reading.isOpen(month.month()))
                .toList();
        if (left.isEmpty()) {
            throw new Failure.Conflict(
                    "All months of the proposal have passed, the last one being %s."
                            .formatted(proposal.months().getLast().month()),
                    "Decline it; months to come may be proposed anew, or decided without a proposal.");
        }
        return left;
    }

    /// Whether it waits; not where it was answered alike already.
    ///
    /// @throws Failure.Conflict where it was answered otherwise
    private boolean isUnanswered(Queries tx, Viewer viewer, MonthsProposal proposal, Act act, Side who) {
        if (MonthsStates.TABLE.allows(proposal.status(), act, who)) {
            return true;
        }
        if (proposal.status() == MonthsStates.answer(act, who)) {
            return false;
        }
        throw versions.conflict(
                tx,
                viewer,
                "The proposal was %s".formatted(Spelling.of(proposal.status())),
                tx.find(
                        "MATCH (n:MonthsProposal {id: $id}) RETURN n.answeredBy AS account, n.answeredAt AS at",
                        Map.of("id", proposal.id()),
                        row -> new Versions.Last(
                                row.get("account").asString(),
                                row.get("at").asZonedDateTime().toInstant())));
    }

    /// Of one that waits.
    private void answer(
            Transaction tx, Viewer viewer, MonthsProposal proposal, Act act, Side who, @Nullable String reply) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", proposal.id());
        parameters.put("answer", Spelling.of(MonthsStates.answer(act, who)));
        parameters.put("by", viewer.account());
        parameters.put("at", Moment.now(clock));
        parameters.put("reply", reply);
        tx.run("""
                MATCH (n:MonthsProposal {id: $id})
                SET n.answer = $answer, n.answeredBy = $by, n.answeredAt = $at, n.reply = $reply
                REMOVE n.waiting
                """, parameters);
    }

    private static MonthsProposal proposal(Record row) {
        var node = row.get("proposal");
        var months = node.get("months").asList(Value::asString);
        var lendable = node.get("lendable").asList(Value::asInt);
        var absence = node.get("absence").asList(Value::asInt);
        var answer = node.get("answer").asString(null);
        return new MonthsProposal(
                node.get("id").asString(),
                node.get("person").asString(),
                IntStream.range(0, months.size())
                        .mapToObj(i -> ProposedMonth.of(months.get(i), lendable.get(i), absence.get(i)))
                        .toList(),
                node.get("note").asString(null),
                node.get("at").asZonedDateTime().toInstant(),
                answer == null ? MonthsProposalStatus.WAITING : Spelling.read(MonthsProposalStatus.class, answer),
                node.get("reply").asString(null));
    }
}
