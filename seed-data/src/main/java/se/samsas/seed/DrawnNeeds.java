package se.samsas.seed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samsas.seed.Archetype.CoreSkill;

/// Needs of a population, drawn from the same roles as its people: a unit that employs a role also lacks somebody of
/// it. One need to sixty people, as in the demo set.
final class DrawnNeeds {
    private static final int PEOPLE_FOR_ONE = 60;
    private static final int MOST_SKILLS = 6;

    private final Population population;
    private final Archetypes archetypes;
    private final Map<String, String> namesSv = new TreeMap<>();
    private final Map<String, String> namesEn = new TreeMap<>();

    DrawnNeeds(Population population, Archetypes archetypes) {
        this.population = population;
        this.archetypes = archetypes;
        for (var role : Tables.committed(SeedFile.ROLE_PROFILES)
                .get(SeedFile.ROLE_PROFILES)
                .rows()) {
            namesSv.put(role.get("role"), role.get("name_sv"));
            namesEn.put(role.get("role"), role.get("name_en"));
        }
    }

    /// Writes them, in the order of their ids.
    void write(Path folder) throws IOException {
        var count = Math.max(1, population.people() / PEOPLE_FOR_ONE);
        try (var needs = Csv.writer(folder, SeedFile.NEEDS);
                var skills = Csv.writer(folder, SeedFile.NEED_SKILLS)) {
            for (var number = 1; number <= count; number++) {
                var dice = Dice.of(population.seed(), "need", number);
                var unit = dice.one(dice.one(population.units()));
                var archetype = archetypes.get(unit.roles().one(dice));
                var id = "need-%06d".formatted(number);
                needs.writeRecord(need(id, unit, archetype, dice));
                var asked = new TreeMap<String, CoreSkill>(Csv::compare);
                var written = asked(archetype, dice);
                for (var core : written) {
                    asked.put(core.skill(), core);
                }
                var first = archetype.core().getFirst().skill();
                asked.forEach((skill, core) -> skills.writeRecord(
                        id,
                        skill,
                        Integer.toString(Math.max(1, core.level() - (dice.percent(30) ? 1 : 0))),
                        Integer.toString(core.importance()),
                        Boolean.toString(skill.equals(first) || (core.importance() >= 9 && dice.percent(30))),
                        "false",
                        Integer.toString(written.indexOf(core) + 1)));
            }
        }
    }

    private List<String> need(String id, InventedUnit unit, Archetype archetype, Dice dice) {
        var from = YearMonth.from(population.asOf()).plusMonths(dice.between(1, 6));
        var share = dice.one(List.of(20, 25, 40, 50, 50, 60, 80, 100));
        var headcount = dice.percent(80) ? 1 : dice.between(2, 3);
        var remote = dice.percent(70);
        return List.of(
                id,
                unit.agency().id(),
                namesSv.getOrDefault(archetype.role(), archetype.role()),
                namesEn.getOrDefault(archetype.role(), archetype.role()),
                dice.percent(85) ? "loan" : "internal",
                Integer.toString(share),
                from.toString(),
                from.plusMonths(dice.between(1, 11)).toString(),
                remote && dice.percent(60) ? "" : unit.region(),
                Boolean.toString(remote),
                dice.percent(20) ? "en sv" : "sv",
                Integer.toString(headcount),
                Boolean.toString(headcount > 1 || dice.percent(15)),
                "",
                dice.percent(85) ? "none" : dice.one(List.of("1", "2", "3")),
                population.asOf().minusDays(dice.below(60)).toString(),
                "open");
    }

    /// The most important skills of the role, and one that goes with them.
    private static List<CoreSkill> asked(Archetype archetype, Dice dice) {
        var asked = new ArrayList<>(archetype
                .core()
                .subList(0, Math.min(archetype.core().size(), dice.between(2, MOST_SKILLS - 1))));
        for (var skill : archetype.stacks().one(dice).stream().limit(1).toList()) {
            if (asked.stream().noneMatch(core -> core.skill().equals(skill))) {
                asked.add(new CoreSkill(skill, 3, 5));
            }
        }
        return asked;
    }
}
