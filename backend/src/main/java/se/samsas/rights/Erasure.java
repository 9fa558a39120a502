package se.samsas.rights;

import java.util.List;
import se.samsas.personal.Goes;
import se.samsas.personal.Stays;

/// What erasing a person would come to.
///
/// @param name  what is to be given as confirmation
/// @param goes  what there is of each, where there is any
/// @param stays likewise
record Erasure(String name, List<Going> goes, List<Staying> stays) {

    /// How many of a kind go.
    record Going(Goes what, int count) {}

    /// How many of a kind stay.
    record Staying(Stays what, int count) {}
}
