package se.samsas.seed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.seed.InventedPerson.Capacity;
import se.samsas.seed.InventedPerson.Choice;

/// When a person can be lent, and for what they let themselves be found.
record Availability(LocalDate asOf) {
    static final int MONTHS = 24;
    private static final int DEFAULT = -1;
    private static final int[] LENDABLE = {20, 20, 40, 50, 50, 50, 60, 80, 100};

    /// Only months that differ from the default: limits to what is lent and absences come in runs.
    List<Capacity> capacity(int share, Dice dice) {
        var lendable = new int[MONTHS];
        Arrays.fill(lendable, DEFAULT);
        var absence = new int[MONTHS];
        var throwOf = dice.below(100);
        if (throwOf < 34) {
            run(lendable, dice.between(0, 4), MONTHS, Math.min(share, LENDABLE[dice.below(LENDABLE.length)]));
        } else if (throwOf < 44) {
            run(lendable, 0, dice.between(3, 14), 0);
        } else if (throwOf < 52) {
            var from = dice.between(3, 16);
            run(lendable, from, from + dice.between(3, 8), Math.min(share, 50));
        }
        if (dice.percent(9)) {
            var from = dice.below(MONTHS);
            run(absence, from, from + dice.between(3, 11), share);
        } else if (dice.percent(8)) {
            var from = dice.below(MONTHS - 6);
            run(absence, from, from + dice.between(5, 20), dice.percent(50) ? 20 : 25);
        }
        var capacity = new ArrayList<Capacity>();
        for (var month = 0; month < MONTHS; month++) {
            if (lendable[month] != DEFAULT || absence[month] != 0) {
                capacity.add(new Capacity(YearMonth.from(asOf).plusMonths(month), lendable[month], absence[month]));
            }
        }
        return capacity;
    }

    private static void run(int[] months, int from, int to, int value) {
        for (var month = from; month < Math.min(to, MONTHS); month++) {
            months[month] = value;
        }
    }

    /// No row means hidden. Those whose skills are described have more often chosen to be found.
    List<Choice> visibility(boolean described, Dice dice) {
        var choices = new ArrayList<Choice>();
        choose(choices, "internal", described ? 62 : 20, 10, dice);
        choose(choices, "loan", described ? 42 : 12, described ? 26 : 8, dice);
        choose(choices, "mentoring", described ? 14 : 3, described ? 6 : 2, dice);
        return choices;
    }

    private void choose(List<Choice> choices, String purpose, int visible, int skillsOnly, Dice dice) {
        var throwOf = dice.below(100);
        var until = until(dice);
        if (throwOf < visible) {
            choices.add(new Choice(purpose, "visible", until));
        } else if (throwOf < visible + skillsOnly) {
            choices.add(new Choice(purpose, "skills-only", until));
        } else if (throwOf >= 97) {
            choices.add(new Choice(purpose, "hidden", null));
        }
    }

    private @Nullable LocalDate until(Dice dice) {
        var throwOf = dice.below(100);
        if (throwOf < 3) {
            return endOfMonth(asOf.minusMonths(dice.between(1, 9)));
        }
        return throwOf < 15 ? endOfMonth(asOf.plusMonths(dice.between(1, 24))) : null;
    }

    private static LocalDate endOfMonth(LocalDate date) {
        return date.withDayOfMonth(date.lengthOfMonth());
    }
}
