package se.samsas.need;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.stereotype.Component;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.agency.Agencies;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.Language;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;
import se.samsas.findability.Purpose;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;
import se.samsas.graph.Transaction;
import se.samsas.matching.Asked;
import se.samsas.matching.Period;
import se.samsas.state.StateEvent;

/// The needs that agencies have stated.
@Component
public final class Needs {

    private static final String NEED = """
            n { .*, agency: [(a:Agency)-[:ASKS]->(n) | a.id][0],
                skills: COLLECT {
                  MATCH (n)-[r:ASKS_FOR]->(s:Skill)
                  RETURN [s.id, r.level, r.weight, r.must, r.exactly]
                  ORDER BY r.position, r.must DESC, r.weight DESC, s.id
                }, events: COUNT { (n)-[:HAS]->(:NeedEvent) } } AS need
            """;

    private final Graph graph;
    private final Agencies agencies;
    private final Versions versions;
    private final Clock clock;

    Needs(Graph graph, Agencies agencies, Versions versions, Clock clock) {
        this.graph = graph;
        this.agencies = agencies;
        this.versions = versions;
        this.clock = clock;
    }

    /// The need with this id, where the viewer may see it.
    public Optional<Need> find(Viewer viewer, String id) {
        return find(graph, id).filter(need -> Asking.allowed(viewer, need.asker()));
    }

    /// The need with this id, where somebody may read it who may not see all of it: the caller says who.
    public Optional<Need> find(String id, Predicate<Need> mayRead) {
        return find(graph, id).filter(mayRead);
    }

    /// Those of these needs that the viewer may see, by id.
    public Map<String, Need> list(Viewer viewer, Collection<String> ids) {
        return graph.list("MATCH (n:Need) WHERE n.id IN $ids RETURN " + NEED, Map.of("ids", ids), Needs::need).stream()
                .filter(need -> Asking.allowed(viewer, need.asker()))
                .collect(toMap(Need::id, identity()));
    }

    /// The need with this id.
    ///
    /// @throws Failure.NotFound where there is none, or none that the viewer may see
    public Need get(Viewer viewer, String id) {
        return find(viewer, id).orElseThrow(() -> notFound(id));
    }

    /// The same, in a transaction of the caller's.
    ///
    /// @throws Failure.NotFound where there is none, or none that the viewer may see
    public static Need get(Queries tx, Viewer viewer, String id) {
        return find(tx, id).filter(need -> Asking.allowed(viewer, need.asker())).orElseThrow(() -> notFound(id));
    }

    /// The needs of an agency, newest first.
    ///
    /// @param status of which status; null for all
    /// @throws Failure.NotAllowed where the viewer may not ask for the agency
    public Connection<Need> page(Viewer viewer, String agency, @Nullable NeedStatus status, PageRequest request) {
        Asking.require(viewer, agency);
        return NeedPages.of(
                graph,
                List.of(agency),
                status,
                request,
                NEED,
                Needs::need,
                need -> Cursor.of(need.created().toString(), need.id()));
    }

    /// Keeps a new need.
    ///
    /// @param in     in which state it begins
    /// @throws Failure.Invalid  where it begins in a month that has passed
    /// @throws Failure.Conflict where the agency is dissolved, or has left Samsas
    Need create(Viewer viewer, NeedDraft draft, NeedStatus in) {
        Asking.require(viewer, draft.asked().asker());
        requireToCome("need.from", "first", draft.asked().period().from());
        String id = "need-" + UUID.randomUUID();
        return graph.write(tx -> {
            tx.locks().agency(draft.asked().asker());
            agencies.requireTakingPart(tx, draft.asked().asker());
            tx.run("""
                    MATCH (a:Agency {id: $agency})
                    CREATE (a)-[:ASKS]->(:Need {id: $id, created: $created})
                    """, Map.of("agency", draft.asked().asker(), "id", id, "created", LocalDate.now(clock)));
            NeedStates.EVENTS.begin(tx, id, in, NeedSide.ASKER, by(viewer));
            write(tx, id, draft);
            entitle(tx, id, draft.title());
            return find(tx, id).orElseThrow();
        });
    }

