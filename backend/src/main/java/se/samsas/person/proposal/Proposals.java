package se.samsas.person.proposal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Standing;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.api.GlobalId;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;
import se.samsas.person.Assertions;
import se.samsas.person.DescribedSkill;
import se.samsas.person.Staff;
import se.samsas.person.proposal.ProposalStates.Act;
import se.samsas.person.proposal.ProposalStates.Side;
import se.samsas.text.Written;

/// What managers propose that their people can do. Nobody is found by a proposal: it becomes the person's own
/// statement where they confirm it, and only then (docs/decisions/0014-proposals.md).
@Component
public final class Proposals {

    static final String TYPE = "Proposal";
    static final int MOST = 500;

    /// A proposal with what it leads to. Nobody with a protected identity is named.
    private static final String PROPOSAL = """
            n { .*, person: [(n)-[:TO]->(p:Person) | p.id][0], skill: [(n)-[:OF]->(s:Skill) | s.id][0],
                byName: COLLECT {
                  MATCH (a:Account {id: n.by})-[:IS]->(m:Person)
                  WHERE m.familyName IS NOT NULL AND %s
                  RETURN coalesce(m.givenName + ' ', '') + m.familyName
                }[0] } AS proposal
            """.formatted(ProtectedIdentity.noneOf("m"));

    private final Graph graph;
    private final Staff staff;
    private final Assertions assertions;
    private final ProposalReading reading;
    private final ProposalNotices notices;
    private final Versions versions;
    private final Clock clock;

    Proposals(
            Graph graph,
            Staff staff,
            Assertions assertions,
            ProposalReading reading,
            ProposalNotices notices,
            Versions versions,
            Clock clock) {
        this.graph = graph;
        this.staff = staff;
        this.assertions = assertions;
        this.reading = reading;
        this.notices = notices;
        this.versions = versions;
        this.clock = clock;
    }

    /// The person and those who proposed this to them, who are told of the answer.
    private static Set<String> involved(Queries queries, String person, Collection<String> proposals) {
        var people = new HashSet<>(queries.list(
                """
                MATCH (n:Proposal)-[:TO]->(:Person {id: $person}) WHERE n.id IN $proposals
                MATCH (:Account {id: n.by})<-[:REPLACES*0..]-(:Account)-[:IS]->(by:Person)
                RETURN DISTINCT by.id AS id
                """,
                Map.of("person", person, "proposals", proposals),
                row -> row.get("id").asString()));
        people.add(person);
        return people;
    }

    /// What came of proposing.
    ///
    /// @param proposed how many proposals were made
    /// @param people   to how many people
    /// @param leftOut  how many were not
    record Outcome(int proposed, int people, int leftOut) {}

    /// The proposal with this id: for the person whom it is to, and, while it waits, for who manages a unit of
    /// theirs.
    Optional<Proposal> find(String id, Viewer viewer) {
        return list(graph, List.of(id)).values().stream()
                .filter(proposal -> proposal.person().equals(viewer.person())
                        || (proposal.status() == ProposalStatus.WAITING
                                && staff.of(graph, viewer, staff.units(viewer), Set.of(proposal.person()))
                                        .contains(proposal.person())))
                .findAny();
    }

    /// What waits for the viewer's answer, the newest first.
    List<Proposal> waitingFor(Viewer viewer) {
        var person = viewer.person();
        return person == null
                ? List.of()
                : graph.list("""
                        MATCH (:Person {id: $person})<-[:TO]-(n:Proposal) WHERE n.answer IS NULL
                        RETURN %s ORDER BY n.at DESC, coalesce(n.level, 0) DESC, n.id
                        """.formatted(PROPOSAL), Map.of("person", person), Proposals::proposal);
    }

    /// What waits for the answer of each of these people, by level, the highest first.
    Map<String, List<Proposal>> waitingFor(Collection<String> people) {
        return graph.list("""
                        UNWIND $people AS person
                        MATCH (:Person {id: person})<-[:TO]-(n:Proposal) WHERE n.answer IS NULL
                        RETURN %s ORDER BY coalesce(n.level, 0) DESC, n.at, n.id
                        """.formatted(PROPOSAL), Map.of("people", people), Proposals::proposal).stream()
                .collect(groupingBy(Proposal::person));
    }

