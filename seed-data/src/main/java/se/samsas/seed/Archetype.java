package se.samsas.seed;

import java.util.List;
import java.util.Map;

/// What people of a role are like: their titles, the skills of the role, what goes together with them.
record Archetype(
        String role,
        Map<Seniority, Weighted<String>> titles,
        List<CoreSkill> core,
        Weighted<List<String>> stacks,
        List<String> essential,
        List<String> optional) {

    private static final int DAILY = 7;

    /// Whether who has the role uses the skill all the time.
    boolean needsDaily(String skill) {
        return core.stream()
                .anyMatch(one -> one.importance() >= DAILY && one.skill().equals(skill));
    }

    /// One skill of the role; they are listed with the most important first.
    record CoreSkill(String skill, int level, int importance) {}

    enum Seniority {
        JUNIOR,
        MID,
        SENIOR
    }
}
