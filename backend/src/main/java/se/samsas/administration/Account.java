package se.samsas.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsas.access.Footing;
import se.samsas.access.Role;
import se.samsas.access.Versions;

/// An account with what it may do.
///
/// @param id         as the identity provider gives it
/// @param name       of its person, where the viewer may see it
/// @param own        whether it is the viewer's, or of the same person
/// @param agencies   for which it acts, by id
/// @param everywhere whether its roles are for the installation itself
/// @param worksAt    the agencies that employ its person today, by id, where the viewer gives roles
/// @param footing    what the roles that do not come with an employment stand on
/// @param until      their last day
/// @param responsible who answers for them, where the viewer may know
/// @param grants     how often its roles were changed here
record Account(
        String id,
        @Nullable String name,
        boolean own,
        List<Role> roles,
        Set<String> agencies,
        boolean everywhere,
        Set<String> worksAt,
        Footing footing,
        @Nullable LocalDate until,
        @Nullable AuditParty responsible,
        int grants) {

    Account {
        roles = List.copyOf(roles);
        agencies = Set.copyOf(agencies);
        worksAt = Set.copyOf(worksAt);
    }

    /// Another one as soon as any of what is given is changed: what comes with an employment is decided elsewhere.
    public String version() {
        return Versions.after(grants, givenRoles(), agencies, everywhere, until);
    }

    /// The roles that do not come with an employment: those to be given here.
    List<Role> givenRoles() {
        return roles.stream().filter(role -> !role.isOfEmployment()).toList();
    }
}