    /// Keeps a need as it now is. A title that is as it was in either language stays in both; a new one takes
    /// the place of both, since the other would no longer say the same.
    ///
    /// @param version that the viewer read
    /// @throws Failure.Invalid  where it is given another first or last month that has passed, or another purpose
    ///                          after it has been matched
    /// @throws Failure.NotFound where there is none with this id that the viewer may change
    /// @throws Failure.Conflict where somebody changed it meanwhile, it is closed, or another agency's
    Need change(Viewer viewer, String id, String version, NeedDraft draft) {
        return graph.write(tx -> {
            Need before = lock(tx, viewer, id, version);
            requirePossible(before, NeedAct.CHANGE);
            if (!before.asker().equals(draft.asked().asker())) {
                throw new Failure.Conflict(
                        "The need '%s' is asked for by '%s', not by '%s'."
                                .formatted(id, before.asker(), draft.asked().asker()),
                        "Keep the agency, or write a new need for the other.");
            }
            if (before.purpose() != draft.asked().purpose()) {
                requireNotMatched(tx, before);
            }
            var period = draft.asked().period();
            if (!period.from().equals(before.from())) {
                requireToCome("need.from", "first", period.from());
            }
            if (!period.to().equals(before.to())) {
                requireToCome("need.to", "last", period.to());
            }
            write(tx, id, draft);
            if (Arrays.stream(Language.values())
                    .noneMatch(language -> before.title(language).strip().equals(draft.title()))) {
                entitle(tx, id, draft.title());
            }
            Need after = find(tx, id).orElseThrow();
            var changes = NeedChange.between(before, after);
            if (changes.isEmpty()) {
                return after; // the same again is nothing that somebody did
            }
            act(tx, before, NeedAct.CHANGE, by(viewer, NeedHistory.details(changes)));
            return find(tx, id).orElseThrow();
        });
    }

    /// Closes a need.
    ///
    /// @param version that the viewer read
    /// @throws Failure.NotFound where there is none with this id that the viewer may close
    /// @throws Failure.Conflict where somebody changed it meanwhile, or it is closed already
    Need close(Viewer viewer, String id, String version) {
        return graph.write(tx -> {
            act(tx, lock(tx, viewer, id, version), NeedAct.CLOSE, by(viewer));
            return find(tx, id).orElseThrow();
        });
    }

    /// Opens a draft: it is counted as demand from now on.
    ///
    /// @param version that the viewer read
    /// @throws Failure.Invalid  where its first month has passed
    /// @throws Failure.NotFound where there is none with this id that the viewer may open
    /// @throws Failure.Conflict where somebody changed it meanwhile, it is none, or its agency takes no part now
    Need open(Viewer viewer, String id, String version) {
        return open(viewer, id, version, NeedAct.OPEN, (tx, need) -> requireToBegin(need));
    }

    /// Opens a closed need again: it is counted as demand from now on.
    ///
    /// @param version that the viewer read
    /// @throws Failure.Invalid  where its last month has passed, or the first of one that was never open
    /// @throws Failure.NotFound where there is none with this id that the viewer may open
    /// @throws Failure.Conflict where somebody changed it meanwhile, it is not closed, or its agency takes
    ///                          no part now
    Need reopen(Viewer viewer, String id, String version) {
        return open(viewer, id, version, NeedAct.REOPEN, (tx, need) -> {
            requireToCome("need.to", "last", need.to());
            if (wasOnlyADraft(tx, id)) {
                requireToBegin(need);
            }
        });
    }

    private static boolean wasOnlyADraft(Queries tx, String id) {
        return tx.get(
                """
                MATCH (n:Need {id: $id})
                RETURN EXISTS { (n)-[:HAS]->(:NeedEvent {to: $draft}) }
                   AND NOT EXISTS { (n)-[:HAS]->(:NeedEvent {to: $open}) } AS only
                """,
                Map.of("id", id, "draft", Spelling.of(NeedStatus.DRAFT), "open", Spelling.of(NeedStatus.OPEN)),
                row -> row.get("only").asBoolean());
    }

    private void requireToBegin(Need need) {
        requireToCome("need.from", "first", need.from());
    }

