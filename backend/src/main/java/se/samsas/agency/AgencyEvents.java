package se.samsas.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.agency.AgencyChange.Target;
import se.samsas.agency.AgencyFate.Occasion;
import se.samsas.calendar.Moment;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Revisions;
import se.samsas.graph.Spelling;
import se.samsas.graph.Transaction;
import se.samsas.text.Written;

/// What happens to agencies: renamed, merged, split, dissolved, gone from Samsas and back. For administrators of the
/// whole installation; docs/agencies.md has the rules.
@Component
final class AgencyEvents {

    private final Graph graph;
    private final Revisions revisions;
    private final List<AgencyFollower> followers;
    private final Regions regions;
    private final AgencyNotices notices;
    private final Versions versions;
    private final Clock clock;

    AgencyEvents(
            Graph graph,
            Revisions revisions,
            List<AgencyFollower> followers,
            Regions regions,
            AgencyNotices notices,
            Versions versions,
            Clock clock) {
        this.graph = graph;
        this.revisions = revisions;
        this.followers = List.copyOf(followers);
        this.regions = regions;
        this.notices = notices;
        this.versions = versions;
        this.clock = clock;
    }

    /// What a change would do: it is done, counted and taken back.
    ///
    /// @param eventsSeen how many events of the agencies there are
    record Preview(AgencyEffects effects, int eventsSeen) {}

    /// What a change did.
    record Recorded(String event, AgencyEffects effects) {}

    /// What the change would do, in numbers; nothing is kept.
    ///
    /// @param on the first day of the new; null for today
    /// @throws Failure where it would be refused, as [#record] says
    Preview preview(Viewer viewer, AgencyChange change, @Nullable LocalDate on) {
        requireAllowed(viewer);
        return graph.rehearse(tx -> {
            lock(tx, change);
            requirePossible(tx, change);
            var seen = events(tx, change);
            return new Preview(enact(tx, viewer, change, occasion(viewer, on)), seen);
        });
    }

    /// Does the change, all of it or nothing.
    ///
    /// @param on         the first day of the new; null for today
    /// @param eventsSeen how many events of the agencies the preview told of
    /// @throws Failure.NotAllowed where the viewer does not administer the installation
    /// @throws Failure.NotFound   where there is no such agency
    /// @throws Failure.Conflict   where an agency is dissolved or has left, or something happened since then
    /// @throws Failure.Invalid    where the change cannot be as it is written
    Recorded record(Viewer viewer, AgencyChange change, @Nullable LocalDate on, @Nullable String note, int eventsSeen) {
        requireAllowed(viewer);
        var event = "agency-event-" + UUID.randomUUID();
        return graph.write(tx -> {
            lock(tx, change);
            requirePossible(tx, change);
            requireSeen(tx, viewer, change, eventsSeen);
            var occasion = occasion(viewer, on);
            keep(tx, event, change, occasion, note);
            var effects = enact(tx, viewer, change, occasion);
            comeOf(tx, event, change);
            notices.sharingsEnded(tx, event, change, effects);
            return new Recorded(event, effects);
        });
    }

    private static void requireAllowed(Viewer viewer) {
        if (!viewer.may(Action.CHANGE_AGENCIES)) {
            throw new Failure.NotAllowed(
                    "The account '%s' may not change agencies.".formatted(viewer.account()),
                    "Ask an administrator of the whole installation.");
        }
    }

    private Occasion occasion(Viewer viewer, @Nullable LocalDate day) {
        var today = LocalDate.now(clock);
        var on = day == null ? today : day;
        if (on.isAfter(today)) {
            throw new Failure.Invalid(
                            "on",
                            "%s is after today, %s.".formatted(on, today),
                            "Record the change on its day or later: it is done at once.")
                    .inSwedish(
                            "%s är efter i dag, %s.".formatted(on, today),
                            "Registrera ändringen samma dag eller senare: den görs genast.");
        }
        return new Occasion(on, Moment.now(clock), viewer.account());
    }

    private AgencyEffects enact(Transaction tx, Viewer viewer, AgencyChange change, Occasion occasion) {
        var accounts = new ActingAccounts(tx, LocalDate.now(clock), viewer.agencies(Action.READ_PROTECTED));
        return new Enactment(tx, revisions, followers, occasion, accounts, LocalDate.now(clock)).enact(change);
    }

    /// Nobody else changes these agencies, their people, accounts or needs until the transaction ends.
    private void lock(Transaction tx, AgencyChange change) {
        tx.locks()
                .people(followers.stream()
                        .flatMap(follower -> follower.people(tx, change.concerned()).stream())
                        .toList());
        tx.locks()
                .accounts(tx.list(
                        "MATCH (g:Agency)<-[:ACTS_FOR]-(a:Account) WHERE g.id IN $agencies RETURN a.id AS id",
                        Map.of("agencies", change.concerned()),
                        row -> row.get("id").asString()));
        tx.locks().agencies(change.concerned());
        followers.forEach(follower -> follower.lock(tx, change.concerned()));
        for (var agency : change.concerned()) {
            if (Agencies.find(tx, agency).isEmpty()) {
                throw new Failure.NotFound("agency", agency);
            }
        }
    }

