package se.samsas.agency;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Viewer;
import se.samsas.agency.ActingAccounts.ActingAccount;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;

/// The accounts that act for agencies, for administrators of the whole installation.
@Component
final class AgencyAccounts {

    private final Graph graph;
    private final Units units;
    private final Clock clock;

    AgencyAccounts(Graph graph, Units units, Clock clock) {
        this.graph = graph;
        this.units = units;
        this.clock = clock;
    }

    /// Those of each agency; one whose person has a protected identity only for deciders of the agency, as on the page
    /// of accounts: who is here and not there would be known for it.
    ///
    /// @throws Failure.NotAllowed where the viewer does not administer the installation
    Map<Agency, List<ActingAccount>> of(Collection<Agency> agencies, Viewer viewer) {
        if (!viewer.may(Action.CHANGE_AGENCIES)) {
            throw new Failure.NotAllowed(
                    "The account '%s' may not see which accounts act for agencies.".formatted(viewer.account()),
                    "Ask an administrator of the whole installation.");
        }
        var found = new ActingAccounts(graph, LocalDate.now(clock), viewer.agencies(Action.READ_PROTECTED))
                .of(agencies.stream().map(Agency::id).toList());
        return agencies.stream()
                .distinct()
                .collect(toMap(
                        identity(),
                        agency -> found.getOrDefault(agency.id(), List.of()).stream()
                                .filter(account -> !account.hidden())
                                .toList()));
    }

    /// The units where the person of each works.
    Map<ActingAccount, List<Unit>> units(Collection<ActingAccount> accounts) {
        var known = units.list(
                accounts.stream().flatMap(account -> account.units().stream()).collect(toSet()));
        return accounts.stream()
                .distinct()
                .collect(toMap(
                        identity(),
                        account -> account.units().stream()
                                .map(known::get)
                                .filter(Objects::nonNull)
                                .toList()));
    }
}
