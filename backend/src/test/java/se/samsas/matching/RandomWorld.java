package se.samsas.matching;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samsas.findability.Purpose;
import se.samsas.findability.Sharing;
import se.samsas.findability.Visibility;
import se.samsas.findability.VisibilityChoice;

/// Makes up worlds in which the edges of the rules are met often: equal scores, dates on either side of a boundary,
/// chains of equal skills, groups between skills.
final class RandomWorld {
    private static final List<String> AGENCIES = List.of("agency-a", "agency-b", "agency-c", "agency-d");
    private static final List<String> PLACES = List.of("01", "12", "14");
    private static final List<String> LANGUAGES =
            List.of("sv", "sv-SE", "SV-fi", "en", "fi", "nb", "nn-NO", "no", "sr-Latn", "sr-Latn-RS");
    /// A private use character and one beyond the basic plane: by UTF-16 their order is the other way round.
    private static final List<String> PREFIXES = List.of("s:", "s:", "s:", "s:\uE000", "s:\uD83D\uDE80");

    private final Random random;
    /// What came to the rules later is drawn apart, so that what was drawn before stays.
    private final Random later;

    private final LocalDate today;
    private final List<String> skills;
    private final List<String> groups;

    RandomWorld(long seed) {
        random = new Random(seed);
        later = new Random(~seed);
        YearMonth month = YearMonth.of(2026, 1).plusMonths(random.nextInt(24));
        today = pick(List.of(month.atDay(1), month.atEndOfMonth(), month.atDay(15)));
        skills = IntStream.range(0, 8 + random.nextInt(40))
                .mapToObj(i -> pick(PREFIXES) + i)
                .toList();
        groups = List.of("g:0", "g:1", "g:2");
    }

    World world() {
        List<Profile> profiles = new ArrayList<>();
        int people = 20 + random.nextInt(60);
        for (int i = 0; i < people; i++) {
            String id = pick(List.of("p", "p\uE000", "p\uD83D\uDE80")) + i;
            Profile profile = profile(id);
            profiles.add(profile);
            if (random.nextInt(3) == 0) {
                profiles.add(twin(profile, id + "-twin"));
            }
        }
        return new World(today, Set.copyOf(groups), edges(), sharings(), profiles);
    }

    Question question(Page page) {
        Map<String, Asked> asked = new LinkedHashMap<>();
        int count = 1 + random.nextInt(random.nextInt(4) == 0 ? 8 : 3);
        for (int i = 0; i < count; i++) {
            String skill = random.nextInt(30) == 0 ? pick(groups) : random.nextInt(30) == 0 ? "s:new" : pick(skills);
            asked.put(
                    skill,
                    new Asked(
                            skill,
                            1 + random.nextInt(5),
                            1 + random.nextInt(10),
                            random.nextInt(3) == 0,
                            later.nextInt(5) == 0));
        }
        YearMonth from = YearMonth.from(today).plusMonths(random.nextInt(5));
        String asker = pick(AGENCIES);
        Purpose purpose = pick(List.of(Purpose.values()));
        int share = pick(List.of(1, 10, 11, 20, 21, 50, 60, 80, 100));
        YearMonth first = later.nextInt(4) == 0 ? from.minusMonths(later.nextInt(4)) : from;
        YearMonth last = from.plusMonths(random.nextInt(4));
        Need need = new Need(
                asker,
                purpose,
                List.copyOf(asked.values()),
                share,
                later.nextInt(3) > 0 ? null : Integer.valueOf(1 + later.nextInt(Math.min(share, 40))),
                1 + later.nextInt(4),
                new Period(first, last.isBefore(YearMonth.from(today.plusDays(1))) ? last.plusMonths(1) : last),
                subset(PLACES, 2),
                random.nextInt(4) == 0,
                subset(LANGUAGES, 12));
        LocalDate asOf = today.plusDays(random.nextInt(3) - 1);
        return random.nextBoolean()
                ? Question.draft(need, asOf, page)
                : Question.stored("need-" + random.nextInt(1000), need, asOf, page);
    }

    Profile profile(String id) {
        Map<Purpose, VisibilityChoice> visibility = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            if (random.nextInt(10) > 0) {
                Visibility choice = pick(
                        List.of(Visibility.VISIBLE, Visibility.VISIBLE, Visibility.SKILLS_ONLY, Visibility.HIDDEN));
                visibility.put(purpose, new VisibilityChoice(choice, nearToday(3)));
            }
        }
        Map<YearMonth, Capacity> capacity = new HashMap<>();
        for (int i = 0; i < 9; i++) {
            if (random.nextInt(5) == 0) {
                capacity.put(YearMonth.from(today).plusMonths(i - 1), capacity());
            }
        }
        return new Profile(
                id,
                tieSeed(),
                employments(),
                visibility,
                random.nextInt(15) == 0,
                subset(PLACES, 2),
                later.nextInt(3) == 0,
                subset(LANGUAGES, 2),
                capacity,
                assertions());
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Profile twin(Profile p, String id) {
        return new Profile(
                id,
                random.nextInt(4) == 0 ? p.tieSeed() : tieSeed(),
                p.employments(),
                p.visibility(),
                p.protectedIdentity(),
                p.places(),
                p.remote(),
                p.languages(),
                p.capacity(),
                p.assertions());
    }

    private long tieSeed() {
        return random.nextInt(8) == 0 ? 0 : random.nextLong(1L << 53);
    }

