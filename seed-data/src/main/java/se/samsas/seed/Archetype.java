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

    /// The skills of the role, the most important first.
    record CoreSkill(String skill, int level, int importance) {}

    enum Seniority {
        JUNIOR,
        MID,
        SENIOR
    }
}
