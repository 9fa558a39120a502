package se.samsas.search;

/// What one of several would give of a share (`SharePart` in the API).
///
/// @param share percent, in tens
public record Contribution(RankedSpecialist match, int share) {}
