package se.samsas.market;

import se.samsas.agency.Agency;

/// Who asks for a skill.
///
/// @param needs how many open needs
/// @param people the sum of the people whom they ask for
record SkillDemand(Agency agency, int needs, int people) {}
