package se.samsas.state;

import static java.util.stream.Collectors.joining;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samsas.failure.Failure;
import se.samsas.graph.Spelling;
import se.samsas.state.Row.Beginning;
import se.samsas.state.Row.End;
import se.samsas.state.Row.Transition;

/// What may be done to something in each of its states, by whom, and where it leads. The code acts by it, the
/// API lists by it what can be done, docs/states.md prints it, and a generated test tries each state, act and side.
///
/// @param <S> the states
/// @param <A> the acts
/// @param <W> who acts: the sides that somebody may be on
public final class StateTable<S extends Enum<S>, A extends Enum<A>, W extends Enum<W>> {

    private final List<Row<S, A, W>> rows;
    private final Map<S, Beginning<S, A, W>> beginnings = new LinkedHashMap<>();
    private final Map<S, Map<A, Transition<S, A, W>>> transitions = new HashMap<>();
    private final Map<S, End<S, A, W>> ends = new HashMap<>();

    /// The table of these rows.
    ///
    /// @throws IllegalArgumentException where none begins; where two begin in a state, say where an act leads
    /// in it, or that it is an end; where a state is not reached, or neither led on from nor an end;
    /// where an act or a side stands in no row
    public StateTable(List<Row<S, A, W>> rows) {
        this.rows = List.copyOf(rows);
        Set<A> acts = new HashSet<>();
        Set<W> sides = new HashSet<>();
        for (var row : rows) {
            switch (row) {
                case Beginning<S, A, W> first -> {
                    require(
                            beginnings.put(first.to(), first) == null,
                            "Two rows begin in %s: put all who may into one.".formatted(quoted(first.to())));
                    sides.addAll(first.who());
                }
                case Transition<S, A, W> transition -> {
                    put(transition);
                    acts.add(transition.act());
                    sides.addAll(transition.who());
                }
                case End<S, A, W> end ->
                    require(
                            ends.put(end.state(), end) == null,
                            "Two rows say that %s is an end: keep one.".formatted(quoted(end.state())));
            }
        }
        require(!beginnings.isEmpty(), "No row says how it begins: give one.");
        requireAll(acts);
        requireAll(sides);
        requireWays();
    }

    private void put(Transition<S, A, W> transition) {
        var former = transitions
                .computeIfAbsent(transition.from(), _ -> new HashMap<>())
                .put(transition.act(), transition);
        require(
                former == null,
                "Two rows say where %s leads in %s: put all who may into one."
                        .formatted(quoted(transition.act()), quoted(transition.from())));
    }

    /// Each state is reached, and led on from unless it is an end.
    private void requireWays() {
        var reached = EnumSet.copyOf(beginnings.keySet());
        var next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            from(next.remove()).stream()
                    .map(Transition::to)
                    .filter(reached::add)
                    .forEach(next::add);
        }
        for (var state : EnumSet.allOf(reached.iterator().next().getDeclaringClass())) {
            var isEnd = ends.containsKey(state);
            var leadsOn = !from(state).isEmpty();
            require(
                    reached.contains(state),
                    "Nothing leads to %s: lead there, or take it away.".formatted(quoted(state)));
            require(isEnd || leadsOn, "Nothing leads on from %s: lead on, or call it an end.".formatted(quoted(state)));
            require(!(isEnd && leadsOn), "%s is an end, and yet a row leads on from it.".formatted(quoted(state)));
        }
    }

    /// Each value of the enum of which some are named.
    private static <E extends Enum<E>> void requireAll(Set<E> named) {
        named.stream()
                .findFirst()
                .ifPresent(any -> EnumSet.allOf(any.getDeclaringClass())
                        .forEach(each -> require(
                                named.contains(each),
                                "%s stands in no row: give it one, or take it away.".formatted(quoted(each)))));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /// As they were given.
    public List<Row<S, A, W>> rows() {
        return rows;
    }

    /// The state in which something begins: the first of several.
    ///
    /// @throws Failure.NotAllowed where they may not bring it into being
    public S beginning(W who) {
        return beginning(beginnings.keySet().iterator().next(), who);
    }

    /// The same, of something that may begin in several states.
    ///
    /// @param in one of these
    /// @throws Failure.NotAllowed where they may not bring it into being
    public S beginning(S in, W who) {
        var beginning = beginnings.get(in);
        if (beginning == null) {
            throw new IllegalArgumentException("Nothing begins in %s: give it a row.".formatted(quoted(in)));
        }
        if (!beginning.who().contains(who)) {
            throw new Failure.NotAllowed("%s may not begin it.".formatted(quoted(who)), turnOf(beginning.who()));
        }
        return in;
    }

    /// What they may do in this state, in the order in which acts are declared.
    public List<A> acts(S state, W who) {
        return from(state).stream()
                .filter(transition -> transition.who().contains(who))
                .map(Transition::act)
                .sorted()
                .toList();
    }

    /// Whether they may do this in this state.
    public boolean allows(S state, A act, W who) {
        return acts(state, who).contains(act);
    }

    /// The state to which an act leads.
    ///
    /// @param what as a sentence begins with it, such as `The need 'need-1'`
    /// @throws Failure.Conflict where nobody can do it in this state
    /// @throws Failure.NotAllowed where others can. A feature whose answers must not tell that looks first who
    /// it is
    public S after(String what, S state, A act, W who) {
        var transition = transitions.getOrDefault(state, Map.of()).get(act);
        if (transition == null) {
            throw new Failure.Conflict(
                    "%s is %s: %s is not possible then.".formatted(what, quoted(state), quoted(act)),
                    instead(state, who));
        }
        if (!transition.who().contains(who)) {
            throw new Failure.NotAllowed(
                    "%s is %s: %s is not for %s.".formatted(what, quoted(state), quoted(act), quoted(who)),
                    turnOf(transition.who()));
        }
        return transition.to();
    }

    private Collection<Transition<S, A, W>> from(S state) {
        return transitions.getOrDefault(state, Map.of()).values();
    }

    private String instead(S state, W who) {
        var end = ends.get(state);
        if (end != null) {
            return end.hint();
        }
        var acts = acts(state, who);
        var others = EnumSet.noneOf(who.getDeclaringClass());
        from(state).forEach(transition -> others.addAll(transition.who()));
        return acts.isEmpty() ? turnOf(others) : "Possible now: %s.".formatted(listed(acts));
    }

    private static String turnOf(Collection<? extends Enum<?>> who) {
        return "It is for %s.".formatted(listed(who));
    }

    private static String listed(Collection<? extends Enum<?>> values) {
        return values.stream().map(StateTable::quoted).sorted().collect(joining(", "));
    }

    private static String quoted(Enum<?> value) {
        return "'" + Spelling.of(value) + "'";
    }
}