    private Need open(Viewer viewer, String id, String version, NeedAct act, BiConsumer<Queries, Need> requirement) {
        String asker = get(viewer, id).asker();
        return graph.write(tx -> {
            tx.locks().agency(asker);
            Need need = lock(tx, viewer, id, version);
            requirePossible(need, act);
            agencies.requireTakingPart(tx, need.asker());
            requirement.accept(tx, need);
            act(tx, need, act, by(viewer));
            return find(tx, id).orElseThrow();
        });
    }

    /// Each purpose shows people as they chose for it. Under another one the same handle, place or entry of
    /// a shortlist would say who it is that was found by skills only.
    private static void requireNotMatched(Queries tx, Need need) {
        boolean matched = tx.get(
                "RETURN EXISTS { MATCH (:Need {id: $id})<-[:FOR]-(:Search) } AS matched",
                Map.of("id", need.id()),
                row -> row.get("matched").asBoolean());
        if (matched) {
            var purpose = Spelling.of(need.purpose());
            throw new Failure.Invalid(
                            "need.purpose",
                            "The purpose of the need '%s' is %s, for which it has been matched."
                                    .formatted(need.id(), purpose),
                            "Keep the purpose, or copy the need and give the copy the other one.")
                    .inSwedish(
                            "Behovet har redan matchats för sitt ändamål, som därför inte kan bytas.",
                            "Behåll ändamålet, eller kopiera behovet och välj det andra ändamålet i kopian.");
        }
    }

    private void requireToCome(String field, String which, YearMonth month) {
        var now = YearMonth.now(clock);
        if (month.isBefore(now)) {
            throw new Failure.Invalid(
                            field,
                            "The %s month is %s, which has passed.".formatted(which, month),
                            "Give a month from %s on.".formatted(now))
                    .inSwedish("%s har passerat.".formatted(month), "Ange en månad från och med %s.".formatted(now));
        }
    }

    private static Optional<Need> find(Queries queries, String id) {
        return queries.find("MATCH (n:Need {id: $id}) RETURN " + NEED, Map.of("id", id), Needs::need);
    }

    /// The need as it is now and was read, which nobody else can change before this transaction ends.
    private Need lock(Transaction tx, Viewer viewer, String id, String version) {
        tx.locks().need(id);
        Need need =
                find(tx, id).filter(it -> Asking.allowed(viewer, it.asker())).orElseThrow(() -> notFound(id));
        versions.require(tx, viewer, name(id), need.version(), version, lastChange(tx, id));
        return need;
    }

    private static Optional<Versions.Last> lastChange(Queries tx, String id) {
        return tx.find(
                """
                MATCH (:Need {id: $id})-[:HAS]->(e:NeedEvent)
                RETURN e.by AS account, e.at AS at ORDER BY coalesce(e.number, 0) DESC, e.at DESC LIMIT 1
                """,
                Map.of("id", id),
                row -> new Versions.Last(
                        row.get("account").asString(),
                        row.get("at").asZonedDateTime().toInstant()));
    }

    private static Failure notFound(String id) {
        return new Failure.NotFound("need", id);
    }

    /// Before anything is written, so that what is refused says why.
    private static void requirePossible(Need need, NeedAct act) {
        NeedStates.TABLE.after(name(need.id()), need.status(), act, NeedSide.ASKER);
    }

    private static String name(String id) {
        return "The need '%s'".formatted(id);
    }

    /// By somebody who may ask for its agency.
    private static void act(Queries tx, Need need, NeedAct act, StateEvent event) {
        NeedStates.EVENTS.act(tx, List.of(need.id()), need.status(), act, NeedSide.ASKER, event);
    }

    private StateEvent by(Viewer viewer) {
        return by(viewer, Map.of());
    }

    private StateEvent by(Viewer viewer, Map<String, Object> details) {
        return new StateEvent(ZonedDateTime.now(clock), viewer.account(), null, details);
    }

