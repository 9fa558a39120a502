package se.samsas.skill.stewardship;

/// What would feel a change of a skill.
///
/// @param people how many hold it, floored to a multiple of five: 0 says fewer than five
/// @param needs  how many open needs ask for it
/// @param roles  how many role profiles ask for it
record SkillUse(int people, int needs, int roles) {}
