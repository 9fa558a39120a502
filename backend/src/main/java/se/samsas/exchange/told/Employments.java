package se.samsas.exchange.told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import se.samsas.api.Text;
import se.samsas.exchange.load.Difference;

/// What becomes of one person's employments, in sentences.
final class Employments {

    private static final Text MOVES = new Text("moves from %s to %s on %s", "byter enhet från %s till %s den %s");
    private static final Text BEGINS = new Text("is employed in %s from %s", "är anställd i %s från och med %s");
    private static final Text UNTIL = new Text("until %s", "till och med %s");
    private static final Text ENDS = new Text("leaves %s: the last day is %s", "slutar i %s: sista dagen är %s");
    private static final Text GOES_ON =
            new Text("stays in %s, without a last day (it was %s)", "är kvar i %s utan sista dag (den var %s)");
    private static final Text LAST_DAY = new Text("the last day in %s is %s", "sista dagen i %s är %s");
    private static final Text ENDS_LATER =
            new Text("the last day in %s is %s, not %s", "sista dagen i %s är %s, inte %s");
    private static final Text CORRECTED =
            new Text("the first day in %s is %s, not %s", "första dagen i %s är %s, inte %s");
    private static final Text NEVER =
            new Text("the employment in %s from %s is taken away", "anställningen i %s från och med %s tas bort");
    private static final Text SHARE = new Text("works %s %% in %s, not %s %%", "arbetar %s %% i %s, inte %s %%");
    private static final Text TITLED = new Text("the title in %s is %s", "titeln i %s är %s");
    private static final Text TITLE = new Text("the title in %s is %s, not %s", "titeln i %s är %s, inte %s");
    private static final Text UNTITLED = new Text("has no title in %s, was %s", "har ingen titel i %s, var %s");

    private final UnaryOperator<String> unitName;
    private final List<Difference> begun = new ArrayList<>();
    private final List<Difference> removed = new ArrayList<>();
    private final List<Difference> ended = new ArrayList<>();
    private final List<Text> said = new ArrayList<>();

    private Employments(UnaryOperator<String> unitName) {
        this.unitName = unitName;
    }

    /// @param unitName the name of a unit, by its id
    static List<Text> of(List<Difference> differences, UnaryOperator<String> unitName) {
        var told = new Employments(unitName);
        differences.forEach(told::take);
        told.pair();
        return told.said;
    }

    private void take(Difference one) {
        if (one.before() == null) {
            begun.add(one);
        } else if (one.after() == null) {
            removed.add(one);
        } else {
            goesOn(one);
        }
    }

    private void goesOn(Difference one) {
        end(one);
        differs(one, "share", share -> SHARE.with(share.after, unit(one), share.before));
        differs(one, "title", title -> title(one, title));
    }

    private record Cells(Object before, Object after) {}

    private interface Telling {
        Text of(Cells cells);
    }

    private void differs(Difference one, String column, Telling telling) {
        var before = one.before(column);
        var after = one.after(column);
        if (!Objects.equals(before, after)) {
            said.add(telling.of(new Cells(before == null ? "" : before, after == null ? "" : after)));
        }
    }

    private Text title(Difference one, Cells title) {
        if (title.after.equals("")) {
            return UNTITLED.with(unit(one), title.before);
        }
        return title.before.equals("")
                ? TITLED.with(unit(one), title.after)
                : TITLE.with(unit(one), title.after, title.before);
    }

    private void end(Difference one) {
        var before = one.before("to");
        var after = one.after("to");
        if (Objects.equals(before, after)) {
            return;
        }
        if (after == null) {
            said.add(GOES_ON.with(unit(one), String.valueOf(before)));
        } else if (before == null) {
            ended.add(one);
        } else {
            said.add(ENDS_LATER.with(unit(one), after, before));
        }
    }

    /// One unit left and one entered is a move; the same one with another first day is a correction.
    private void pair() {
        for (var gone : List.copyOf(removed)) {
            begun.stream()
                    .filter(one -> unitId(one).equals(unitId(gone)))
                    .findFirst()
                    .ifPresent(one -> {
                        said.add(CORRECTED.with(unit(one), after(one, "from"), before(gone, "from")));
                        goesOn(new Difference(one.table(), one.origin(), gone.before(), one.after(), one.hidden()));
                        begun.remove(one);
                        removed.remove(gone);
                    });
        }
        var left = new ArrayList<>(ended);
        left.addAll(removed);
        if (left.size() == 1 && begun.size() == 1 && follows(left.getFirst(), begun.getFirst())) {
            said.addFirst(MOVES.with(unit(left.getFirst()), unit(begun.getFirst()), after(begun.getFirst(), "from")));
            moved(left.getFirst(), begun.getFirst());
            return;
        }
        begun.forEach(one -> said.add(begins(one)));
        ended.forEach(one -> said.add(ENDS.with(unit(one), after(one, "to"))));
        removed.forEach(one -> said.add(NEVER.with(unit(one), before(one, "from"))));
    }

    /// Whether there is no day between the last in the one and the first in the other, or the one never was.
    private static boolean follows(Difference left, Difference begun) {
        var from = begun.after("from");
        return from instanceof LocalDate first
                && (left.after() == null
                        ? first.equals(left.before("from"))
                        : left.after("to") instanceof LocalDate last && !first.isAfter(last.plusDays(1)));
    }

    /// What else is otherwise in the new unit.
    private void moved(Difference from, Difference to) {
        var share = from.before("share");
        if (!Objects.equals(share, to.after("share"))) {
            said.add(SHARE.with(after(to, "share"), unit(to), String.valueOf(share)));
        }
        var title = to.after("title");
        if (title != null && !title.equals(from.before("title"))) {
            said.add(TITLED.with(unit(to), title));
        } else if (title == null && from.before("title") != null) {
            said.add(UNTITLED.with(unit(to), before(from, "title")));
        }
        if (to.after("to") != null && !to.after("to").equals(from.before("to"))) {
            said.add(LAST_DAY.with(unit(to), after(to, "to")));
        }
    }

    private Text begins(Difference one) {
        var begins = BEGINS.with(unit(one), after(one, "from"));
        var last = one.after("to");
        var share = one.after("share");
        var title = one.after("title");
        if (last != null) {
            begins = and(begins, UNTIL.with(last));
        }
        if (share != null && !share.equals(100L)) {
            begins = and(begins, new Text(share + " %", share + " %"));
        }
        return title == null ? begins : and(begins, new Text(title.toString(), title.toString()));
    }

    private static Text and(Text one, Text more) {
        return new Text(one.en() + ", " + more.en(), one.sv() + ", " + more.sv());
    }

    private static String before(Difference one, String column) {
        return String.valueOf(one.before(column));
    }

    private static String after(Difference one, String column) {
        return String.valueOf(one.after(column));
    }

    private String unitId(Difference one) {
        return String.valueOf(one.either().get(one.table().place("unit")));
    }

    private String unit(Difference one) {
        return unitName.apply(unitId(one));
    }
}
