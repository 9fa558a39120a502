package se.samsas.market;

import org.jspecify.annotations.Nullable;
import se.samsas.agency.Agency;
import se.samsas.agency.Region;

/// Who offers a skill, in figures that are floored ([se.samsas.statistics.Floor]).
///
/// @param agency absent where smaller ones stand together
/// @param region of the agency, or of the smaller ones; absent where those of the whole country stand together
/// @param independent those of the people who hold the very skill at level 3 or above
record SkillOffer(@Nullable Agency agency, @Nullable Region region, int people, int independent) {}
