package se.samsas.matching;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samsas.access.Purpose;

/// What a person fails, by the text of docs/matching.md: day by day and month by month.
final class OracleConditions {
    private record Stretch(Profile person, Period period) {}

    private final OracleCloseness closeness;
    private final Map<Stretch, Boolean> employed = new HashMap<>();
    private final Map<Stretch, Integer> free = new HashMap<>();

    OracleConditions(OracleCloseness closeness) {
        this.closeness = closeness;
    }

    static List<String> conditions(Need need) {
        List<String> conditions = new ArrayList<>();
        for (Asked asked : need.skills()) {
            if (asked.must()) {
                conditions.add("must " + asked.skill());
            }
        }
        conditions.addAll(List.of("EMPLOYED", "AGENCY", "PLACE", "LANGUAGES", "SHARE"));
        return conditions;
    }

    List<String> failed(Profile person, Need need, LocalDate date) {
        List<String> failed = new ArrayList<>();
        for (Asked asked : need.skills()) {
            if (asked.must() && !has(person, asked)) {
                failed.add("must " + asked.skill());
            }
        }
        if (!employed(person, need.period())) {
            failed.add("EMPLOYED");
        }
        if (need.purpose() == Purpose.LOAN
                && person.employments().stream()
                        .anyMatch(e -> e.agency().equals(need.asker()) && OracleFindability.covers(e, date))) {
            failed.add("AGENCY");
        }
        Set<String> common = new HashSet<>(need.places());
        common.retainAll(person.places());
        if (!need.remote() && !need.places().isEmpty() && common.isEmpty()) {
            failed.add("PLACE");
        }
        if (!person.languages().containsAll(need.languages())) {
            failed.add("LANGUAGES");
        }
        if (free(person, need) < need.share()) {
            failed.add("SHARE");
        }
        return failed;
    }

    boolean has(Profile person, Asked asked) {
        return person.assertions().stream()
                .anyMatch(
                        held -> closeness.tenths(held.skill(), asked.skill()) >= 8 && held.level() >= asked.minimum());
    }

    private boolean employed(Profile person, Period period) {
        return employed.computeIfAbsent(new Stretch(person, period), _ -> {
            LocalDate end = period.to().plusMonths(1).atDay(1);
            for (LocalDate day = period.from().atDay(1); day.isBefore(end); day = day.plusDays(1)) {
                LocalDate today = day;
                if (person.employments().stream().noneMatch(e -> OracleFindability.covers(e, today))) {
                    return false;
                }
            }
            return true;
        });
    }

    int free(Profile person, Need need) {
        return free.computeIfAbsent(new Stretch(person, need.period()), stretch -> {
            int smallest = Integer.MAX_VALUE;
            Period period = stretch.period;
            for (YearMonth m = period.from(); !m.isAfter(period.to()); m = m.plusMonths(1)) {
                int shares = 0;
                for (Employment e : person.employments()) {
                    if (OracleFindability.covers(e, m.atDay(1)) && OracleFindability.covers(e, m.atEndOfMonth())) {
                        shares += e.share();
                    }
                }
                int lendable = shares > 100 ? 100 : shares;
                Capacity capacity = person.capacity().get(m);
                if (capacity != null) {
                    if (capacity.lendable() != null) {
                        lendable = capacity.lendable();
                    }
                    lendable = lendable - capacity.absence() - capacity.reserved();
                }
                smallest = Math.min(smallest, lendable < 0 ? 0 : lendable);
            }
            return smallest;
        });
    }
}
