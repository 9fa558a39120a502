package se.samsas.search.view;

import org.jspecify.annotations.Nullable;
import se.samsas.agency.Agency;
import se.samsas.agency.Region;

/// That rows name an agency, or tell a county, and how many do.
///
/// @param agency absent of a county
/// @param region absent of an agency
/// @param count  absent where it is fewer than five: whom so small a number means could be told without a record
public record MatchFacet(
        @Nullable Agency agency,
        @Nullable Region region,
        @Nullable Integer count) {}
