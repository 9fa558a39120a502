package se.samsas.matching;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samsas.findability.Purpose;
import se.samsas.findability.Visibility;
import se.samsas.findability.VisibilityChoice;

/// People and needs of the plainest kind, from which an example differs in what it shows: everybody works at `home`,
/// full time, is visible for every
/// purpose and used what they hold this month; `home` asks for half a person, for mentoring, from the next month.
final class Example {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
    static final YearMonth MONTH = YearMonth.from(TODAY);
    static final String HOME = "home";

    private Example() {}

    static Profile person(String id, Assertion... assertions) {
        VisibilityChoice visible = VisibilityChoice.of(Visibility.VISIBLE);
        return new Profile(
                id,
                Integer.toUnsignedLong(id.hashCode()),
                List.of(new Employment(HOME, LocalDate.of(2020, 1, 1), null, 100)),
                Map.of(Purpose.LOAN, visible, Purpose.INTERNAL, visible, Purpose.MENTORING, visible),
                false,
                Set.of(),
                false,
                Set.of(),
                Map.of(),
                List.of(assertions));
    }

    static Assertion held(String skill, int level) {
        return held(skill, level, Evidence.SELF);
    }

    static Assertion held(String skill, int level, Evidence evidence) {
        return new Assertion(skill, evidence, level, MONTH, null);
    }

    static Asked asks(String skill, int minimum) {
        return new Asked(skill, minimum, 5, false, false);
    }

    static Asked must(String skill, int minimum) {
        return new Asked(skill, minimum, 5, true, false);
    }

    static Need need(Asked... asked) {
        return new Need(
                HOME,
                Purpose.MENTORING,
                List.of(asked),
                50,
                null,
                1,
                new Period(MONTH.plusMonths(1), MONTH.plusMonths(3)),
                Set.of(),
                false,
                Set.of());
    }

    static Question question(Asked... asked) {
        return question(need(asked));
    }

    static Question question(Need need) {
        return Question.stored("need", need, TODAY, Page.first(20));
    }

    static Matches matches(Profile... people) {
        return matches(List.of(), people);
    }

    static Matches matches(List<TaxonomyEdge> edges, Profile... people) {
        Matches matches = new Matches();
        matches.replaceTaxonomy(new Taxonomy(Set.of(), edges));
        matches.replaceAll(List.of(people).stream());
        return matches;
    }
}
