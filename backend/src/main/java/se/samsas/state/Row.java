package se.samsas.state;

import java.util.Set;
import se.samsas.graph.Spelling;

/// A row of a [StateTable].
///
/// @param <S> the states
/// @param <A> the acts
/// @param <W> who acts: the sides that somebody may be on
public sealed interface Row<S extends Enum<S>, A extends Enum<A>, W extends Enum<W>> {

    /// Any of these brings something into being, in this state.
    record Beginning<S extends Enum<S>, A extends Enum<A>, W extends Enum<W>>(Set<W> who, S to)
            implements Row<S, A, W> {

        public Beginning {
            who = Set.copyOf(who);
            if (who.isEmpty()) {
                throw new IllegalArgumentException(
                        "Nobody begins with '%s': name who does.".formatted(Spelling.of(to)));
            }
        }
    }

    /// Any of these may do this in the one state, and it leads to the other, which may be the same.
    record Transition<S extends Enum<S>, A extends Enum<A>, W extends Enum<W>>(S from, A act, Set<W> who, S to)
            implements Row<S, A, W> {

        public Transition {
            who = Set.copyOf(who);
            if (who.isEmpty()) {
                throw new IllegalArgumentException("Nobody may '%s' in '%s': name who may, or leave the row out."
                        .formatted(Spelling.of(act), Spelling.of(from)));
            }
        }
    }

    /// Nothing leads on from this state.
    ///
    /// @param hint what to do instead, in one sentence
    record End<S extends Enum<S>, A extends Enum<A>, W extends Enum<W>>(S state, String hint) implements Row<S, A, W> {}
}
