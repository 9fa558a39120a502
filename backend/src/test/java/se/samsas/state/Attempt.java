package se.samsas.state;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import se.samsas.graph.Spelling;
import se.samsas.state.Row.Transition;

/// Somebody tries to do something to what is in a state: what the generated test of a machine is made of.
///
/// @param leadsTo the state then; absent where it must be refused
public record Attempt<S extends Enum<S>, A extends Enum<A>, W extends Enum<W>>(
        S state, A act, W who, Optional<S> leadsTo) {

    /// Every state, act and side of a table.
    public static <S extends Enum<S>, A extends Enum<A>, W extends Enum<W>> Stream<Attempt<S, A, W>> of(
            StateTable<S, A, W> table, Class<S> states, Class<A> acts, Class<W> sides) {
        return Arrays.stream(states.getEnumConstants())
                .flatMap(state -> Arrays.stream(acts.getEnumConstants())
                        .flatMap(act -> Arrays.stream(sides.getEnumConstants())
                                .map(who -> new Attempt<>(state, act, who, leadsTo(table, state, act, who)))));
    }

    private static <S extends Enum<S>, A extends Enum<A>, W extends Enum<W>> Optional<S> leadsTo(
            StateTable<S, A, W> table, S state, A act, W who) {
        return table.rows().stream()
                .filter(row -> row instanceof Transition<S, A, W>(var from, var does, var by, var _)
                        && from == state
                        && does == act
                        && by.contains(who))
                .map(row -> ((Transition<S, A, W>) row).to())
                .findFirst();
    }

    @Override
    public String toString() {
        return "%s: %s by %s %s"
                .formatted(
                        Spelling.of(state),
                        Spelling.of(act),
                        Spelling.of(who),
                        leadsTo.map(to -> "leads to " + Spelling.of(to)).orElse("is refused"));
    }
}
