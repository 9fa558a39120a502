package se.samsas.administration;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import graphql.GraphQLContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.access.Role;
import se.samsas.access.RoleSource;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.administration.Access.Obstacle;
import se.samsas.agency.Agencies;
import se.samsas.agency.Agency;
import se.samsas.api.Connection;
import se.samsas.api.GlobalId;
import se.samsas.api.PageRequest;
import se.samsas.text.Written;

@Controller
class GrantController {

    private static final String ACCOUNT = "Account";
    private static final String AGENCY = "Agency";

    private final AdministeredAccounts accounts;
    private final Grants grants;
    private final Viewers viewers;
    private final Agencies agencies;

    GrantController(AdministeredAccounts accounts, Grants grants, Viewers viewers, Agencies agencies) {
        this.accounts = accounts;
        this.grants = grants;
        this.viewers = viewers;
        this.agencies = agencies;
    }

    @QueryMapping
    Connection<Account> accounts(
            @Argument @Nullable String search,
            @Argument @Nullable Role role,
            @Argument @Nullable String agency,
            @Argument int first,
            @Argument @Nullable String after,
            Viewer viewer) {
        var of = agency == null ? null : GlobalId.parse(AGENCY, agency);
        return accounts.page(
                viewer, new AdministeredAccounts.Asked(search, role, of, null), new PageRequest(first, after));
    }

    @QueryMapping
    RoleSource roleSource() {
        return viewers.roleSource();
    }

    @MutationMapping
    ChangedAccess changeAccess(@Argument ChangeAccessInput input, Viewer viewer) {
        var why = Written.required("input.why", input.why());
        var id = GlobalId.parse(ACCOUNT, input.account());
        return new ChangedAccess(grants.change(viewer, id, input.access(), why, input.version()));
    }

    @SchemaMapping
    String id(Account account) {
        return GlobalId.encode(ACCOUNT, account.id());
    }

    @SchemaMapping(typeName = ACCOUNT)
    String handle(Account account) {
        return account.id();
    }

    @SchemaMapping(typeName = ACCOUNT)
    @Nullable
    Obstacle obstacle(Account account, Viewer viewer) {
        return grants.obstacle(viewer, account);
    }

    @BatchMapping(typeName = ACCOUNT, field = "agencies")
    Map<Account, List<Agency>> agenciesOfAccounts(List<Account> of) {
        return byName(of, Account::agencies);
    }

    @BatchMapping(typeName = ACCOUNT, field = "worksAt")
    Map<Account, List<Agency>> employersOfAccounts(List<Account> of) {
        return byName(of, Account::worksAt);
    }

    @BatchMapping(typeName = ACCOUNT, field = "grants")
    Map<Account, List<Grant>> grantsOfAccounts(List<Account> of, GraphQLContext request) {
        return grants.of(of, viewers.of(request));
    }

    @BatchMapping(typeName = "Grant", field = "agencies")
    Map<Grant, List<Agency>> agenciesOfGrants(List<Grant> of) {
        return byName(of, Grant::agencies);
    }

    @BatchMapping(typeName = "Grant", field = "agenciesBefore")
    Map<Grant, List<Agency>> agenciesBefore(List<Grant> of) {
        return byName(of, Grant::agenciesBefore);
    }

    private <T> Map<T, List<Agency>> byName(Collection<T> of, Function<T, Set<String>> ids) {
        var known = agencies.list(
                of.stream().flatMap(one -> ids.apply(one).stream()).collect(Collectors.toSet()));
        return of.stream()
                .distinct()
                .collect(toMap(
                        identity(),
                        one -> ids.apply(one).stream()
                                .map(known::get)
                                .filter(Objects::nonNull)
                                .sorted(AgencyOrder.BY_NAME)
                                .toList()));
    }

    record ChangeAccessInput(
            String account,
            List<Role> roles,
            List<String> agencies,
            @Nullable LocalDate until,
            @Nullable String responsible,
            String why,
            String version) {

        Access access() {
            return new Access(
                    Set.copyOf(roles),
                    agencies.stream().map(id -> GlobalId.parse(AGENCY, id)).collect(Collectors.toSet()),
                    until,
                    responsible == null ? null : GlobalId.parse(ACCOUNT, responsible));
        }
    }

    record ChangedAccess(Account account) {}
}
