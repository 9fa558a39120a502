package se.samsas.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static se.samsas.agency.Realm.NORTH;
import static se.samsas.agency.Realm.SOUTH;
import static se.samsas.agency.Realm.TODAY;
import static se.samsas.agency.Realm.UNITS;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.samsas.IntegrationTest;
import se.samsas.agency.AgencyChange.Dissolve;
import se.samsas.agency.AgencyChange.Leave;
import se.samsas.agency.AgencyChange.Merge;
import se.samsas.agency.AgencyChange.Part;
import se.samsas.agency.AgencyChange.Rejoin;
import se.samsas.agency.AgencyChange.Rename;
import se.samsas.agency.AgencyChange.Split;
import se.samsas.agency.AgencyChange.Target;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.state.Attempt;

/// Whatever is done to an agency in any state: as the table says, and no otherwise.
@IntegrationTest
class AgencyStatesIT {

    private static final List<String> MACHINE = List.of("realm-machine");

    private final AgencyEvents events;
    private final Agencies agencies;
    private final Graph graph;
    private final Revisions revisions;

    AgencyStatesIT(AgencyEvents events, Agencies agencies, Graph graph, Revisions revisions) {
        this.events = events;
        this.agencies = agencies;
        this.graph = graph;
        this.revisions = revisions;
    }

    @TestFactory
    Stream<DynamicTest> eachActLeadsWhereTheTableSays() {
        return Attempt.of(AgencyStates.TABLE, AgencyState.class, AgencyStates.Act.class, AgencyStates.Side.class)
                .map(attempt -> dynamicTest(attempt.toString(), () -> {
                    for (var change : changes(attempt.act())) {
                        hold(attempt, change);
                    }
                }));
    }

    private void hold(Attempt<AgencyState, AgencyStates.Act, AgencyStates.Side> attempt, AgencyChange change) {
        try (var realm = new Realm(graph, revisions)) {
            realm.run(
                    switch (attempt.state()) {
                        case ACTIVE -> "RETURN 1";
                        case LEFT -> "MATCH (a:Agency {id: '%s'}) SET a.left = date('2026-11-01')".formatted(NORTH);
                        case DISSOLVED ->
                            "MATCH (a:Agency {id: '%s'}) SET a.dissolved = date('2026-11-01')".formatted(NORTH);
                    });
            var before = realm.everything();
            attempt.leadsTo()
                    .ifPresentOrElse(
                            to -> {
                                events.record(Realm.admin(), change, TODAY, null, 0);
                                assertThat(agencies.get(NORTH).state(TODAY)).isEqualTo(to);
                                assertThat(realm.number(
                                                "MATCH (e:AgencyEvent)-[:OF|INTO]->(:Agency {id: '%s'}) RETURN count(DISTINCT e)"
                                                        .formatted(NORTH)))
                                        .isEqualTo(1);
                            },
                            () -> {
                                assertThatThrownBy(() -> events.record(Realm.admin(), change, TODAY, null, 0))
                                        .isInstanceOf(Failure.Conflict.class);
                                assertThat(realm.everything()).isEqualTo(before);
                            });
        }
    }

    /// Each that is this act for North.
    private static List<AgencyChange> changes(AgencyStates.Act act) {
        return switch (act) {
            case RENAME -> List.of(new Rename(NORTH, new AgencyEvent.Names("Polarverket", null, null)));
            case MERGE -> List.of(new Merge(List.of(NORTH), new Target.Existing(SOUTH)));
            case SPLIT ->
                List.of(new Split(
                        NORTH,
                        List.of(
                                new Part(new Target.Existing(SOUTH), UNITS, true, MACHINE),
                                new Part(new Target.Existing(Realm.ASKER), List.of(), false, List.of()))));
            case SUCCEED ->
                List.of(
                        new Merge(List.of(SOUTH), new Target.Existing(NORTH)),
                        new Merge(List.of(NORTH, SOUTH), new Target.Existing(NORTH)),
                        new Split(
                                NORTH,
                                List.of(
                                        new Part(new Target.Existing(NORTH), UNITS, true, MACHINE),
                                        new Part(new Target.Existing(SOUTH), List.of(), false, List.of()))),
                        new Split(
                                SOUTH,
                                List.of(
                                        new Part(new Target.Existing(NORTH), List.of("realm-far"), true, List.of()),
                                        new Part(new Target.Existing(Realm.ASKER), List.of(), false, List.of()))));
            case DISSOLVE -> List.of(new Dissolve(NORTH));
            case LEAVE -> List.of(new Leave(NORTH));
            case REJOIN -> List.of(new Rejoin(NORTH));
        };
    }
}
