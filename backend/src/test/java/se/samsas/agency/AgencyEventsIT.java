package se.samsas.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsas.agency.Realm.ASKER;
import static se.samsas.agency.Realm.NORTH;
import static se.samsas.agency.Realm.SOUTH;
import static se.samsas.agency.Realm.TODAY;
import static se.samsas.agency.Realm.UNITS;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samsas.IntegrationTest;
import se.samsas.access.Role;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.agency.AgencyChange.Dissolve;
import se.samsas.agency.AgencyChange.Leave;
import se.samsas.agency.AgencyChange.Merge;
import se.samsas.agency.AgencyChange.Part;
import se.samsas.agency.AgencyChange.Rejoin;
import se.samsas.agency.AgencyChange.Rename;
import se.samsas.agency.AgencyChange.Split;
import se.samsas.agency.AgencyChange.Target;
import se.samsas.agency.AgencyEvents.Recorded;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;

/// The rules of docs/agencies.md, in its order.
@IntegrationTest
class AgencyEventsIT {

    private static final String NEW = "realm-new";
    private static final String EMPLOYMENTS = """
            MATCH (p:Person)-[e:EMPLOYED]->(u:Unit) WHERE p.id STARTS WITH 'realm-'
            RETURN p.id + ' ' + u.id + ' ' + toString(e.from) + ' ' + coalesce(toString(e.to), '-') AS line ORDER BY line
            """;
    private static final String PATHS = """
            MATCH path = (u:Unit)-[:PART_OF*]->(:Agency) WHERE u.id STARTS WITH 'realm-'
            RETURN reduce(text = u.id, above IN tail(nodes(path)) | text + ' > ' + above.nameSv)
            """;
    private static final String SHARING = """
            MATCH (a:Agency)-[s:SHARES_WITH]->(b:Agency) WHERE a.id STARTS WITH 'realm-'
            RETURN a.id + ' ' + s.purpose + ' ' + b.id + ' ' + coalesce(toString(s.to), '-')
            """;
    private static final String SUCCESSIONS = """
            MATCH (a:Agency)-[s:SUCCEEDED_BY]->(b:Agency) WHERE a.id STARTS WITH 'realm-'
            RETURN a.id + ' ' + s.kind + ' ' + b.id + ' ' + toString(s.on)
            """;

    private final AgencyEvents events;
    private final Agencies agencies;
    private final List<AgencyFollower> followers;
    private final Graph graph;
    private final Revisions revisions;
    private final Regions regions;
    private final AgencyNotices notices;
    private final Versions versions;
    private final Clock clock;
    private @Nullable Realm realm;

    AgencyEventsIT(
            AgencyEvents events,
            Agencies agencies,
            List<AgencyFollower> followers,
            Graph graph,
            Revisions revisions,
            Regions regions,
            AgencyNotices notices,
            Versions versions,
            Clock clock) {
        this.events = events;
        this.agencies = agencies;
        this.followers = followers;
        this.graph = graph;
        this.revisions = revisions;
        this.regions = regions;
        this.notices = notices;
        this.versions = versions;
        this.clock = clock;
    }

    @BeforeEach
    void make() {
        realm = new Realm(graph, revisions);
    }

