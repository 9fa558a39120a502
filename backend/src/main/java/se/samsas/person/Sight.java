package se.samsas.person;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsas.access.Action;
import se.samsas.access.Scope;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.agency.Unit;
import se.samsas.findability.Findability;
import se.samsas.findability.Purpose;
import se.samsas.findability.SharingPolicy;
import se.samsas.findability.Visibility;

/// Whom a viewer sees by name: themself; as a manager the people of the units managed and those below; as a planner
/// or administrator the staff of the agency acted for; and whoever chose to be visible to one of the viewer's
/// agencies. A person with a protected identity is seen by themself and by the deciders of an agency that employs
/// them, and by nobody else.
///
/// @param self    the viewer's own id as a person
/// @param units   the units that the viewer manages, and those below
/// @param staffs  the agencies whose staff the viewer sees, but for those with a protected identity
/// @param decides the agencies whose people with a protected identity the viewer sees, and nobody else of them
/// @param askers  the agencies for which the viewer may find people
/// @param date    today
record Sight(
        @Nullable String self,
        Set<String> units,
        Set<String> staffs,
        Set<String> decides,
        Set<String> askers,
        LocalDate date) {

    static Sight of(Viewer viewer, Viewers viewers, LocalDate date) {
        var self = viewer.person();
        return new Sight(
                self,
                self != null && viewer.may(Action.READ_PERSON, Scope.UNIT)
                        ? Set.copyOf(viewers.unitsManagedBy(self))
                        : Set.of(),
                viewer.agencies(Action.READ_PERSON),
                viewer.agencies(Action.READ_PROTECTED),
                viewer.agencies(Action.READ_PERSON, Scope.SHARED),
                date);
    }

    /// Whether the viewer sees who works in the unit.
    boolean takesIn(Unit unit) {
        return units.contains(unit.id()) || staffs.contains(unit.agency());
    }

    /// Whether the viewer sees who works in the unit, and those with a protected identity among them.
    boolean takesInAll(Unit unit) {
        return takesIn(unit) && decides.contains(unit.agency());
    }

    /// Whether the viewer sees the person.
    ///
    /// @param sharing which agencies share with the viewer's
    boolean takesIn(FindablePerson findable, SharingPolicy sharing) {
        return takesInByRole(findable.person(), findable.employments())
                || (!findable.protectedIdentity() && isVisible(findable, sharing));
    }

    /// Whether the viewer sees the person by role, and not because they chose to be visible.
    boolean takesInByRole(Person person, Collection<Employment> employments) {
        return person.id().equals(self)
                || (person.protectedIdentity() ? isDecidedOn(employments) : isStaff(employments));
    }

    /// Those of these agencies on behalf of which the viewer finds the person by name for a loan: somebody
    /// who chose to be visible for it, and whom the viewer does not see by role.
    Set<String> findsByName(FindablePerson findable, SharingPolicy sharing, Collection<String> askers) {
        if (takesInByRole(findable.person(), findable.employments())
                || findable.visibility(Purpose.LOAN).on(date) != Visibility.VISIBLE) {
            return Set.of();
        }
        var findability = new Findability(sharing);
        return askers.stream()
                .filter(asker -> findability.mayBeFound(findable, Purpose.LOAN, asker, date))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Those of the person's employments that the viewer may read: all of one's own; of others those by which they
    /// are seen, and nothing of another employer.
    List<Employment> employments(FindablePerson findable, SharingPolicy sharing) {
        if (findable.person().id().equals(self)) {
            return findable.employments();
        }
        return findable.employments().stream()
                .filter(employment -> findable.protectedIdentity()
                        ? decides.contains(employment.agency())
                        : units.contains(employment.unit())
                                || staffs.contains(employment.agency())
                                || isShared(findable, employment.agency(), sharing))
                .toList();
    }

    private boolean isShared(FindablePerson findable, String agency, SharingPolicy sharing) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> findable.visibility(purpose).on(date) == Visibility.VISIBLE)
                .anyMatch(purpose -> askers.stream().anyMatch(asker -> sharing.shares(agency, asker, purpose, date)));
    }

    private boolean isDecidedOn(Collection<Employment> employments) {
        return employments.stream()
                .filter(employment -> employment.covers(date))
                .anyMatch(employment -> decides.contains(employment.agency()));
    }

    private boolean isStaff(Collection<Employment> employments) {
        return employments.stream()
                .filter(employment -> employment.covers(date))
                .anyMatch(employment -> units.contains(employment.unit()) || staffs.contains(employment.agency()));
    }

    private boolean isVisible(FindablePerson findable, SharingPolicy sharing) {
        var findability = new Findability(sharing);
        return Arrays.stream(Purpose.values())
                .filter(purpose -> findable.visibility(purpose).on(date) == Visibility.VISIBLE)
                .anyMatch(purpose ->
                        askers.stream().anyMatch(asker -> findability.mayBeFound(findable, purpose, asker, date)));
    }
}