    /// Proposes skills to people of the units that the viewer manages, in one transaction.
    ///
    /// @param note what the people are to read with it
    /// @throws Failure.Invalid  where a person, a skill or the note cannot be
    /// @throws Failure.NotFound where one of the people is none of theirs
    Outcome propose(Viewer viewer, List<ProposalGroupInput> groups, @Nullable String note) {
        var said = Written.optional(note);
        var rows = reading.rows(groups);
        var people = rows.stream().map(ProposedSkill::person).collect(toSet());
        return graph.write(transaction -> {
            Assertions.lock(transaction, people);
            var units = staff.units(transaction, viewer, Action.PROPOSE_SKILLS);
            var own = staff.of(transaction, viewer, units, people);
            people.stream()
                    .filter(person -> !own.contains(person))
                    .sorted()
                    .findFirst()
                    .ifPresent(person -> {
                        throw new Failure.NotFound("person", person);
                    });
            var parameters = new HashMap<String, @Nullable Object>();
            parameters.put("rows", rows.stream().map(ProposedSkill::row).toList());
            parameters.put("by", viewer.account());
            parameters.put("at", now());
            parameters.put("units", units);
            parameters.put("today", LocalDate.now(clock));
            parameters.put("note", said);
            var made = transaction.list(
                    """
                    UNWIND $rows AS row
                    MATCH (p:Person {id: row.person}), (s:Skill {id: row.skill})
                    WHERE NOT EXISTS { (p)-[h:HOLDS]->(s) WHERE row.level IS NULL OR h.level >= row.level }
                      AND NOT EXISTS { (p)<-[:TO]-(w:Proposal)-[:OF]->(s) WHERE w.answer IS NULL }
                      AND ($note IS NOT NULL OR NOT EXISTS { (p)<-[:TO]-(:Proposal {answer: 'declined'})-[:OF]->(s) })
                    WITH p, s, row, COLLECT {
                      MATCH (p)-[e:EMPLOYED]->(u:Unit)
                      WHERE u.id IN $units AND %s
                      RETURN e.title ORDER BY e.share DESC, e.from, u.id LIMIT 1
                    } AS titles
                    CREATE (p)<-[:TO]-(:Proposal {id: row.id, level: row.level, title: head(titles), note: $note,
                                                  by: $by, at: $at})-[:OF]->(s)
                    RETURN p.id AS person
                    """.formatted(Standing.runs("e")),
                    parameters,
                    row -> row.get("person").asString());
            return new Outcome(made.size(), Set.copyOf(made).size(), rows.size() - made.size());
        });
    }

    /// Takes back proposals that wait. Those that were answered stay as they are.
    ///
    /// @return how many waited
    /// @throws Failure.NotFound where one is to nobody of the units that the viewer manages
    int withdraw(Viewer viewer, List<String> ids) {
        var local = ids.stream().map(id -> GlobalId.parse(TYPE, id)).distinct().toList();
        requireNumber(local.size(), "input.proposals");
        return graph.write(transaction -> {
            var people = people(list(transaction, local).values());
            Assertions.lock(transaction, people);
            var units = staff.units(transaction, viewer, Action.PROPOSE_SKILLS);
            var known = list(transaction, local);
            var own = staff.of(transaction, viewer, units, people);
            local.forEach(id -> {
                var proposal = known.get(id);
                if (proposal == null || !own.contains(proposal.person())) {
                    throw new Failure.NotFound("proposal", id);
                }
            });
            var waiting = known.values().stream()
                    .filter(proposal -> ProposalStates.TABLE.allows(proposal.status(), Act.WITHDRAW, Side.MANAGER))
                    .toList();
            answer(transaction, viewer, waiting, Act.WITHDRAW, Side.MANAGER);
            return waiting.size();
        });
    }