    @AfterEach
    void remove() {
        var elsewhere = UnitsElsewhere.in(graph);
        realm().close();
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void aRenamedAgencyIsFoundByBothNames() {
        var event = done(new Rename(NORTH, new AgencyEvent.Names("Polarverket", "Polar Agency", null)));

        assertThat(agencies.get(NORTH)).satisfies(agency -> {
            assertThat(agency.nameSv()).isEqualTo("Polarverket");
            assertThat(agency.shortName()).isNull();
            assertThat(agency.formerNames()).containsExactly("Nordanverket", "North Agency", "NORDV");
        });
        assertThat(search("polarv")).containsExactly("Polarverket");
        assertThat(search("polar agency")).containsExactly("Polarverket");
        assertThat(search("nordanverk")).containsExactly("Polarverket, tidigare Nordanverket");
        assertThat(search("nordv")).containsExactly("Polarverket, tidigare NORDV");
        assertThat(realm().texts("""
                MATCH (e:AgencyEvent {id: '%s'})-[:OF]->(a)
                RETURN e.kind + ' ' + toString(e.on) + ' ' + e.formerSv + ' ' + e.formerShort + ' ' + e.by + ' ' + a.id
                """.formatted(event.event())))
                .containsExactly("renamed 2026-11-21 Nordanverket NORDV realm-admin realm-north");
    }

    @Test
    void aNameThatIsTakenUpAgainIsNoLongerAFormerOne() {
        done(new Rename(SOUTH, new AgencyEvent.Names("Söderverket", null, null)));
        done(new Rename(SOUTH, new AgencyEvent.Names("Sunnanverket", null, null)));

        assertThat(agencies.get(SOUTH).formerNames()).containsExactly("Söderverket");
        assertThat(search("sunnan")).containsExactly("Sunnanverket");
    }

    @Test
    void theSameNamesAgainAreRefused() {
        refused(
                Failure.Invalid.class,
                new Rename(SOUTH, new AgencyEvent.Names("Sunnanverket", null, null)),
                "'realm-south' is called 'Sunnanverket' already");
    }

    @Test
    void anAgencyIsFoundByItsOrganisationNumber() {
        assertThat(search("999001-0001")).containsExactly("Nordanverket");
        assertThat(search("9990010001")).containsExactly("Nordanverket");
        assertThat(search("999001-0002")).isEmpty();
    }

    @Test
    void aMergedAgencyBecomesOneUnitOfItsSuccessorWithItsUnitsBelow() {
        var employments = realm().texts(EMPLOYMENTS);

        var merged = done(new Merge(List.of(NORTH, SOUTH), created("Väderverket")));

        assertThat(realm().texts(PATHS))
                .contains(
                        "realm-it-dev > It > Nordanverket > Väderverket",
                        "realm-law > Nordanverket > Väderverket",
                        "realm-far > Sunnanverket > Väderverket");
        assertThat(realm().texts(EMPLOYMENTS)).isEqualTo(employments);
        assertThat(merged.effects().units()).isEqualTo(5);
        assertThat(merged.effects().people()).isEqualTo(4);
    }

    @Test
    void aMergerMovesNeedsAndAccountsAndEndsSharing() {
        var merged = done(new Merge(List.of(NORTH), existing(SOUTH)));

        assertThat(
                        realm().texts(
                                        "MATCH (a:Agency)-[:ASKS]->(n) WHERE n.id STARTS WITH 'realm-' RETURN a.id + ' ' + n.id"))
                .containsExactlyInAnyOrder("realm-south realm-open", "realm-south realm-closed");
        assertThat(realm().texts("MATCH (:Agency {id: 'realm-south'})<-[:ACTS_FOR]-(a) RETURN a.id"))
                .containsExactlyInAnyOrder("realm-ann-account", "realm-cai-account", "realm-machine");
        assertThat(realm().texts(SHARING))
                .containsExactlyInAnyOrder(
                        "realm-north loan realm-asker 2026-11-20",
                        "realm-asker loan realm-north 2026-11-20",
                        "realm-south loan realm-asker -");
        assertThat(agencies.get(NORTH).dissolved()).isEqualTo(TODAY);
        assertThat(agencies.get(SOUTH).dissolved()).isNull();
        assertThat(realm().texts(SUCCESSIONS)).containsExactly("realm-north merged realm-south 2026-11-21");
        assertThat(merged.effects()).isEqualTo(new AgencyEffects(4, 3, 0, 1, 0, 3, 0, 3, Set.of(ASKER), 0));
    }

    @Test
    void aMergedAgencyIsFoundAndSoIsWhatItBecameThroughAllChanges() {
        done(new Merge(List.of(NORTH), existing(SOUTH)));
        assertThat(search("nordan")).containsExactlyInAnyOrder("Nordanverket", "Sunnanverket, tidigare Nordanverket");
        done(new Merge(List.of(SOUTH), existing(ASKER)));
        assertThat(search("nordan"))
                .containsExactlyInAnyOrder(
                        "Nordanverket", "Sunnanverket, tidigare Nordanverket", "Frågverket, tidigare Nordanverket");
        assertThat(search("nordan", AgencyState.ACTIVE)).containsExactly("Frågverket, tidigare Nordanverket");
    }

    @Test
    void peopleWhoWillBeFoundByMoreAreCounted() {
        realm().run("MATCH (a:Agency {id: 'realm-south'}), (b:Agency {id: 'exempelverket'}) "
                + "CREATE (a)-[:SHARES_WITH {purpose: 'loan', from: date('2026-01-01')}]->(b)");

        assertThat(preview(new Merge(List.of(NORTH), existing(SOUTH))).newlyFound())
                .as("Ann and Bo, fewer than five; Cai is hidden")
                .isZero();
        realm().run("""
                MATCH (u:Unit {id: 'realm-law'})
                UNWIND range(1, 4) AS i
                CREATE (p:Person {trail: randomUUID(), tieSeed: i, id: 'realm-more-' + i, givenName: 'Ed', familyName: 'Fler',
                  invented: true})-[:EMPLOYED {from: date('2020-01-01'), share: 100}]->(u)
                CREATE (p)-[:CHOSE]->(:Choice {key: p.id + '|loan', purpose: 'loan', visibility: 'visible'})
                """);
        assertThat(preview(new Merge(List.of(NORTH), existing(SOUTH))).newlyFound())
                .as("they and four more, floored")
                .isEqualTo(5);
        assertThat(preview(new Merge(List.of(NORTH), created("Väderverket"))).newlyFound())
                .isZero();
    }

    @Test
    void anAgencyMayNotBeMergedIntoItselfAlone() {
        assertThatThrownBy(() -> new Merge(List.of(NORTH), existing(NORTH)))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("'realm-north'");
    }

    @Test
    void aSplitAgencyLeavesNothingBehind() {
        var done = done(new Split(
                NORTH,
                List.of(
                        new Part(created("Datorverket"), List.of("realm-it-dev", "realm-staff"), true, List.of()),
                        new Part(existing(SOUTH), List.of("realm-it", "realm-law"), false, List.of("realm-machine")))));

        assertThat(realm().texts(PATHS))
                .as("a unit whose parent goes elsewhere stands directly below its agency")
                .contains(
                        "realm-it-dev > Datorverket",
                        "realm-staff > Datorverket",
                        "realm-it > Sunnanverket",
                        "realm-law > Sunnanverket");
        assertThat(
                        realm().texts(
                                        "MATCH (a:Agency)-[:ASKS]->(n) WHERE n.id STARTS WITH 'realm-' RETURN a.nameSv + ' ' + n.id"))
                .containsExactlyInAnyOrder("Datorverket realm-open", "Nordanverket realm-closed");
        assertThat(
                        realm().texts(
                                        "MATCH (a:Account)-[:ACTS_FOR]->(g) WHERE a.id STARTS WITH 'realm-' RETURN a.id + ' ' + g.nameSv"))
                .containsExactlyInAnyOrder(
                        "realm-ann-account Datorverket",
                        "realm-cai-account Sunnanverket",
                        "realm-machine Sunnanverket",
                        "realm-asking Frågverket");
        assertThat(realm().texts(SUCCESSIONS))
                .containsExactlyInAnyOrder(
                        "realm-north split realm-new 2026-11-21", "realm-north split realm-south 2026-11-21");
        assertThat(agencies.get(NORTH).dissolved()).isEqualTo(TODAY);
        assertThat(done.effects()).isEqualTo(new AgencyEffects(4, 3, 0, 1, 0, 3, 0, 3, Set.of(ASKER), 0));
    }

    @Test
    void aSplitAgencyMayGoOnWithItsSharing() {
        var done = done(new Split(
                NORTH,
                List.of(
                        new Part(
                                existing(NORTH),
                                List.of("realm-it", "realm-it-dev", "realm-staff"),
                                true,
                                List.of("realm-machine")),
                        new Part(created("Rättsverket"), List.of("realm-law"), false, List.of("realm-machine")))));

        assertThat(agencies.get(NORTH).dissolved()).isNull();
        assertThat(realm().texts(PATHS)).contains("realm-it-dev > It > Nordanverket", "realm-law > Rättsverket");
        assertThat(realm().texts(SHARING)).contains("realm-north loan realm-asker -");
        assertThat(realm().texts("MATCH (:Account {id: 'realm-machine'})-[:ACTS_FOR]->(g) RETURN g.nameSv"))
                .containsExactlyInAnyOrder("Nordanverket", "Rättsverket");
        assertThat(realm().texts("MATCH (g)-[:ASKS]->(:Need {id: 'realm-open'}) RETURN g.id"))
                .containsExactly(NORTH);
        assertThat(done.effects().units()).isEqualTo(1);
        assertThat(done.effects().openNeedsMoved()).isZero();
        assertThat(done.effects().sharings()).isZero();
    }

    @Test
    void aSplitNamesTheUnitsAndAccountsThatAreMissing() {
        refused(
                Failure.Invalid.class,
                new Split(
                        NORTH,
                        List.of(
                                new Part(existing(NORTH), List.of("realm-it"), true, List.of()),
                                new Part(created("Rättsverket"), List.of("realm-law"), false, List.of()))),
                "2 of 4 units are assigned to no successor: Stab (realm-staff), Utveckling (realm-it-dev).");
        refused(
                Failure.Invalid.class,
                new Split(
                        NORTH,
                        List.of(
                                new Part(existing(NORTH), UNITS, true, List.of()),
                                new Part(created("Rättsverket"), List.of(), false, List.of()))),
                "assigned to no successor: realm-machine.");
        refused(
                Failure.Invalid.class,
                new Split(
                        NORTH,
                        List.of(
                                new Part(existing(NORTH), UNITS, false, List.of("realm-machine")),
                                new Part(created("Rättsverket"), List.of(), false, List.of()))),
                "No successor takes the 1 open needs");
        refused(
                Failure.Invalid.class,
                new Split(
                        NORTH,
                        List.of(
                                new Part(existing(NORTH), UNITS, true, List.of()),
                                new Part(created("Rättsverket"), List.of("realm-far"), false, List.of()))),
                "The unit 'realm-far' is not of the agency 'realm-north'");
    }

    @Test
    void aDissolvedAgencyEndsWithWhatItHad() {
        realm().run("""
                MATCH (p:Person {id: 'realm-cai'}), (u:Unit {id: 'realm-staff'}), (far:Unit {id: 'realm-far'})
                CREATE (p)-[:EMPLOYED {from: date('2027-01-01'), share: 100}]->(u)
                CREATE (p)-[:EMPLOYED {from: date('2026-01-01'), share: 20}]->(far)
                """);

        var done = done(new Dissolve(NORTH));

        assertThat(realm().texts(EMPLOYMENTS))
                .containsExactlyInAnyOrder(
                        "realm-ann realm-it-dev 2020-01-01 2026-11-20",
                        "realm-bo realm-it-dev 2020-01-01 2026-11-20",
                        "realm-cai realm-law 2020-01-01 2026-11-20",
                        "realm-cai realm-far 2026-01-01 -",
                        "realm-dan realm-far 2020-01-01 -");
        assertThat(realm().texts("MATCH (n:Need {id: 'realm-open'})-[:HAS]->(e) "
                        + "RETURN n.status + ' ' + e.from + ' ' + e.to + ' ' + e.reason + ' ' + e.by"))
                .containsExactly("closed open closed agency-dissolved realm-admin");
        assertThat(realm().texts("MATCH (:Agency {id: 'realm-north'})<-[:ACTS_FOR]-(a) RETURN a.id"))
                .isEmpty();
        assertThat(agencies.get(NORTH).state(TODAY)).isEqualTo(AgencyState.DISSOLVED);
        assertThat(done.effects()).isEqualTo(new AgencyEffects(0, 3, 4, 0, 1, 0, 3, 3, Set.of(ASKER), 0));
    }

    /// A planner closes the need while it is dissolved.
    @Test
    void aNeedThatIsBeingClosedIsNotClosedAgain() throws Exception {
        var closing = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var closed = threads.submit(() -> graph.write(tx -> {
                tx.locks().need("realm-open");
                closing.countDown();
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
                tx.run("""
                        MATCH (n:Need {id: 'realm-open'})
                        CREATE (n)-[:HAS]->(:NeedEvent {at: datetime(), by: 'realm-x', from: 'open', to: 'closed'})
                        SET n.status = 'closed'
                        """, Map.of());
                return true;
            }));
            closing.await();
            done(new Dissolve(NORTH));
            closed.get();
        }
        assertThat(realm().texts("MATCH (:Need {id: 'realm-open'})-[:HAS]->(e:NeedEvent) RETURN e.by"))
                .containsExactly("realm-x");
    }

