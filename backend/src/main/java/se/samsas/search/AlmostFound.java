package se.samsas.search;

import java.util.List;

/// Somebody who nearly fits (`NearMiss` in the API).
///
/// @param lacks what they fail, in the order of the need's conditions: at least one
public record AlmostFound(RankedSpecialist match, List<AskedCondition> lacks) {

    public AlmostFound {
        lacks = List.copyOf(lacks);
    }

    /// For clients from before somebody could lack several.
    public AskedCondition fails() {
        return lacks.getFirst();
    }
}
