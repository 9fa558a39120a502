package se.samsas.search;

/// Somebody who fails exactly one condition (`NearMiss` in the API).
record AlmostFound(RankedSpecialist match, AskedCondition fails) {}