    /// Neither in numbers nor in errors: who is there and not counted would be known for it.
    @Test
    void whoHasAProtectedIdentityIsNeitherNamedNorCounted() {
        var changes = List.of(
                new Dissolve(NORTH),
                new Leave(NORTH),
                new Merge(List.of(NORTH), existing(SOUTH)),
                split(List.of("realm-machine")));
        var before = changes.stream().map(this::preview).toList();
        realm().run("""
                UNWIND [['realm-eve', 'realm-law'], ['realm-fay', null]] AS row
                MATCH (g:Agency {id: 'realm-north'})
                CREATE (g)<-[:ACTS_FOR]-(:Account {id: row[0] + '-account', trail: randomUUID(), roles: ['hr-planner']})
                  -[:IS]->(p:Person {id: row[0], trail: randomUUID(), tieSeed: 1, givenName: 'Eve', familyName: 'Provsson',
                     protected: true, invented: true})
                WITH p, row
                MATCH (u:Unit {id: row[1]})
                CREATE (p)-[:EMPLOYED {from: date('2020-01-01'), share: 100}]->(u)
                """);

        assertThat(changes.stream().map(this::preview).toList()).isEqualTo(before);
        refused(Failure.Invalid.class, split(List.of()), "1 accounts work in no unit of the agency");
        refused(
                Failure.Invalid.class,
                split(List.of("realm-machine", "realm-fay-account")),
                "The account 'realm-fay-account' does not act for the agency");

        done(split(List.of("realm-machine")));
        assertThat(realm().texts("""
                        MATCH (a:Account)-[:ACTS_FOR]->(g:Agency) WHERE a.id IN ['realm-eve-account', 'realm-fay-account']
                        RETURN a.id + ' ' + g.nameSv
                        """)).containsExactly("realm-eve-account Rättsverket");
    }