    private static void write(Queries tx, String id, NeedDraft draft) {
        var asked = draft.asked();
        tx.run(
                """
                MATCH (n:Need {id: $id})
                SET n += $properties
                WITH n
                OPTIONAL MATCH (n)-[old:ASKS_FOR]->() DELETE old
                WITH DISTINCT n
                UNWIND $skills AS asked
                MATCH (s:Skill {id: asked.skill})
                CREATE (n)-[q:ASKS_FOR]->(s)
                SET q += asked.properties
                """,
                Map.of(
                        "id",
                        id,
                        "properties",
                        parameters(
                                "purpose", Spelling.of(asked.purpose()),
                                "share", asked.share(),
                                "from", asked.period().from().toString(),
                                "to", asked.period().to().toString(),
                                "places", asked.places().stream().sorted().toList(),
                                "remote", asked.remote(),
                                "languages", asked.languages().stream().sorted().toList(),
                                "headcount", asked.headcount(),
                                "splittable", asked.splittable(),
                                "smallestPart", asked.smallestPart(),
                                "securityClass", draft.securityClass().spelling()),
                        "skills",
                        IntStream.range(0, asked.skills().size())
                                .mapToObj(i -> row(asked.skills().get(i), i + 1))
                                .toList()));
    }

    private static Map<String, Object> row(Asked asked, int position) {
        return Map.of(
                "skill",
                asked.skill(),
                "properties",
                Map.of(
                        "level",
                        asked.minimum(),
                        "weight",
                        asked.weight(),
                        "must",
                        asked.must(),
                        "exactly",
                        asked.exactly(),
                        "position",
                        position));
    }

    private static void entitle(Queries tx, String id, String title) {
        tx.run("MATCH (n:Need {id: $id}) SET n.titleSv = $title, n.titleEn = null", Map.of("id", id, "title", title));
    }

    private static Need need(Record row) {
        Value need = row.get("need");
        return new Need(
                need.get("id").asString(),
                need.get("titleSv").asString(null),
                need.get("titleEn").asString(null),
                new se.samsas.matching.Need(
                        need.get("agency").asString(),
                        Spelling.read(Purpose.class, need.get("purpose").asString()),
                        need.get("skills").asList(Needs::asked),
                        need.get("share").asInt(),
                        part(need),
                        need.get("headcount").asInt(1),
                        new Period(
                                YearMonth.parse(need.get("from").asString()),
                                YearMonth.parse(need.get("to").asString())),
                        texts(need.get("places")),
                        need.get("remote").asBoolean(false),
                        texts(need.get("languages"))),
                SecurityClass.read(need.get("securityClass").asString(SecurityClass.NONE.spelling())),
                Spelling.read(NeedStatus.class, need.get("status").asString()),
                need.get("created").asLocalDate(),
                version(need));
    }

    private static @Nullable Integer part(Value need) {
        if (!need.get("splittable").asBoolean(false)) {
            return null;
        }
        int share = need.get("share").asInt();
        int usual = se.samsas.matching.Need.usualPart(share);
        return Math.min(need.get("smallestPart").asInt(usual), share);
    }

    /// Whoever only moves it or closes it changes it too.
    private static String version(Value need) {
        return Versions.after(
                need.get("events").asInt(),
                need.get("agency").asString(),
                need.get("titleSv").asString(null),
                need.get("titleEn").asString(null),
                need.get("purpose").asString(),
                need.get("skills").asList(Value::toString),
                need.get("share").asInt(),
                need.get("splittable").asBoolean(false),
                need.get("smallestPart").toString(),
                need.get("headcount").asInt(1),
                need.get("from").asString(),
                need.get("to").asString(),
                texts(need.get("places")),
                need.get("remote").asBoolean(false),
                texts(need.get("languages")),
                need.get("securityClass").asString(null),
                need.get("status").asString());
    }

    private static Asked asked(Value row) {
        return new Asked(
                row.get(0).asString(),
                row.get(1).asInt(),
                row.get(2).asInt(),
                row.get(3).asBoolean(),
                row.get(4).asBoolean(false));
    }

    private static Set<String> texts(Value list) {
        return list.isNull()
                ? Set.of()
                : list.asList(Values.ofString()).stream().collect(toSet());
    }

    private static Map<String, Object> parameters(@Nullable Object... keysAndValues) {
        return Values.parameters(keysAndValues).asMap(Values.ofObject());
    }
}