    /// Answers proposals to the viewer. What is confirmed is said by the person in the same transaction; the same
    /// answer again changes nothing.
    ///
    /// @throws Failure.Invalid  where a level is missing or cannot be
    /// @throws Failure.NotFound where one is not to the viewer
    /// @throws Failure.Conflict where one was answered otherwise, or withdrawn
    void answer(Viewer viewer, List<ConfirmedProposalInput> confirm, List<String> decline) {
        var person = viewer.ownPerson();
        var confirmed = reading.confirmed(confirm);
        var declined = decline.stream().map(id -> GlobalId.parse(TYPE, id)).collect(toSet());
        declined.stream().filter(confirmed::containsKey).findFirst().ifPresent(id -> {
            throw new Failure.Invalid(
                    "input.decline",
                    "The proposal '%s' is both confirmed and declined.".formatted(id),
                    "Do one or the other.");
        });
        var all = Stream.concat(confirmed.keySet().stream(), declined.stream()).toList();
        requireNumber(all.size(), "input.confirm");
        graph.write(transaction -> {
            transaction.locks().people(involved(transaction, person, all));
            Assertions.lock(transaction, List.of(person));
            var known = list(transaction, all);
            var yes = unanswered(transaction, viewer, known, person, confirmed.keySet(), Act.CONFIRM);
            var no = unanswered(transaction, viewer, known, person, declined, Act.DECLINE);
            var said = new ArrayList<DescribedSkill>();
            yes.forEach(
                    proposal -> said.add(reading.said(proposal, Objects.requireNonNull(confirmed.get(proposal.id())))));
            answer(transaction, viewer, yes, Act.CONFIRM, Side.PERSON);
            answer(transaction, viewer, no, Act.DECLINE, Side.PERSON);
            notices.answered(
                    transaction,
                    person,
                    Stream.concat(yes.stream(), no.stream()).toList());
            return assertions.say(transaction, person, said);
        });
    }

    /// Those of the proposals that are not answered alike already.
    private List<Proposal> unanswered(
            Queries tx, Viewer viewer, Map<String, Proposal> known, String person, Collection<String> ids, Act act) {
        var open = new ArrayList<Proposal>();
        for (var id : ids) {
            var proposal = known.get(id);
            if (proposal == null || !proposal.person().equals(person)) {
                throw new Failure.NotFound("proposal", id);
            }
            if (ProposalStates.TABLE.allows(proposal.status(), act, Side.PERSON)) {
                open.add(proposal);
            } else if (proposal.status() != ProposalStates.answer(act, Side.PERSON)) {
                throw versions.conflict(
                        tx, viewer, "The proposal was %s".formatted(Spelling.of(proposal.status())), answered(tx, id));
            }
        }
        return open;
    }

    private static Optional<Versions.Last> answered(Queries tx, String id) {
        return tx.find(
                """
                MATCH (n:Proposal {id: $id}) WHERE n.answeredBy IS NOT NULL
                RETURN n.answeredBy AS account, n.answeredAt AS at
                """,
                Map.of("id", id),
                row -> new Versions.Last(
                        row.get("account").asString(),
                        row.get("at").asZonedDateTime().toInstant()));
    }

    /// Of those that wait.
    private void answer(Queries transaction, Viewer viewer, List<Proposal> proposals, Act act, Side who) {
        transaction.run(
                """
                UNWIND $ids AS id
                MATCH (n:Proposal {id: id})
                SET n.answer = $answer, n.answeredBy = $by, n.answeredAt = $at
                """,
                Map.of(
                        "ids",
                        proposals.stream().map(Proposal::id).toList(),
                        "answer",
                        Spelling.of(ProposalStates.answer(act, who)),
                        "by",
                        viewer.account(),
                        "at",
                        now()));
    }

    private static Map<String, Proposal> list(Queries queries, Collection<String> ids) {
        return queries
                .list(
                        "UNWIND $ids AS id MATCH (n:Proposal {id: id}) RETURN " + PROPOSAL,
                        Map.of("ids", ids),
                        Proposals::proposal)
                .stream()
                .collect(toMap(Proposal::id, identity()));
    }

    private static Set<String> people(Collection<Proposal> proposals) {
        return proposals.stream().map(Proposal::person).collect(toSet());
    }

    /// To the second, in UTC, as an export writes it.
    private ZonedDateTime now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
    }

    private static void requireNumber(int number, String field) {
        if (number < 1 || number > MOST) {
            throw new Failure.Invalid(
                            field, "%d proposals are named.".formatted(number), "Name 1 to %d at once.".formatted(MOST))
                    .inSwedish("%d förslag är valda.".formatted(number), "Välj 1 till %d åt gången.".formatted(MOST));
        }
    }

    private static Proposal proposal(Record row) {
        var node = row.get("proposal");
        var level = node.get("level");
        var answer = node.get("answer").asString(null);
        return new Proposal(
                node.get("id").asString(),
                node.get("person").asString(),
                node.get("skill").asString(),
                level.isNull() ? null : level.asInt(),
                node.get("title").asString(null),
                node.get("note").asString(null),
                node.get("byName").asString(null),
                node.get("at").asZonedDateTime().toInstant(),
                answer == null ? ProposalStatus.WAITING : Spelling.read(ProposalStatus.class, answer));
    }
}
