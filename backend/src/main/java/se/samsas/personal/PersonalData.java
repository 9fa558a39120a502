package se.samsas.personal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;

/// What a feature holds on people: a bean whose [order][org.springframework.core.annotation.Order] is that of
/// its parts in the file of all that is held. What is erased goes in the opposite order, so that the person
/// itself goes last.
public interface PersonalData {

    /// The relationships of people that are the feature's; each is that of one feature.
    default Set<Tie> ties() {
        return Set.of();
    }

    /// Where the feature's records name the account of whoever did something in service. They stay, and name what is
    /// left of somebody who is erased.
    default List<DoneBy> doneBy() {
        return List.of();
    }

    /// What the person is given of it, as a copy (articles 15 and 20), in the order of the file. Nobody else
    /// is named in it.
    default List<ExtractPart> give(Queries queries, DataSubject subject) {
        return List.of();
    }

    /// How much of which kind would go with the person; where it is none, it is not told.
    default Map<ErasedKind, Integer> countErased(Queries queries, DataSubject subject) {
        return Map.of();
    }

    /// How much of what would stay, likewise.
    default Map<RetainedKind, Integer> countRetained(Queries queries, DataSubject subject) {
        return Map.of();
    }

    /// Erases it (article 17), in the transaction that has locked the person. May be repeated, and taken back.
    ///
    /// @param left what stands in the place of the person then
    default void erase(Transaction transaction, DataSubject subject, Remnant left) {}
}