    private Capacity capacity() {
        Integer lendable = random.nextBoolean() ? null : pick(List.of(0, 10, 50, 60, 100));
        return new Capacity(lendable, pick(List.of(0, 0, 10, 50)), pick(List.of(0, 0, 10, 20, 90, 130)));
    }

    private List<Employment> employments() {
        List<Employment> employments = new ArrayList<>();
        LocalDate first = YearMonth.from(today).atDay(1);
        LocalDate boundary = first.plusMonths(random.nextInt(7));
        boolean twice = random.nextInt(4) == 0;
        LocalDate end = twice ? boundary.minusDays(1 - random.nextInt(2)) : nearToday(8);
        employments.add(employment(first.minusMonths(random.nextInt(30)).plusDays(random.nextInt(2)), end));
        if (twice) {
            employments.add(
                    employment(boundary.plusDays(random.nextInt(2)), pick(List.of(true, false)) ? null : far()));
        }
        if (random.nextInt(3) == 0) {
            employments.add(employment(first.minusMonths(10), random.nextBoolean() ? null : far()));
        }
        return random.nextInt(25) == 0 ? List.of() : employments.reversed();
    }

    private LocalDate far() {
        return YearMonth.from(today)
                .plusMonths(random.nextInt(9))
                .atEndOfMonth()
                .minusDays(random.nextInt(2));
    }

    private Employment employment(LocalDate from, @Nullable LocalDate to) {
        LocalDate start = to != null && to.isBefore(from) ? to : from;
        return new Employment(pick(AGENCIES), start, to, pick(List.of(100, 100, 80, 60, 50, 40, 20)));
    }

    /// Null, or a day beside a boundary; null the more often the higher `open`.
    private @Nullable LocalDate nearToday(int open) {
        return random.nextInt(10) < open ? null : today.plusDays(random.nextInt(5) - 2L);
    }

    private List<Assertion> assertions() {
        List<Assertion> assertions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int count = random.nextInt(9);
        for (int i = 0; i < count; i++) {
            String skill = random.nextInt(12) == 0 ? pick(groups) : random.nextInt(15) == 0 ? "s:new" : pick(skills);
            Evidence evidence = pick(List.of(Evidence.values()));
            if (seen.add(skill + evidence)) {
                assertions.add(new Assertion(skill, evidence, 1 + random.nextInt(5), lastUsed(), nearToday(5)));
            }
        }
        return assertions;
    }

    private @Nullable YearMonth lastUsed() {
        int age = pick(List.of(-2, 0, 0, 23, 24, 25, 47, 48, 49, 71, 72, 73, 200));
        return random.nextInt(8) == 0 ? null : YearMonth.from(today).minusMonths(age);
    }

    private <T> Set<T> subset(List<T> values, int outOf) {
        Set<T> some = new HashSet<>();
        values.stream().filter(value -> random.nextInt(outOf + 1) == 0).forEach(some::add);
        return some;
    }

    private List<Sharing> sharings() {
        List<Sharing> sharings = new ArrayList<>();
        for (String agency : AGENCIES) {
            for (String with : AGENCIES) {
                for (Purpose purpose : Purpose.values()) {
                    if (random.nextInt(3) > 0) {
                        sharings.add(sharing(agency, with, purpose));
                    }
                }
            }
        }
        return sharings;
    }

    private Sharing sharing(String agency, String with, Purpose purpose) {
        LocalDate from = random.nextInt(4) > 0 ? null : today.plusDays(random.nextInt(3) - 1);
        LocalDate to = random.nextInt(4) > 0 ? null : today.plusDays(random.nextInt(3) - 1);
        return from != null && to != null && to.isBefore(from)
                ? new Sharing(agency, with, purpose, to, from)
                : new Sharing(agency, with, purpose, from, to);
    }

    private List<TaxonomyEdge> edges() {
        List<TaxonomyEdge> edges = new ArrayList<>();
        for (int i = 1; i < skills.size(); i++) {
            int broader = random.nextInt(i);
            String parent = random.nextInt(6) == 0 ? pick(groups) : skills.get(broader);
            edges.add(new TaxonomyEdge(skills.get(i), TaxonomyEdge.Kind.BROADER, parent));
        }
        // One broad skill with 11 to 14 narrower ones, some of which may be the same concept.
        String broad = pick(skills);
        int narrower = 11 + random.nextInt(4);
        for (int i = 0; i < narrower && i < skills.size(); i++) {
            edges.add(new TaxonomyEdge(skills.get(i), TaxonomyEdge.Kind.BROADER, broad));
        }
        int extra = random.nextInt(skills.size());
        for (int i = 0; i < extra; i++) {
            TaxonomyEdge.Kind kind = pick(List.of(
                    TaxonomyEdge.Kind.BROADER,
                    TaxonomyEdge.Kind.RELATED,
                    TaxonomyEdge.Kind.RELATED,
                    TaxonomyEdge.Kind.SAME_AS));
            String to = random.nextInt(10) == 0 ? pick(groups) : pick(skills);
            edges.add(new TaxonomyEdge(pick(skills), kind, to));
        }
        if (random.nextInt(3) == 0) { // a chain of equal skills, through a group now and then
            String last = pick(skills);
            for (int i = 0; i < 4; i++) {
                String next = random.nextInt(8) == 0 ? pick(groups) : pick(skills);
                edges.add(new TaxonomyEdge(last, TaxonomyEdge.Kind.SAME_AS, next));
                last = next;
            }
        }
        return edges;
    }
}
