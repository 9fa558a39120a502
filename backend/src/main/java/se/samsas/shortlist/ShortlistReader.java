package se.samsas.shortlist;

import org.jspecify.annotations.Nullable;

/// A colleague with whom a shortlist is shared.
///
/// @param person the id
/// @param reads  whether they may read it today: they no longer do where the agency employs them no more
public record ShortlistReader(
        String person, String name, @Nullable String title, boolean reads) {}
