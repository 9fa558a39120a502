package se.samsas.seed;

import java.util.LinkedHashMap;
import java.util.Map;
import se.samsas.seed.Archetype.CoreSkill;
import se.samsas.seed.Archetype.Seniority;

/// Which skills a person has, and how well: those of the role, a set that goes together, something of a second role,
/// and what is common.
record HeldSkills(Archetypes archetypes) {
    private static final int HIGHEST = 5;

    /// Level by skill.
    ///
    /// @param secondPercent how likely it is that skills of the second role are there too
    Map<String, Integer> of(Archetype archetype, Archetype second, int secondPercent, Seniority seniority, Dice dice) {
        var target = target(seniority, dice);
        var skills = new LinkedHashMap<String, Integer>();
        for (var core : archetype.core()) {
            if (skills.size() < target * 7 / 10 && dice.percent(45 + 5 * core.importance())) {
                skills.put(core.skill(), level(core.level(), seniority, dice));
            }
        }
        for (var skill : archetype.stacks().one(dice)) {
            if (dice.percent(75)) {
                skills.putIfAbsent(skill, level(3, seniority, dice));
            }
        }
        if (!second.role().equals(archetype.role()) && dice.percent(secondPercent)) {
            second.core().stream()
                    .limit(3)
                    .forEach(core -> skills.putIfAbsent(core.skill(), secondLevel(core, seniority, dice)));
        }
        fill(skills, archetype, target, seniority, dice);
        return skills;
    }

    private void fill(Map<String, Integer> skills, Archetype archetype, int target, Seniority seniority, Dice dice) {
        // The bound ends a search for more where everything likely is there already.
        for (var attempt = 0; attempt < 3 * target && skills.size() < target; attempt++) {
            var kind = dice.below(100);
            if (kind < 58) {
                skills.putIfAbsent(archetypes.commonSkills().one(dice), level(3, seniority, dice));
            } else {
                var pool = kind < 90 ? archetype.essential() : archetype.optional();
                if (!pool.isEmpty()) {
                    // The smaller of two throws makes some of them common and others rare.
                    var at = Math.min(dice.below(pool.size()), dice.below(pool.size()));
                    skills.putIfAbsent(pool.get(at), level(kind < 90 ? 3 : 2, seniority, dice));
                }
            }
        }
    }

    private static int target(Seniority seniority, Dice dice) {
        return switch (seniority) {
            case JUNIOR -> dice.between(6, 10);
            case MID -> dice.between(9, 14);
            case SENIOR -> dice.between(11, 18);
        };
    }

    private static int secondLevel(CoreSkill core, Seniority seniority, Dice dice) {
        return Math.max(1, level(core.level(), seniority, dice) - 1);
    }

    private static int level(int usual, Seniority seniority, Dice dice) {
        var throwOf = dice.below(100);
        var more = switch (seniority) {
            case JUNIOR -> throwOf < 20 ? -2 : throwOf < 80 ? -1 : 0;
            case MID -> throwOf < 25 ? -1 : throwOf < 85 ? 0 : 1;
            case SENIOR -> throwOf < 10 ? -1 : throwOf < 60 ? 0 : 1;
        };
        return Math.clamp(usual + more, 1, HIGHEST);
    }
}
