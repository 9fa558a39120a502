package se.samsas.shortlist;

import java.text.Normalizer;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.access.Doers;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.api.GlobalId;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.failure.Failure;
import se.samsas.findability.Visibility;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;
import se.samsas.need.Asking;
import se.samsas.need.Need;
import se.samsas.need.Needs;
import se.samsas.person.Views;
import se.samsas.search.Handles;
import se.samsas.search.Rankings;
import se.samsas.search.Rankings.Listed;
import se.samsas.search.Specialist;
import se.samsas.shortlist.ShortlistEntry.Kept;
import se.samsas.text.Written;

/// Whom planners keep for a need, of those whom its recorded searches gave. Who may not be found any more is
/// on no list, and nothing says that they were.
@Component
final class Shortlists {

    /// As many as one reads through.
    static final int MOST = 50;

    private final Graph graph;
    private final Needs needs;
    private final Rankings rankings;
    private final Handles handles;
    private final ShortlistSharing sharing;
    private final Views views;
    private final AuditTrail trail;
    private final Versions versions;
    private final Doers doers;
    private final Clock clock;

    Shortlists(
            Graph graph,
            Needs needs,
            Rankings rankings,
            Handles handles,
            ShortlistSharing sharing,
            Views views,
            AuditTrail trail,
            Versions versions,
            Doers doers,
            Clock clock) {
        this.graph = graph;
        this.needs = needs;
        this.rankings = rankings;
        this.handles = handles;
        this.sharing = sharing;
        this.views = views;
        this.trail = trail;
        this.versions = versions;
        this.doers = doers;
        this.clock = clock;
    }

    /// The shortlist of a need, which is a look at each who is on it.
    ///
    /// @throws Failure.NotFound where there is no such need, or none of which the viewer may read it
    Shortlist get(Viewer viewer, String needId) {
        var need = needs.find(needId, found -> Asking.allowed(viewer, found.asker()) || sharing.reads(viewer, found))
                .orElseThrow(() -> new Failure.NotFound("need", needId));
        var kept = kept(need);
        var found =
                rankings.listed(viewer, need, kept.stream().map(Kept::person).toList());
        var standing = kept.stream()
                .filter(one -> one.stands(seenAs(found.get(one.person()))))
                .toList();
        markNamed(standing.stream()
                .filter(one -> !one.named() && seenAs(found.get(one.person())) == Visibility.VISIBLE)
                .map(Kept::id)
                .toList());
        views.listed(standing.stream().map(Kept::person).toList(), need.asker(), viewer);
        return new Shortlist(
                need,
                Asking.allowed(viewer, need.asker()),
                isOver(need),
                standing.stream()
                        .flatMap(one ->
                                Stream.ofNullable(found.get(one.person())).map(one::as))
                        .toList());
    }

    private static @Nullable Visibility seenAs(@Nullable Listed listed) {
        return listed == null ? null : listed.seenAs();
    }

    /// That these are shown to somebody by name, before they are.
    private void markNamed(List<String> entries) {
        if (!entries.isEmpty()) {
            graph.run(
                    "UNWIND $entries AS id MATCH (e:ShortlistEntry {id: id}) SET e.named = true",
                    Map.of("entries", entries));
        }
    }

    /// Who kept each, where they are named to the viewer.
    Map<ShortlistEntry, String> by(List<ShortlistEntry> of, Viewer viewer) {
        return doers.shown(graph, viewer, of, ShortlistEntry::by);
    }

    /// Who wrote each note, where they are named to the viewer.
    Map<ShortlistEntry, String> notedBy(List<ShortlistEntry> of, Viewer viewer) {
        return doers.shown(graph, viewer, of, ShortlistEntry::notedBy);
    }

