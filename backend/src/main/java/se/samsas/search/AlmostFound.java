package se.samsas.search;

/// Somebody who fails exactly one condition (`NearMiss` in the API).
public record AlmostFound(RankedSpecialist match, AskedCondition fails) {}
