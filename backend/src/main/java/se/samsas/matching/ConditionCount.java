package se.samsas.matching;

/// How many of the pool a condition keeps out.
///
/// @param fails how many do not fulfil it
/// @param failsOnly how many fulfil everything else
public record ConditionCount(Condition condition, int fails, int failsOnly) {}
