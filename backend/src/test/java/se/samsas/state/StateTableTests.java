package se.samsas.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.samsas.state.StateTableTests.Act.LIFT;
import static se.samsas.state.StateTableTests.Act.PASS;
import static se.samsas.state.StateTableTests.Act.SHUT;
import static se.samsas.state.StateTableTests.Gate.BROKEN;
import static se.samsas.state.StateTableTests.Gate.DOWN;
import static se.samsas.state.StateTableTests.Gate.UP;
import static se.samsas.state.StateTableTests.Side.DRIVER;
import static se.samsas.state.StateTableTests.Side.GUARD;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samsas.failure.Failure;
import se.samsas.state.Row.Beginning;
import se.samsas.state.Row.End;
import se.samsas.state.Row.Transition;

class StateTableTests {

    enum Gate {
        DOWN,
        UP,
        BROKEN
    }

    enum Act {
        LIFT,
        PASS,
        SHUT
    }

    enum Side {
        GUARD,
        DRIVER
    }

    private static final Row<Gate, Act, Side> BUILT = new Beginning<>(Set.of(GUARD), DOWN);
    private static final Row<Gate, Act, Side> LIFTED = new Transition<>(DOWN, LIFT, Set.of(GUARD), UP);
    private static final Row<Gate, Act, Side> PASSED = new Transition<>(UP, PASS, Set.of(GUARD, DRIVER), UP);
    private static final Row<Gate, Act, Side> SHUT_DOWN = new Transition<>(UP, SHUT, Set.of(GUARD), DOWN);
    private static final Row<Gate, Act, Side> RAMMED = new Transition<>(DOWN, PASS, Set.of(DRIVER), BROKEN);
    private static final Row<Gate, Act, Side> GONE = new End<>(BROKEN, "Build another one.");
    private static final List<Row<Gate, Act, Side>> ROWS = List.of(BUILT, LIFTED, PASSED, SHUT_DOWN, RAMMED, GONE);
    private static final StateTable<Gate, Act, Side> TABLE = new StateTable<>(ROWS);

    @Test
    void anActLeadsWhereItsRowSays() {
        assertThat(TABLE.beginning(GUARD)).isEqualTo(DOWN);
        assertThat(TABLE.after("The gate", DOWN, LIFT, GUARD)).isEqualTo(UP);
        assertThat(TABLE.after("The gate", UP, PASS, DRIVER)).isEqualTo(UP);
        assertThat(TABLE.after("The gate", UP, SHUT, GUARD)).isEqualTo(DOWN);
    }

    @Test
    void whatCanBeDoneDependsOnTheStateAndOnWhoAsks() {
        assertThat(TABLE.acts(DOWN, GUARD)).containsExactly(LIFT);
        assertThat(TABLE.acts(DOWN, DRIVER)).containsExactly(PASS);
        assertThat(TABLE.acts(UP, GUARD)).containsExactly(PASS, SHUT);
        assertThat(TABLE.acts(BROKEN, GUARD)).isEmpty();
    }

    @Test
    void whatNobodyCanDoInAStateIsAConflictThatSaysWhatCanBeDone() {
        var up = catchThrowableOfType(Failure.Conflict.class, () -> TABLE.after("The gate", UP, LIFT, GUARD));
        assertThat(up).hasMessage("The gate is 'up': 'lift' is not possible then.");
        assertThat(up.hint()).isEqualTo("Possible now: 'pass', 'shut'.");
        var broken = catchThrowableOfType(Failure.Conflict.class, () -> TABLE.after("It", BROKEN, LIFT, GUARD));
        assertThat(broken.hint()).isEqualTo("Build another one.");
    }

    @Test
    void whatIsForOthersIsNotAllowedAndSaysForWhom() {
        var lifted = catchThrowableOfType(Failure.NotAllowed.class, () -> TABLE.after("It", DOWN, LIFT, DRIVER));
        assertThat(lifted).hasMessage("It is 'down': 'lift' is not for 'driver'.");
        assertThat(lifted.hint()).isEqualTo("It is for 'guard'.");
        assertThatThrownBy(() -> TABLE.beginning(DRIVER)).isInstanceOf(Failure.NotAllowed.class);
    }

    @Test
    void whoCanDoNothingIsToldWhoseTurnItIs() {
        var rows = without(List.of(RAMMED, GONE));
        rows.add(new Transition<>(DOWN, PASS, Set.of(GUARD), BROKEN));
        rows.add(GONE);
        var table = new StateTable<>(rows);
        var waiting = catchThrowableOfType(Failure.Conflict.class, () -> table.after("It", DOWN, SHUT, DRIVER));
        assertThat(waiting.hint()).isEqualTo("It is for 'guard'.");
    }

    @Test
    void aTableBeginsInEachStateOnce() {
        var table = new StateTable<>(with(new Beginning<>(Set.of(DRIVER), UP)));
        assertThat(table.beginning(GUARD)).isEqualTo(DOWN);
        assertThat(table.beginning(UP, DRIVER)).isEqualTo(UP);
        assertThatThrownBy(() -> table.beginning(UP, GUARD)).isInstanceOf(Failure.NotAllowed.class);
        assertThatThrownBy(() -> table.beginning(BROKEN, GUARD)).hasMessageContaining("Nothing begins in 'broken'");
        refused("No row says how it begins", without(List.of(BUILT)));
        refused("Two rows begin in 'down'", with(new Beginning<>(Set.of(DRIVER), DOWN)));
    }

    @Test
    void aStateAndAnActHaveOneRow() {
        refused(
                "Two rows say where 'lift' leads in 'down'",
                with(new Transition<>(DOWN, LIFT, Set.of(DRIVER), BROKEN)));
        refused("Two rows say that 'broken' is an end", with(new End<>(BROKEN, "Mend it.")));
    }

    @Test
    void eachStateIsReached() {
        refused("Nothing leads to 'broken'", without(List.of(RAMMED)));
    }

    @Test
    void aStateIsLedOnFromOrIsAnEnd() {
        refused("Nothing leads on from 'broken'", without(List.of(GONE)));
        refused("'up' is an end, and yet a row leads on from it", with(new End<>(UP, "Wait.")));
    }

    @Test
    void eachActAndEachSideHasARow() {
        refused("'shut' stands in no row", without(List.of(SHUT_DOWN)));
        var rows = without(List.of(PASSED, RAMMED));
        rows.add(new Transition<>(DOWN, PASS, Set.of(GUARD), BROKEN));
        refused("'driver' stands in no row", rows);
    }

    @Test
    void aRowNamesSomebody() {
        assertThatThrownBy(() -> new Transition<>(DOWN, LIFT, Set.<Side>of(), UP))
                .hasMessageContaining("Nobody may 'lift' in 'down'");
        assertThatThrownBy(() -> new Beginning<Gate, Act, Side>(Set.of(), DOWN))
                .hasMessageContaining("Nobody begins with 'down'");
    }

    private static void refused(String message, List<Row<Gate, Act, Side>> rows) {
        assertThatThrownBy(() -> new StateTable<>(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static List<Row<Gate, Act, Side>> with(Row<Gate, Act, Side> another) {
        var rows = new ArrayList<>(ROWS);
        rows.add(another);
        return rows;
    }

    private static List<Row<Gate, Act, Side>> without(List<Row<Gate, Act, Side>> left) {
        var rows = new ArrayList<>(ROWS);
        rows.removeAll(left);
        return rows;
    }
}
