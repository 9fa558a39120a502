package se.samsas.matching;

/// Somebody who fails exactly one condition; ranked among the near misses.
public record NearMiss(Match match, Condition failed) {}
