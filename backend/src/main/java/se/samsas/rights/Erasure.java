package se.samsas.rights;

import java.util.List;
import se.samsas.personal.ErasedKind;
import se.samsas.personal.RetainedKind;

/// What erasing a person would come to.
///
/// @param name  what is to be given as confirmation
/// @param goes  what there is of each, where there is any
/// @param stays likewise
record Erasure(String name, List<ErasedCount> goes, List<RetainedCount> stays) {

    /// How many of a kind go.
    record ErasedCount(ErasedKind what, int count) {}

    /// How many of a kind stay.
    record RetainedCount(RetainedKind what, int count) {}
}
