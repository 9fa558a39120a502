package se.samsas.administration;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.failure.Failure;

/// The roles that somebody is to have, and the agencies for which: each role for each of them.
///
/// @param roles    that do not come with an employment
/// @param agencies   by id
/// @param until      their last day; null: they end with the employment
/// @param responsible the account of whoever answers for them, where they stand on no employment
record Access(
        Set<Role> roles,
        Set<String> agencies,
        @Nullable LocalDate until,
        @Nullable String responsible) {

    /// @throws Failure.Invalid where a role comes with an employment, or there are roles for no agency or none for some
    Access {
        roles = Set.copyOf(roles);
        agencies = Set.copyOf(agencies);
        roles.stream().filter(Role::isOfEmployment).findFirst().ifPresent(role -> {
            throw new Failure.Invalid(
                            "input.roles",
                            "The role '%s' comes with an employment.".formatted(role.spelling()),
                            "Let the list of staff say who is employed and who manages which unit.")
                    .inSwedish(
                            "Rollen ”%s” följer med en anställning.".formatted(role.spelling()),
                            "Låt listan över medarbetare säga vem som är anställd och vem som är chef för vilken enhet.");
        });
        if (roles.isEmpty() != agencies.isEmpty()) {
            throw new Failure.Invalid(
                            roles.isEmpty() ? "input.roles" : "input.agencies",
                            roles.isEmpty()
                                    ? "There are %d agencies and no role.".formatted(agencies.size())
                                    : "There are %d roles and no agency.".formatted(roles.size()),
                            "Give both, or neither to take everything away.")
                    .inSwedish(
                            roles.isEmpty()
                                    ? "Det finns %d myndigheter men ingen roll.".formatted(agencies.size())
                                    : "Det finns %d roller men ingen myndighet.".formatted(roles.size()),
                            "Ange båda, eller ingen för att ta bort allt.");
        }
        if (roles.isEmpty() && (until != null || responsible != null)) {
            throw new Failure.Invalid(
                            until != null ? "input.until" : "input.responsible",
                            "There is no role for which there could be a last day or somebody to answer.",
                            "Leave it out, or give a role.")
                    .inSwedish(
                            "Det finns ingen roll som kan ha en sista dag eller någon som svarar för den.",
                            "Lämna tomt, eller ge en roll.");
        }
    }

    /// Holds a change to what the roles are to stand on: the employment of the account's person at one of the agencies,
    /// or else somebody who answers for them and a last day. For the installation no employment is enough.
    ///
    /// @throws Failure.Invalid where they would stand on neither, or the last day is over
    void requireFooting(Account account, LocalDate today) {
        if (until != null && until.isBefore(today)) {
            throw new Failure.Invalid(
                            "input.until",
                            "The last day %s is before today, %s.".formatted(until, today),
                            "Give today or a later day, or take the roles away.")
                    .inSwedish(
                            "Sista dagen %s är före i dag, %s.".formatted(until, today),
                            "Ange i dag eller en senare dag, eller ta bort rollerna.");
        }
        if (roles.isEmpty()) {
            return;
        }
        var employed = !account.everywhere() && agencies.stream().anyMatch(account.worksAt()::contains);
        if (employed && responsible != null) {
            throw new Failure.Invalid(
                            "input.responsible",
                            "The roles of the account '%s' end with the employment; nobody else answers for them."
                                    .formatted(account.id()),
                            "Leave out who answers.")
                    .inSwedish(
                            "Rollerna för kontot ”%s” upphör med anställningen; ingen annan svarar för dem."
                                    .formatted(account.id()),
                            "Lämna tomt vem som svarar.");
        }
        if (!employed && (until == null || responsible == null)) {
            throw new Failure.Invalid(
                            until == null ? "input.until" : "input.responsible",
                            account.everywhere()
                                    ? "The roles of the account '%s' are for the whole installation."
                                            .formatted(account.id())
                                    : "None of the agencies employs whose account '%s' is.".formatted(account.id()),
                            "Give a last day and who answers for the roles: the account of somebody who is employed.")
                    .inSwedish(
                            account.everywhere()
                                    ? "Rollerna för kontot ”%s” gäller hela installationen.".formatted(account.id())
                                    : "Ingen av myndigheterna har den anställd vars konto ”%s” är."
                                            .formatted(account.id()),
                            "Ange en sista dag och vem som svarar för rollerna: kontot för någon som är anställd.");
        }
    }

    /// How somebody stands in the way of changing an account; nothing does where it is null.
    enum Obstacle {
        /// It is the viewer's own.
        OWN,
        /// It acts for agencies, or everywhere, that the viewer does not administer.
        BEYOND,
        /// The identity provider says what it may do.
        PROVIDER
    }

    /// Holds a change to what the viewer may give and take.
    ///
    /// @param all  whether the viewer may for every agency
    /// @param mine the agencies for which the viewer may, by id
    /// @throws Failure.NotAllowed where the account is the viewer's own, or reaches beyond these
    static void require(Viewer viewer, Account account, boolean all, Set<String> mine, Access wanted) {
        if (account.own()) {
            throw new Failure.NotAllowed(
                    "The account '%s' may not change its own roles.".formatted(viewer.account()),
                    "Ask another administrator.");
        }
        if (account.everywhere() && !all) {
            throw new Failure.NotAllowed(
                    "The roles of the account '%s' are for the whole installation.".formatted(account.id()),
                    "Ask an administrator of the whole installation.");
        }
        var beyond = new TreeSet<>(account.agencies());
        beyond.addAll(wanted.agencies());
        beyond.removeAll(mine);
        if (!all && !beyond.isEmpty()) {
            throw new Failure.NotAllowed(
                    "The account '%s' does not administer the agency '%s', for which '%s' would act or acts."
                            .formatted(viewer.account(), beyond.first(), account.id()),
                    "Ask an administrator of that agency who administers yours, too, or of the whole installation.");
        }
    }

    /// The roles as the graph keeps them, sorted, with those that come with the employment.
    List<String> stored(Account account) {
        return spelled(Stream.concat(account.roles().stream().filter(Role::isOfEmployment), roles.stream())
                .toList());
    }

    static List<String> spelled(Collection<Role> roles) {
        return roles.stream().map(Role::spelling).distinct().sorted().toList();
    }

    /// In words for the particulars of the trail.
    String text() {
        return spelled(roles).stream().collect(joining(" ")) + "|"
                + agencies.stream().sorted().collect(joining(" ")) + "|"
                + (until == null ? "" : until) + "|"
                + (responsible == null ? "" : responsible);
    }
}
