package se.samsas.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.failure.Failure;

/// Who asks, as the graph knows them now. An account that the graph does not know has no roles.
///
/// @param account   the subject that the OpenID provider gave
/// @param person    the person's id, null for a machine client
/// @param actsFor   the agencies for which a planner, procurement officer, administrator or decider acts in this
/// request, by id
/// @param employers the agencies that employ the person today, by id
/// @param manages    the agencies of the units that the person manages today, by id
/// @param everywhere whether the roles are for the installation itself, not only for the agencies acted for
/// @param mayActFor the agencies of which one can be chosen to act for, by id
public record Viewer(
        String account,
        @Nullable String person,
        Set<Role> roles,
        Set<String> actsFor,
        Set<String> employers,
        Set<String> manages,
        boolean everywhere,
        Set<String> mayActFor) {

    /// Keeps copies.
    public Viewer {
        roles = Set.copyOf(roles);
        actsFor = Set.copyOf(actsFor);
        employers = Set.copyOf(employers);
        manages = Set.copyOf(manages);
        mayActFor = Set.copyOf(mayActFor);
    }

    /// Somebody who acts for all of these agencies at once, as those do who read the graph for others.
    public Viewer(
            String account,
            @Nullable String person,
            Set<Role> roles,
            Set<String> actsFor,
            Set<String> employers,
            Set<String> manages,
            boolean everywhere) {
        this(account, person, roles, actsFor, employers, manages, everywhere, actsFor);
    }

    /// Somebody who manages no unit.
    public Viewer(
            String account,
            @Nullable String person,
            Set<Role> roles,
            Set<String> actsFor,
            Set<String> employers,
            boolean everywhere) {
        this(account, person, roles, actsFor, employers, Set.of(), everywhere);
    }

    /// Somebody who manages no unit, whose roles are for the agencies acted for.
    public Viewer(
            String account, @Nullable String person, Set<Role> roles, Set<String> actsFor, Set<String> employers) {
        this(account, person, roles, actsFor, employers, false);
    }

    /// The same, acting for this agency alone. Whom an agency employs may name it too, and then acts for none.
    ///
    /// @throws Failure.NotAllowed where the viewer has nothing to do with the agency
    public Viewer actingFor(String agency) {
        if (!mayActFor.contains(agency) && !employers.contains(agency)) {
            throw new Failure.NotAllowed(
                    "The account '%s' may not act for the agency '%s'.".formatted(account, agency),
                    "Choose one of the agencies that 'viewer' names.");
        }
        return actingFor(mayActFor.contains(agency) ? Set.of(agency) : Set.of());
    }

    /// The same, acting for the only agency that there is to choose, or for none where there are several.
    public Viewer actingForTheOnly() {
        return actingFor(mayActFor.size() == 1 ? mayActFor : Set.of());
    }

    private Viewer actingFor(Set<String> agencies) {
        return new Viewer(account, person, roles, agencies, employers, manages, everywhere, mayActFor);
    }

    /// The same, who has the roles of another of the same person besides, and for the agencies of both.
    Viewer with(Viewer other) {
        return new Viewer(
                account,
                person,
                union(roles, other.roles),
                union(actsFor, other.actsFor),
                employers,
                manages,
                everywhere || other.everywhere);
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// The viewer's own id as a person, for what only a person does, with what is their own.
    ///
    /// @throws Failure.NotAllowed where the account belongs to none
    public String ownPerson() {
        if (person == null) {
            throw new Failure.NotAllowed(
                    "The account '%s' belongs to no person.".formatted(account), "Sign in with a personal account.");
        }
        return person;
    }

    /// Whether the viewer administers the installation itself: its taxonomy, its agencies and whatever comes
    /// in for all of them.
    public boolean administersAll() {
        return everywhere && roles.contains(Role.ADMIN);
    }

    /// Whether the viewer may do this within some scope.
    public boolean may(Action action) {
        return permissions().anyMatch(permission -> permission.action() == action);
    }

    /// Whether the viewer may do this to whatever lies in the scope.
    public boolean may(Action action, Scope scope) {
        return permissions().anyMatch(permission -> permission.action() == action && permission.scope() == scope);
    }

    /// The agencies to whose staff and data the viewer may do this, by id.
    public Set<String> agencies(Action action) {
        return agencies(action, Scope.AGENCY);
    }

    /// The agencies for which the viewer may do this within the scope, by id: each role reaches those for
    /// which it is held.
    public Set<String> agencies(Action action, Scope scope) {
        return roles.stream()
                .filter(role -> Permissions.of(role).stream()
                        .anyMatch(permission -> permission.action() == action && permission.scope() == scope))
                .flatMap(role -> heldFor(role).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The agencies for which the viewer may do this once they choose to act for them, by id. Only what spans several
    /// asks for these: all else is for one at a time.
    public Set<String> agenciesToChoose(Action action) {
        return actingFor(mayActFor).agencies(action);
    }

    /// The roles by which the viewer may do this for an agency, in the order in which they are declared.
    public List<Role> roles(Action action, String agency) {
        return roles.stream()
                .filter(role -> Permissions.of(role).contains(Permission.of(action, Scope.AGENCY))
                        && heldFor(role).contains(agency))
                .sorted()
                .toList();
    }

    private Set<String> heldFor(Role role) {
        return switch (role) {
            case EMPLOYEE -> employers;
            case MANAGER -> manages;
            case HR_PLANNER, PROCUREMENT, ADMIN, PROTECTED_DECIDER -> actsFor;
        };
    }

    private Stream<Permission> permissions() {
        var own = roles.stream().flatMap(role -> Permissions.of(role).stream());
        return administersAll() ? Stream.concat(own, Permissions.everywhere().stream()) : own;
    }
}