    private static int events(Queries tx, AgencyChange change) {
        return tx.get(
                """
                MATCH (e:AgencyEvent)-[:OF|INTO]->(a:Agency) WHERE a.id IN $agencies
                RETURN count(DISTINCT e) AS events
                """,
                Map.of("agencies", change.concerned()),
                row -> row.get("events").asInt());
    }

    private void requireSeen(Queries tx, Viewer viewer, AgencyChange change, int eventsSeen) {
        if (events(tx, change) != eventsSeen) {
            var newest = newest(tx, change.concerned());
            throw versions.conflict(
                    tx,
                    viewer,
                    "Something has happened to the agencies since the preview (%s)".formatted(newest),
                    lastChange(tx, change));
        }
    }

    private static Optional<Versions.Last> lastChange(Queries tx, AgencyChange change) {
        return tx.find(
                """
                MATCH (e:AgencyEvent)-[:OF|INTO]->(a:Agency) WHERE a.id IN $agencies
                WITH DISTINCT e ORDER BY e.number DESC, e.at DESC LIMIT 1
                RETURN e.by AS by, e.at AS at
                """,
                Map.of("agencies", change.concerned()),
                row -> new Versions.Last(
                        row.get("by").asString(),
                        row.get("at").asZonedDateTime().toInstant()));
    }

    /// The last event of these agencies, in words: what, of whom, when, and its id.
    private static String newest(Queries tx, Collection<String> agencies) {
        return tx.find(
                        """
                        MATCH (e:AgencyEvent)-[:OF|INTO]->(a:Agency) WHERE a.id IN $agencies
                        WITH DISTINCT e ORDER BY e.number DESC, e.at DESC LIMIT 1
                        RETURN e.kind AS kind, e.on AS on, e.id AS id,
                               COLLECT { MATCH (e)-[:OF]->(o:Agency) RETURN o.nameSv ORDER BY o.nameSv } AS names
                        """,
                        Map.of("agencies", agencies),
                        row -> "'%s' %s on %s (%s)"
                                .formatted(
                                        String.join("', '", row.get("names").asList(name -> name.asString())),
                                        row.get("kind").asString(),
                                        row.get("on").asLocalDate(),
                                        row.get("id").asString()))
                .orElse("there is no event");
    }

    /// Each agency must be there to be changed: not dissolved, and not outside Samsas but where the change is about
    /// just that, or about nobody but itself.
    private void requireTakingPart(Queries tx, AgencyChange change) {
        for (var id : change.concerned()) {
            var agency = Agencies.find(tx, id).orElseThrow(() -> new Failure.NotFound("agency", id));
            var state = agency.state(LocalDate.now(clock));
            if (!AgencyStates.TABLE.allows(state, AgencyStates.act(change, id), AgencyStates.Side.ADMINISTRATOR)) {
                throw new Failure.Conflict(
                        "The agency '%s' (%s) is %s: %s."
                                .formatted(agency.nameSv(), id, Spelling.of(state), newest(tx, List.of(id))),
                        state == AgencyState.LEFT
                                ? "Let it come back first."
                                : "Choose an agency that this can be done to.");
            }
        }
    }

    private void requirePossible(Queries tx, AgencyChange change) {
        requireTakingPart(tx, change);
        requireCounties(change);
    }

    private void requireCounties(AgencyChange change) {
        for (var target : change.into()) {
            if (target instanceof Target.Created created) {
                regions.list(List.of(created.region()));
            }
        }
    }

    /// The names are kept as they are before the change.
    private static void keep(Queries tx, String event, AgencyChange change, Occasion occasion, @Nullable String note) {
        var parameters = new HashMap<String, @Nullable Object>(Map.of(
                "id", event,
                "kind", Spelling.of(change.kind()),
                "on", occasion.on(),
                "at", occasion.at(),
                "by", occasion.by(),
                "of", change.of(),
                "agencies", change.concerned(),
                "renamed", change instanceof AgencyChange.Rename));
        parameters.put("note", Written.optional(note));
        tx.run("""
                OPTIONAL MATCH (earlier:AgencyEvent)-[:OF|INTO]->(a:Agency) WHERE a.id IN $agencies
                WITH coalesce(max(earlier.number), 0) + 1 AS number
                CREATE (e:AgencyEvent {id: $id, kind: $kind, on: $on, at: $at, by: $by, number: number})
                SET e.note = $note
                WITH e
                MATCH (of:Agency) WHERE of.id IN $of
                CREATE (e)-[:OF]->(of)
                FOREACH (_ IN CASE WHEN $renamed THEN [1] ELSE [] END |
                  SET e.formerSv = of.nameSv, e.formerEn = of.nameEn, e.formerShort = of.shortName)
                """, parameters);
    }

    private static void comeOf(Queries tx, String event, AgencyChange change) {
        tx.run(
                """
                MATCH (e:AgencyEvent {id: $event})
                MATCH (into:Agency) WHERE into.id IN $into
                CREATE (e)-[:INTO]->(into)
                """,
                Map.of(
                        "event",
                        event,
                        "into",
                        change.into().stream().map(Target::id).toList()));
    }
}
