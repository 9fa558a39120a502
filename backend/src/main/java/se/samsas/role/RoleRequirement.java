package se.samsas.role;

import se.samsas.skill.Skill;

/// A skill that a role asks for.
///
/// @param level 1 to 5
/// @param importance 1 to 10
public record RoleRequirement(Skill skill, int level, int importance) {}
