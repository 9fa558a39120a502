package se.samsas.agency;

import java.util.Set;
import java.util.TreeSet;
import se.samsas.statistics.Floor;

/// What a change of agencies does, in numbers.
///
/// @param units           units that become another agency's
/// @param people          people employed today or later whose agency changes, ends or leaves
/// @param employments     employments that end, or never begin
/// @param openNeedsMoved  open needs and drafts that another agency asks from now on
/// @param openNeedsClosed open needs and drafts that are closed
/// @param accountsMoved   accounts that act for another agency from now on
/// @param accountsEnded   accounts that act for the agency no more, and for none in its place
/// @param sharings        sharings that end, each for one purpose in one direction
/// @param sharingWith     the other agencies of these sharings, by id
/// @param newlyFound      people who chose to be found, and may be by agencies that could not find them
/// before; floored
public record AgencyEffects(
        int units,
        int people,
        int employments,
        int openNeedsMoved,
        int openNeedsClosed,
        int accountsMoved,
        int accountsEnded,
        int sharings,
        Set<String> sharingWith,
        int newlyFound) {

    static final AgencyEffects NONE = new AgencyEffects(0, 0, 0, 0, 0, 0, 0, 0, Set.of(), 0);

    public AgencyEffects {
        sharingWith = Set.copyOf(sharingWith);
    }

    /// Nothing.
    public static AgencyEffects none() {
        return NONE;
    }

    /// So many employments end.
    public static AgencyEffects ofEmployments(int ended) {
        return new AgencyEffects(0, 0, ended, 0, 0, 0, 0, 0, Set.of(), 0);
    }

    /// So many open needs are another agency's, so many are closed.
    public static AgencyEffects ofNeeds(int moved, int closed) {
        return new AgencyEffects(0, 0, 0, moved, closed, 0, 0, 0, Set.of(), 0);
    }

    /// Of so many people the agency changes, ends or leaves.
    public static AgencyEffects ofPeople(int people) {
        return new AgencyEffects(0, people, 0, 0, 0, 0, 0, 0, Set.of(), 0);
    }

    /// So many people may be found by agencies that could not find them before.
    public static AgencyEffects ofNewlyFound(int people) {
        return new AgencyEffects(0, 0, 0, 0, 0, 0, 0, 0, Set.of(), Floor.of(people));
    }

    static AgencyEffects ofUnits(int units) {
        return new AgencyEffects(units, 0, 0, 0, 0, 0, 0, 0, Set.of(), 0);
    }

    static AgencyEffects ofAccounts(int moved, int ended) {
        return new AgencyEffects(0, 0, 0, 0, 0, moved, ended, 0, Set.of(), 0);
    }

    static AgencyEffects ofSharings(int ended, Set<String> with) {
        return new AgencyEffects(0, 0, 0, 0, 0, 0, 0, ended, with, 0);
    }

    /// Both together.
    public AgencyEffects plus(AgencyEffects other) {
        var with = new TreeSet<>(sharingWith);
        with.addAll(other.sharingWith);
        return new AgencyEffects(
                units + other.units,
                people + other.people,
                employments + other.employments,
                openNeedsMoved + other.openNeedsMoved,
                openNeedsClosed + other.openNeedsClosed,
                accountsMoved + other.accountsMoved,
                accountsEnded + other.accountsEnded,
                sharings + other.sharings,
                with,
                newlyFound + other.newlyFound);
    }
}