    @Test
    void sharingEndsWhenItIsRecordedHoweverEarlyTheDay() {
        done(new Dissolve(NORTH), LocalDate.of(2026, 6, 1));

        assertThat(realm().texts(EMPLOYMENTS)).contains("realm-ann realm-it-dev 2020-01-01 2026-05-31");
        assertThat(realm().texts(SHARING))
                .contains("realm-north loan realm-asker 2026-11-20")
                .noneMatch(sharing -> sharing.contains("mentoring"));
    }

    @Test
    void anAgencyThatLeavesMayComeBackAndSharesNothingThen() {
        var done = done(new Leave(NORTH));

        assertThat(done.effects()).isEqualTo(new AgencyEffects(0, 3, 0, 0, 1, 0, 0, 3, Set.of(ASKER), 0));
        assertThat(agencies.get(NORTH).state(TODAY)).isEqualTo(AgencyState.LEFT);
        assertThat(realm().texts(EMPLOYMENTS)).contains("realm-ann realm-it-dev 2020-01-01 -");
        realm().run("MATCH (:Agency {id: 'realm-north'})-[s:SHARES_WITH {purpose: 'loan'}]->() SET s.to = null");

        done(new Rejoin(NORTH));

        assertThat(agencies.get(NORTH).state(TODAY)).isEqualTo(AgencyState.ACTIVE);
        assertThat(realm().texts(SHARING))
                .as("what was brought in while it was away ends")
                .contains("realm-north loan realm-asker 2026-11-20");
        assertThat(search("nordan", AgencyState.LEFT)).isEmpty();
    }

