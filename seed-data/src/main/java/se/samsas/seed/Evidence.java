package se.samsas.seed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsas.seed.InventedPerson.Assertion;
import se.samsas.seed.InventedPerson.PastAssertion;

/// What is asserted of a skill that a person has: by whom, how well, how long ago.
record Evidence(LocalDate asOf, Set<String> certifiable) {
    private static final List<List<String>> USUAL = List.of(
            List.of("self"),
            List.of("self"),
            List.of("self"),
            List.of("self"),
            List.of("self"),
            List.of("self", "manager"),
            List.of("self", "manager"),
            List.of("manager"),
            List.of("peer", "self"),
            List.of("course", "self"));
    private static final int HIGHEST = 5;

    /// @param daily whether the skill is used all the time in the present role
    List<Assertion> of(String skill, int level, boolean daily, LocalDate careerStart, Dice dice) {
        var assertions = new ArrayList<Assertion>();
        var lastUsed = lastUsed(daily, careerStart, dice);
        if (certifiable.contains(skill) && level >= 2 && dice.percent(16)) {
            assertions.add(certified(skill, level, lastUsed, dice));
        }
        for (var kind : dice.one(USUAL)) {
            var asserted = switch (kind) {
                case "course" -> Math.min(level, 3);
                case "self" -> dice.percent(12) ? Math.min(level + 1, HIGHEST) : level;
                default -> level;
            };
            assertions.add(new Assertion(skill, kind, asserted, lastUsed, since(dice.between(1, 34), dice), null));
        }
        return assertions;
    }

    private Assertion certified(String skill, int level, @Nullable YearMonth lastUsed, Dice dice) {
        var since = since(dice.between(1, 50), dice);
        var validUntil = dice.percent(30)
                ? null
                : since.plusYears(dice.percent(75) ? 3 : 2).minusDays(1);
        return new Assertion(skill, "certified", Math.max(level, 2), lastUsed, since, validUntil);
    }

    /// Some assertions took the place of an earlier, lower one.
    List<PastAssertion> past(Assertion assertion, Dice dice) {
        if (assertion.level() < 2 || !dice.percent(7)) {
            return List.of();
        }
        var to = assertion.since().minusDays(1);
        var from = to.minusMonths(dice.between(6, 30)).withDayOfMonth(1);
        return List.of(new PastAssertion(assertion.skill(), assertion.evidence(), from, to, assertion.level() - 1));
    }

    private LocalDate since(int monthsAgo, Dice dice) {
        return asOf.minusMonths(monthsAgo).withDayOfMonth(dice.between(1, 28));
    }

    /// Most skills are in use; some were used in an earlier assignment, of a few it is not known. Never before working
    /// life began.
    private @Nullable YearMonth lastUsed(boolean daily, LocalDate careerStart, Dice dice) {
        var throwOf = dice.below(daily ? 64 : 100);
        if (throwOf < 3) {
            return null;
        }
        var monthsAgo = switch (throwOf / 10) {
            case 0, 1, 2, 3, 4, 5 -> dice.below(4);
            case 6, 7 -> dice.between(4, 24);
            case 8 -> dice.between(25, 48);
            default -> throwOf < 96 ? dice.between(49, 72) : dice.between(73, 120);
        };
        var career = (int) ChronoUnit.MONTHS.between(careerStart, asOf);
        return YearMonth.from(asOf).minusMonths(Math.min(monthsAgo, career));
    }
}
