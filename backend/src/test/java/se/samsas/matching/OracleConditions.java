package se.samsas.matching;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person fails, by the text of docs/matching.md: day by day and month by month.
final class OracleConditions {
    /// Where somebody is found, what they fail there, and how much of them is free there in the least month.
    record At(String agency, List<String> failed, int free) {}

    private record Stretch(Profile person, String agency, Period period) {}

    private final OracleWeighing weighing;
    private final Map<Stretch, Boolean> employed = new HashMap<>();
    private final Map<Stretch, Integer> free = new HashMap<>();

    OracleConditions(OracleWeighing weighing) {
        this.weighing = weighing;
    }

    /// The months that count: none before the date's.
    static Period period(Need need, LocalDate date) {
        YearMonth now = YearMonth.from(date);
        return need.period().from().isBefore(now)
                ? new Period(now, need.period().to())
                : need.period();
    }

    static List<String> conditions(Need need) {
        List<String> conditions = new ArrayList<>();
        for (Asked asked : need.skills()) {
            if (asked.must()) {
                conditions.add("must " + asked.skill());
            }
        }
        conditions.addAll(List.of("EMPLOYED", "PLACE", "LANGUAGES", "SHARE"));
        return conditions;
    }

    At foundAt(Profile person, List<String> agencies, Need need, LocalDate date) {
        At best = null;
        for (String agency : agencies) {
            At here = new At(agency, failed(person, agency, need, date), free(person, agency, period(need, date)));
            if (best == null || isBefore(here, best)) {
                best = here;
            }
        }
        return Objects.requireNonNull(best);
    }

    private static boolean isBefore(At one, At other) {
        if (one.failed.size() != other.failed.size()) {
            return one.failed.size() < other.failed.size();
        }
        if (one.free != other.free) {
            return one.free > other.free;
        }
        return OracleCloseness.compareByCodePoint(one.agency, other.agency) < 0;
    }

    private List<String> failed(Profile person, String agency, Need need, LocalDate date) {
        List<String> failed = new ArrayList<>();
        for (Asked asked : need.skills()) {
            if (asked.must() && !has(person, asked)) {
                failed.add("must " + asked.skill());
            }
        }
        if (!employed(person, agency, period(need, date))) {
            failed.add("EMPLOYED");
        }
        Set<String> common = new HashSet<>(need.places());
        common.retainAll(person.places());
        boolean remotely = need.remote() && person.remote();
        if (!need.places().isEmpty() && common.isEmpty() && !remotely) {
            failed.add("PLACE");
        }
        if (!need.languages().stream().allMatch(asked -> speaks(person, asked))) {
            failed.add("LANGUAGES");
        }
        if (free(person, agency, period(need, date)) < need.share()) {
            failed.add("SHARE");
        }
        return failed;
    }

    private static boolean speaks(Profile person, String asked) {
        String wanted = language(asked);
        for (String said : person.languages()) {
            String own = language(said);
            if (own.equals(wanted) || (wanted.equals("no") && (own.equals("nb") || own.equals("nn")))) {
                return true;
            }
        }
        return false;
    }

    /// A tag in small letters without its parts of two letters or three digits after the first, which are regions.
    private static String language(String tag) {
        String[] parts = tag.toLowerCase(Locale.ROOT).split("-", -1);
        String language = parts[0];
        for (int i = 1; i < parts.length; i++) {
            boolean region = parts[i].matches("[a-z][a-z]|[0-9][0-9][0-9]");
            language += region ? "" : "-" + parts[i];
        }
        return language;
    }

    boolean has(Profile person, Asked asked) {
        return person.assertions().stream().anyMatch(held -> meets(held, asked));
    }

    boolean meets(Assertion held, Asked asked) {
        return weighing.having(held, asked) && held.level() >= asked.minimum();
    }

    private boolean employed(Profile person, String agency, Period period) {
        return employed.computeIfAbsent(new Stretch(person, agency, period), _ -> {
            LocalDate end = period.to().plusMonths(1).atDay(1);
            for (LocalDate day = period.from().atDay(1); day.isBefore(end); day = day.plusDays(1)) {
                LocalDate today = day;
                if (person.employments().stream()
                        .noneMatch(e -> e.agency().equals(agency) && OracleFindability.covers(e, today))) {
                    return false;
                }
            }
            return true;
        });
    }

    /// Until which month each has a capacity stated; null where not even the first has.
    static @Nullable YearMonth knownUntil(Profile person, Period period) {
        YearMonth known = null;
        for (YearMonth m = period.from();
                !m.isAfter(period.to()) && person.capacity().containsKey(m);
                m = m.plusMonths(1)) {
            known = m;
        }
        return known;
    }

    private int free(Profile person, String agency, Period period) {
        return free.computeIfAbsent(new Stretch(person, agency, period), _ -> {
            int smallest = Integer.MAX_VALUE;
            for (YearMonth m = period.from(); !m.isAfter(period.to()); m = m.plusMonths(1)) {
                int there = Integer.MAX_VALUE;
                int everywhere = Integer.MAX_VALUE;
                for (int d = 1; d <= m.lengthOfMonth(); d++) {
                    int sharesThere = 0;
                    int shares = 0;
                    for (Employment e : person.employments()) {
                        if (OracleFindability.covers(e, m.atDay(d))) {
                            shares += e.share();
                            sharesThere += e.agency().equals(agency) ? e.share() : 0;
                        }
                    }
                    there = Math.min(there, sharesThere);
                    everywhere = Math.min(everywhere, shares);
                }
                int ofPerson = Math.min(100, everywhere);
                Capacity capacity = person.capacity().get(m);
                if (capacity != null) {
                    if (capacity.lendable() != null) {
                        ofPerson = capacity.lendable();
                    }
                    ofPerson = ofPerson - capacity.absence() - capacity.reserved();
                }
                smallest = Math.min(smallest, Math.max(0, Math.min(there, ofPerson)));
            }
            return smallest;
        });
    }
}
