package se.samsas.need;

import org.jspecify.annotations.Nullable;
import se.samsas.agency.Agency;
import se.samsas.agency.Region;

/// Who offers a skill.
///
/// @param agency absent where the agencies of a region stand together
/// @param independent those of the people who hold the very skill at level 3 or above
record SkillOffer(@Nullable Agency agency, Region region, int people, int independent) {}