    @Test
    void whoIsGoneTakesNoPart() {
        done(new Leave(NORTH));
        refused(Failure.Conflict.class, new Merge(List.of(NORTH), existing(SOUTH)), "is left: 'Nordanverket' left");
        refused(Failure.Conflict.class, new Leave(NORTH), "is left");
        done(new Rename(NORTH, new AgencyEvent.Names("Polarverket", null, null)));
        var dissolved = done(new Dissolve(NORTH));
        refused(
                Failure.Conflict.class,
                new Rename(NORTH, new AgencyEvent.Names("Snöverket", null, null)),
                "is dissolved: 'Polarverket' dissolved on 2026-11-21 (%s)".formatted(dissolved.event()));
        refused(Failure.Conflict.class, new Merge(List.of(SOUTH), existing(NORTH)), "is dissolved");
        refused(Failure.Conflict.class, new Rejoin(SOUTH), "is active");
    }

    static Stream<AgencyChange> everyKind() {
        return Stream.of(
                new Rename(NORTH, new AgencyEvent.Names("Polarverket", null, null)),
                new Merge(List.of(NORTH), existing(SOUTH)),
                new Merge(List.of(NORTH, SOUTH), created("Väderverket")),
                new Split(
                        NORTH,
                        List.of(
                                new Part(created("Datorverket"), UNITS, true, List.of("realm-machine")),
                                new Part(existing(SOUTH), List.of(), false, List.of()))),
                new Dissolve(NORTH),
                new Leave(NORTH));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aPreviewSaysWhatTheChangeDoesAndChangesNothing(AgencyChange change) {
        var before = realm().everything();

        var preview = events.preview(Realm.admin(), change, TODAY);

        assertThat(realm().everything()).isEqualTo(before);
        assertThat(preview.eventsSeen()).isZero();
        assertThat(done(change).effects()).isEqualTo(preview.effects());
        assertThat(realm().everything()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aChangeThatFailsInTheMiddleChangesNothing(AgencyChange change) {
        var before = realm().everything();
        AgencyFollower failing = (transaction, fate) -> {
            throw new IllegalStateException("in the middle of " + fate.agency());
        };
        var broken = new AgencyEvents(
                graph,
                revisions,
                Stream.concat(followers.stream(), Stream.of(failing)).toList(),
                regions,
                notices,
                versions,
                clock);
        if (!(change instanceof Rename)) {
            assertThatThrownBy(() -> broken.record(Realm.admin(), change, TODAY, null, 0))
                    .hasMessageContaining("in the middle");
        }
        assertThat(realm().everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void onlyWhoAdministersTheInstallationMayChangeAgencies(AgencyChange change) {
        var before = realm().everything();
        for (var viewer : List.of(
                new Viewer("realm-x", null, Set.of(Role.ADMIN), Set.of(NORTH, SOUTH), Set.of(NORTH)),
                new Viewer("realm-x", null, Set.of(Role.HR_PLANNER, Role.MANAGER), Set.of(NORTH), Set.of(), true),
                new Viewer("realm-x", null, Set.of(), Set.of(), Set.of()))) {
            assertThatThrownBy(() -> events.preview(viewer, change, TODAY)).isInstanceOf(Failure.NotAllowed.class);
            assertThatThrownBy(() -> events.record(viewer, change, TODAY, null, 0))
                    .isInstanceOf(Failure.NotAllowed.class);
        }
        assertThat(realm().everything()).isEqualTo(before);
    }

    @Test
    void aChangeIsNotPlannedAhead() {
        assertThatThrownBy(() -> events.record(Realm.admin(), new Leave(NORTH), TODAY.plusDays(1), null, 0))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("2026-11-22 is after today, 2026-11-21");
    }

    @Test
    void anAgencyThatThereIsNotIsNotFound() {
        refused(Failure.NotFound.class, new Leave("realm-nowhere"), "'realm-nowhere'");
    }

    @Test
    void whatHappenedSinceThePreviewIsNamed() {
        var renamed = done(new Rename(NORTH, new AgencyEvent.Names("Polarverket", null, null)));

        assertThatThrownBy(
                        () -> events.record(Realm.admin(), new Merge(List.of(NORTH), existing(SOUTH)), TODAY, null, 0))
                .isInstanceOf(Failure.Conflict.class)
                .hasMessageContaining("'Polarverket' renamed on 2026-11-21 (%s)".formatted(renamed.event()));
    }

    @Test
    void ofTwoAdministratorsAtOnceOneIsRefusedAndToldWhy() throws Exception {
        for (int round = 0; round < 5; round++) {
            remove();
            make();
            List<Callable<Object>> both = List.of(
                    () -> attempt(new Merge(List.of(SOUTH, NORTH), created("Väderverket"))),
                    () -> attempt(new Dissolve(NORTH)));
            try (var threads = Executors.newFixedThreadPool(2)) {
                var outcomes = threads.invokeAll(both).stream()
                        .map(future -> Objects.requireNonNull(future.resultNow()))
                        .toList();
                assertThat(outcomes)
                        .hasAtLeastOneElementOfType(Recorded.class)
                        .anySatisfy(outcome -> assertThat(outcome).isInstanceOf(Failure.Conflict.class));
                var event = outcomes.stream()
                        .filter(Recorded.class::isInstance)
                        .map(outcome -> ((Recorded) outcome).event())
                        .findFirst()
                        .orElseThrow();
                assertThat(outcomes)
                        .anySatisfy(outcome -> assertThat(outcome).asString().contains(event));
            }
            assertThat(realm().number("MATCH (e:AgencyEvent)-[:OF]->(:Agency {id: 'realm-north'}) RETURN count(e)"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aMergerIsUndoneByASplit() {
        done(new Merge(List.of(NORTH), existing(SOUTH)));
        var wrapper = realm().texts("MATCH (:Unit {id: 'realm-it'})-[:PART_OF]->(u:Unit) RETURN u.id")
                .getFirst();

        done(new Split(
                SOUTH,
                List.of(
                        new Part(existing(SOUTH), List.of("realm-far"), false, List.of()),
                        new Part(
                                created("Nordanverket"),
                                Stream.concat(UNITS.stream(), Stream.of(wrapper))
                                        .toList(),
                                true,
                                List.of("realm-machine")))));

        assertThat(realm().texts(PATHS))
                .contains("realm-it-dev > It > Nordanverket > Nordanverket", "realm-far > Sunnanverket");
    }

    private static Target existing(String agency) {
        return new Target.Existing(agency);
    }

    private static Target created(String name) {
        return new Target.Created(NEW, AgencyKind.STATE, new AgencyEvent.Names(name, null, null), null, "25");
    }

    private static Split split(List<String> accounts) {
        return new Split(
                NORTH,
                List.of(
                        new Part(existing(NORTH), List.of("realm-it", "realm-it-dev", "realm-staff"), true, accounts),
                        new Part(created("Rättsverket"), List.of("realm-law"), false, List.of())));
    }

    private Object attempt(AgencyChange change) {
        try {
            return events.record(Realm.admin(), change, TODAY, null, 0);
        } catch (Failure failure) {
            return failure;
        }
    }

    private AgencyEffects preview(AgencyChange change) {
        return events.preview(Realm.admin(), change, TODAY).effects();
    }

    private Recorded done(AgencyChange change) {
        return done(change, TODAY);
    }

    private Recorded done(AgencyChange change, LocalDate on) {
        var seen = graph.get(
                "MATCH (e:AgencyEvent)-[:OF|INTO]->(a) WHERE a.id IN $ids RETURN count(DISTINCT e) AS events",
                Map.of("ids", change.concerned()),
                row -> row.get("events").asInt());
        return events.record(Realm.admin(), change, on, "Enligt beslut", seen);
    }

    private void refused(Class<? extends Failure> kind, AgencyChange change, String message) {
        assertThatThrownBy(() -> events.preview(Realm.admin(), change, TODAY))
                .isInstanceOf(kind)
                .hasMessageContaining(message);
        assertThatThrownBy(() -> done(change)).isInstanceOf(kind).hasMessageContaining(message);
    }

    private List<String> search(String text) {
        return search(text, null);
    }

    private List<String> search(String text, @Nullable AgencyState state) {
        return agencies.page(text, state, new PageRequest(50, null)).edges().stream()
                .map(edge -> edge.node().agency().nameSv()
                        + (edge.node().formerly() == null
                                ? ""
                                : ", tidigare " + edge.node().formerly()))
                .toList();
    }

    private Realm realm() {
        return Objects.requireNonNull(realm);
    }
}