    /// Keeps somebody whom a recorded search of the need gave.
    ///
    /// @param person a global id, of whom the viewer sees by name; absent where the handle names them
    /// @return nothing where they are kept already: they stay as they are, and what is noted of them is read
    ///         with the list
    /// @throws Failure.NotFound where there is no such need that the viewer may see
    /// @throws Failure.Conflict where the need is closed or over, its list is full, or no search gave whom
    ///                          the viewer may mean
    Optional<NotedEntry> add(
            Viewer viewer, String needId, @Nullable String person, @Nullable String handle, @Nullable String note) {
        var need = needs.get(viewer, needId);
        requireOpen(need);
        var words = words(note);
        var whom = meant(viewer, need, person, handle).orElseThrow(() -> notGiven(need));
        return graph.write(tx -> {
            tx.locks().person(whom);
            tx.locks().need(need.id());
            var now = Needs.get(tx, viewer, need.id());
            requireOpen(now);
            var seenAs = findable(tx, now, Set.of(whom)).get(whom);
            if (seenAs == null) {
                throw notGiven(need);
            }
            var kept = kept(tx, now);
            var before = kept.stream().filter(one -> one.person().equals(whom)).findFirst();
            if (before.filter(one -> one.stands(seenAs)).isPresent()) {
                return Optional.empty();
            }
            before.ifPresent(one -> drop(tx, one.id()));
            requireRoom(tx, now, kept);
            enter(tx, viewer, now, "keep", whom, words);
            return Optional.of(keep(tx, now, whom, words, viewer, seenAs).orElseThrow(() -> notGiven(need)));
        });
    }

    private Optional<NotedEntry> keep(
            Queries tx, Need need, String whom, String words, Viewer viewer, Visibility seenAs) {
        return tx.find(
                """
                MATCH (n:Need {id: $need}), (p:Person {id: $person}) WHERE p.erased IS NULL
                WITH n, p, COLLECT { MATCH (n)<-[:FOR]-(o:ShortlistEntry) RETURN o.number } AS numbers
                CREATE (n)<-[:FOR]-(e:ShortlistEntry)-[:OF]->(p)
                SET e += $properties, e.number = 1 + reduce(last = 0, number IN numbers |
                  CASE WHEN number > last THEN number ELSE last END)
                RETURN e
                """,
                Map.of(
                        "need",
                        need.id(),
                        "person",
                        whom,
                        "properties",
                        Map.of(
                                "id",
                                "shortlisted-" + UUID.randomUUID(),
                                "note",
                                words,
                                "at",
                                ZonedDateTime.now(clock),
                                "by",
                                viewer.account(),
                                "named",
                                seenAs == Visibility.VISIBLE)),
                row -> Kept.of(row.get("e"), whom).noted());
    }

    static void drop(Queries tx, String entry) {
        tx.run("MATCH (e:ShortlistEntry {id: $id}) DETACH DELETE e", Map.of("id", entry));
    }

    private void enter(Transaction tx, Viewer viewer, Need need, String what, String person, String words) {
        trail.enter(
                tx,
                new Act(AuditKind.SHORTLIST, viewer.account(), need.id(), "%s\n%s\n%s".formatted(what, person, words)));
    }

    /// Writes what is noted of somebody, or nothing.
    ///
    /// @param version that the viewer read
    /// @throws Failure.NotFound where there is no such entry that the viewer sees
    /// @throws Failure.Conflict where somebody wrote meanwhile
    NotedEntry note(Viewer viewer, String id, String version, String note) {
        var words = words(note);
        var found = seen(viewer, id);
        return graph.write(tx -> {
            var kept = lock(tx, viewer, found);
            requireRead(tx, viewer, kept, version);
            tx.run(
                    "MATCH (e:ShortlistEntry {id: $id}) SET e.note = $note, e.notedAt = $at, e.notedBy = $by",
                    Map.of("id", id, "note", words, "at", ZonedDateTime.now(clock), "by", viewer.account()));
            enter(tx, viewer, found.need(), "note", kept.person(), words);
            return new NotedEntry(id, words);
        });
    }

    /// Takes somebody off the list, with what is noted of them.
    ///
    /// @param version that the viewer read
    /// @return the id of the need
    /// @throws Failure.NotFound where there is no such entry that the viewer sees
    /// @throws Failure.Conflict where somebody wrote meanwhile
    String remove(Viewer viewer, String id, String version) {
        var found = seen(viewer, id);
        graph.write(tx -> {
            var kept = lock(tx, viewer, found);
            requireRead(tx, viewer, kept, version);
            drop(tx, id);
            enter(tx, viewer, found.need(), "take off", kept.person(), "");
            return true;
        });
        return found.need().id();
    }

    private record Found(Need need, Kept kept) {}

    private List<Kept> kept(Need need) {
        return kept(graph, need);
    }

    private static List<Kept> kept(Queries queries, Need need) {
        return queries.list(
                """
                MATCH (:Need {id: $need})<-[:FOR]-(e:ShortlistEntry)-[:OF]->(p:Person)
                RETURN e, p.id AS person ORDER BY e.number, e.id
                """,
                Map.of("need", need.id()),
                row -> Kept.of(row.get("e"), row.get("person").asString()));
    }

