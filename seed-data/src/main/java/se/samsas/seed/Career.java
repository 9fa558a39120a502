package se.samsas.seed;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samsas.seed.Archetype.Seniority;
import se.samsas.seed.InventedPerson.Employment;

/// The employments of a person: one now, for some a former one or a second beside it, for a few an end.
record Career(List<Employment> employments, LocalDate start) {
    private static final Map<Seniority, int[]> MONTHS_EMPLOYED = Map.of(
            Seniority.JUNIOR, new int[] {1, 36},
            Seniority.MID, new int[] {6, 150},
            Seniority.SENIOR, new int[] {24, 320});

    static Career of(
            InventedUnit unit,
            Archetype archetype,
            Seniority seniority,
            @Nullable String fixedTitle,
            Population all,
            Dice dice) {
        var range = requireNonNull(MONTHS_EMPLOYED.get(seniority));
        var from = firstOfMonth(all.asOf(), dice.between(range[0], range[1]), dice);
        var title = fixedTitle == null ? title(archetype, seniority, dice) : fixedTitle;
        // Who manages a unit stays: a unit without its manager would be a defect of the data.
        var to = fixedTitle == null ? end(all.asOf(), from, dice) : null;
        var share = share(dice);
        var employments = new ArrayList<Employment>();
        var start = from;
        if (dice.percent(seniority == Seniority.JUNIOR ? 8 : 26)) {
            var earlier = all.unit(dice, unit, dice.percent(55));
            start = from.minusMonths(dice.between(10, 90)).withDayOfMonth(1);
            var before = seniority == Seniority.SENIOR && dice.percent(60) ? Seniority.MID : Seniority.JUNIOR;
            employments.add(new Employment(earlier, start, from.minusDays(1), 100, title(archetype, before, dice)));
        }
        if (fixedTitle == null && to == null && dice.percent(2)) {
            var other = all.unit(dice, unit, false);
            share = dice.percent(60) ? 50 : 80;
            var second = firstOfMonth(all.asOf(), dice.between(1, 20), dice);
            employments.add(new Employment(other, second, null, 100 - share, title));
        }
        employments.add(new Employment(unit, from, to, share, title));
        return new Career(List.copyOf(employments), start);
    }

    private static String title(Archetype archetype, Seniority seniority, Dice dice) {
        return requireNonNull(archetype.titles().get(seniority)).one(dice);
    }

    private static LocalDate firstOfMonth(LocalDate asOf, int monthsAgo, Dice dice) {
        var month = asOf.minusMonths(monthsAgo).withDayOfMonth(1);
        return dice.percent(15) ? month.withDayOfMonth(15) : month;
    }

    /// Most employments have no end; some are for a limited time, some end in retirement, a few have ended.
    private static @Nullable LocalDate end(LocalDate asOf, LocalDate from, Dice dice) {
        var throwOf = dice.below(1000);
        if (throwOf < 45) {
            return endOfMonth(asOf.plusMonths(dice.between(2, 14)));
        }
        if (throwOf < 65) {
            return endOfMonth(asOf.plusMonths(dice.between(6, 30)));
        }
        if (throwOf < 77) {
            var ended = endOfMonth(asOf.minusMonths(dice.between(1, 8)));
            return ChronoUnit.DAYS.between(from, ended) < 60 ? null : ended;
        }
        return null;
    }

    private static LocalDate endOfMonth(LocalDate date) {
        return date.withDayOfMonth(date.lengthOfMonth());
    }

    private static int share(Dice dice) {
        var throwOf = dice.below(100);
        if (throwOf < 80) {
            return 100;
        }
        if (throwOf < 90) {
            return 80;
        }
        if (throwOf < 94) {
            return 75;
        }
        return throwOf < 97 ? 90 : 50;
    }
}
