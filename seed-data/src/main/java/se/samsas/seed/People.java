package se.samsas.seed;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.samsas.seed.Archetype.Seniority;
import se.samsas.seed.InventedPerson.Assertion;
import se.samsas.seed.InventedPerson.PastAssertion;

/// Makes one person after the other; each depends on the seed and their number alone.
final class People {
    private static final String MANAGER = "unit-manager";

    private final Population population;
    private final Archetypes archetypes;
    private final int titleOnlyPercent;
    private final Names names = new Names();
    private final HeldSkills skills;
    private final Evidence evidence;
    private final Availability availability;
    private final Map<String, List<String>> neighbours = new HashMap<>();
    private final Weighted<String> languages;

    People(Population population, Archetypes archetypes, int titleOnlyPercent) {
        this.population = population;
        this.archetypes = archetypes;
        this.titleOnlyPercent = titleOnlyPercent;
        this.skills = new HeldSkills(archetypes);
        this.evidence = new Evidence(population.asOf(), archetypes.certifiable());
        this.availability = new Availability(population.asOf());
        for (var row : Curated.rows("counties.csv")) {
            neighbours.put(row.getField("code"), Curated.words(row.getField("neighbours")));
        }
        var weights = new LinkedHashMap<String, Integer>();
        Curated.rows("languages.csv")
                .forEach(row -> weights.put(row.getField("language"), Integer.valueOf(row.getField("weight"))));
        this.languages = Weighted.of(weights);
    }

    InventedPerson make(InventedUnit unit, int number) {
        var dice = Dice.of(population.seed(), "person", number);
        var manages = number == unit.firstPerson() && unit.people() > 0;
        var ordinary = archetypes.get(unit.roles().one(dice));
        var archetype = manages ? archetypes.get(MANAGER) : ordinary;
        var second = manages ? ordinary : archetypes.get(unit.roles().one(dice));
        var seniority = manages ? Seniority.SENIOR : seniority(dice);
        var career = Career.of(unit, archetype, seniority, manages ? unit.managerTitle() : null, population, dice);
        var described = !dice.percent(titleOnlyPercent);
        var assertions = new ArrayList<Assertion>();
        var past = new ArrayList<PastAssertion>();
        if (described) {
            skills.of(archetype, second, manages ? 100 : 30, seniority, dice)
                    .forEach((skill, level) -> assertions.addAll(
                            evidence.of(skill, level, archetype.needsDaily(skill), career.start(), dice)));
            assertions.sort(comparing(Assertion::skill, Csv::compare).thenComparing(Assertion::evidence));
            assertions.forEach(assertion -> past.addAll(evidence.past(assertion, dice)));
        }
        return new InventedPerson(
                Population.personId(number),
                archetype.role(),
                names.given(dice),
                names.family(dice),
                places(unit.region(), dice),
                languages(dice),
                dice.percent(70),
                dice.perMille(4),
                career.employments(),
                assertions,
                past,
                availability.capacity(career.employments().getLast().share(), dice),
                availability.visibility(described, dice),
                dice.exact(),
                dice.uuid());
    }

    private static Seniority seniority(Dice dice) {
        var throwOf = dice.below(100);
        if (throwOf < 18) {
            return Seniority.JUNIOR;
        }
        return throwOf < 75 ? Seniority.MID : Seniority.SENIOR;
    }

    private List<String> places(String own, Dice dice) {
        var places = new TreeSet<String>(List.of(own));
        var around = neighbours.getOrDefault(own, List.of());
        if (dice.percent(22)) {
            places.add(dice.one(around));
        }
        if (dice.percent(6)) {
            places.add(dice.one(around));
            places.add("01");
        }
        return List.copyOf(places);
    }

    private List<String> languages(Dice dice) {
        var spoken = new TreeSet<String>(List.of("sv"));
        if (dice.percent(88)) {
            spoken.add("en");
        }
        if (dice.percent(28)) {
            spoken.add(languages.one(dice));
        }
        return List.copyOf(spoken);
    }
}
