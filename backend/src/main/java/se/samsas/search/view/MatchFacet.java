package se.samsas.search.view;

import org.jspecify.annotations.Nullable;
import se.samsas.agency.Agency;
import se.samsas.agency.Region;

/// How many rows name an agency, or tell a county.
///
/// @param agency absent of a county
/// @param region absent of an agency
public record MatchFacet(@Nullable Agency agency, @Nullable Region region, int count) {}
