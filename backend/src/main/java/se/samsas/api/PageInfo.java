package se.samsas.api;

import org.jspecify.annotations.Nullable;

/// What lies before and after a page.
public record PageInfo(
        boolean hasNextPage,
        boolean hasPreviousPage,
        @Nullable String startCursor,
        @Nullable String endCursor) {}