    /// An entry that the viewer sees: of whoever may not be found there is none.
    private Found seen(Viewer viewer, String id) {
        record Row(String need, Kept kept) {}
        return graph.find(
                        """
                        MATCH (n:Need)<-[:FOR]-(e:ShortlistEntry {id: $id})-[:OF]->(p:Person)
                        RETURN n.id AS need, e, p.id AS person
                        """,
                        Map.of("id", id),
                        row -> new Row(
                                row.get("need").asString(),
                                Kept.of(row.get("e"), row.get("person").asString())))
                .flatMap(row -> needs.find(viewer, row.need()).map(need -> new Found(need, row.kept())))
                .filter(found -> {
                    var kept = found.kept();
                    return kept.stands(
                            findable(graph, found.need(), Set.of(kept.person())).get(kept.person()));
                })
                .orElseThrow(() -> notFound(id));
    }

    private void requireRead(Queries tx, Viewer viewer, Kept now, String version) {
        versions.require(
                tx, viewer, "The note on '%s'".formatted(now.id()), now.noted().version(), version, Optional.empty());
    }

    private static Kept lock(Transaction tx, Viewer viewer, Found found) {
        var id = found.kept().id();
        tx.locks().person(found.kept().person());
        tx.locks().need(found.need().id());
        Needs.get(tx, viewer, found.need().id());
        return tx.find(
                        "MATCH (e:ShortlistEntry {id: $id})-[:OF]->(p:Person) RETURN e, p.id AS person",
                        Map.of("id", id),
                        row -> Kept.of(row.get("e"), row.get("person").asString()))
                .orElseThrow(() -> notFound(id));
    }

    private Map<String, Visibility> findable(Queries queries, Need need, Collection<String> of) {
        return rankings.findable(queries, of, need.purpose(), need.asker());
    }

    private boolean isOver(Need need) {
        return need.isOver(YearMonth.now(clock));
    }

    /// The id of whom the viewer means: by a person's id only whom they see by name. Whom no search of the
    /// need gave, or who may not be found any more, is nobody alike.
    private Optional<String> meant(Viewer viewer, Need need, @Nullable String person, @Nullable String handle) {
        var id = person == null
                ? handles.open(String.valueOf(handle), need.id(), need.asker())
                : Optional.of(GlobalId.parse("Person", person));
        return id.filter(whom -> wasGiven(need, whom)).filter(whom -> {
            Listed listed = rankings.listed(viewer, need, Set.of(whom)).get(whom);
            return listed != null && (person == null || listed.specialist() instanceof Specialist.Named);
        });
    }

    private boolean wasGiven(Need need, String person) {
        return graph.get(
                """
                RETURN EXISTS {
                  MATCH (:Need {id: $need})<-[:FOR]-(:Search)-[:GAVE]->(:Person {id: $person})
                } AS given
                """,
                Map.of("need", need.id(), "person", person),
                row -> row.get("given").asBoolean());
    }

    private static Failure.Conflict notGiven(Need need) {
        return new Failure.Conflict(
                "No recorded search of the need '%s' gave the specialist.".formatted(need.id()),
                "Match the need again and take one of those whom it gives.");
    }

    private static Failure.NotFound notFound(String id) {
        return new Failure.NotFound("entry of a shortlist", id);
    }

    private void requireOpen(Need need) {
        need.requireOpen("Nobody is kept for it any more.");
        if (isOver(need)) {
            throw new Failure.Conflict(
                    "The last month of the need '%s' is %s, which has passed.".formatted(need.id(), need.to()),
                    "Nobody is kept for it any more.");
        }
    }

    /// Of those who may not be found some may still lie there: they count no more than they are seen.
    private void requireRoom(Queries tx, Need need, List<Kept> kept) {
        var seenAs = findable(tx, need, kept.stream().map(Kept::person).toList());
        if (kept.stream().filter(one -> one.stands(seenAs.get(one.person()))).count() >= MOST) {
            throw new Failure.Conflict(
                    "The shortlist of the need '%s' is full: it holds at most %d.".formatted(need.id(), MOST),
                    "Take somebody off it first.");
        }
    }

    private static String words(@Nullable String note) {
        var words = Written.optional(note);
        return words == null ? "" : Normalizer.normalize(words, Normalizer.Form.NFC);
    }
}
