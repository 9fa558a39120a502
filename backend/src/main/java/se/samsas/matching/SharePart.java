package se.samsas.matching;

/// What one of several would give of a share that may be split.
///
/// @param match ranked by the place among those several
/// @param share percent, in tens
public record SharePart(Match match, int share) {}
