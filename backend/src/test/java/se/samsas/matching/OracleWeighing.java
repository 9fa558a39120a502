package se.samsas.matching;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// What each assertion of a person is worth for an asked skill, by the text of docs/matching.md.
record OracleWeighing(OracleCloseness closeness) {
    record Weighed(Assertion assertion, int closeness, int ratio, int confidence, int freshness) {
        int coverage() {
            return closeness * ratio * confidence * freshness;
        }
    }

    /// What is had for one of the asked skills is not near to another.
    List<Weighed> weighed(Profile person, Need need, Asked asked, LocalDate date) {
        List<Weighed> all = new ArrayList<>();
        for (Assertion held : person.assertions()) {
            int near = closeness.tenths(held.skill(), asked.skill());
            boolean elsewhere = need.skills().stream().anyMatch(other -> having(held, other));
            if (near > 0 && (having(held, asked) || !elsewhere)) {
                int ratio = Math.min(60, (60 * held.level()) / asked.minimum());
                all.add(new Weighed(held, near, ratio, confidence(held, date), freshness(held, date)));
            }
        }
        return all;
    }

    boolean having(Assertion held, Asked asked) {
        return closeness.tenths(held.skill(), asked.skill()) >= (asked.exactly() ? 10 : 9);
    }

    static boolean expired(Assertion held, LocalDate date) {
        return held.evidence() == Evidence.CERTIFIED
                && held.validUntil() != null
                && held.validUntil().compareTo(date) < 0;
    }

    private static int confidence(Assertion held, LocalDate date) {
        if (expired(held, date)) {
            return 6;
        }
        return switch (held.evidence()) {
            case SELF -> 6;
            case COURSE -> 7;
            case PEER -> 8;
            case MANAGER -> 9;
            case CERTIFIED -> 10;
        };
    }

    private static int freshness(Assertion held, LocalDate date) {
        if (held.lastUsed() == null) {
            return 7;
        }
        int months = 0;
        for (YearMonth m = held.lastUsed(); m.isBefore(YearMonth.from(date)); m = m.plusMonths(1)) {
            months++;
        }
        if (months <= 24) {
            return 10;
        }
        if (months <= 48) {
            return 9;
        }
        return months <= 72 ? 8 : 7;
    }
}
