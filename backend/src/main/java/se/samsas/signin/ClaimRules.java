package se.samsas.signin;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import se.samsas.access.Claimed;
import se.samsas.access.Claims;
import se.samsas.access.Role;
import se.samsas.access.RoleSource;

/// Reads what the tokens of the provider say, as it is configured. A name that means nothing here gives nothing, and is
/// logged once: a name, never whose.
final class ClaimRules implements Claims {

    private static final Logger log = LoggerFactory.getLogger(ClaimRules.class);

    private static final int MOST_LOGGED = 100;
    private static final int LONGEST_LOGGED = 80;

    private final RoleSource source;
    private final List<ClaimPath> roles;
    private final Map<String, Role> roleNames;
    private final Set<String> everywhere;
    private final List<ClaimPath> agencies;
    private final List<ClaimPath> person;
    private final List<ClaimPath> employeeNumber;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    /// @throws IllegalArgumentException where a setting makes no sense; names it
    ClaimRules(ClaimProperties properties) {
        this.source = properties.decides();
        this.roles = paths(properties.roles());
        this.roleNames = names(properties.roleNames());
        this.everywhere = Set.copyOf(properties.everywhere());
        this.agencies = paths(properties.agencies());
        this.person = paths(properties.person());
        this.employeeNumber = paths(properties.employeeNumber());
    }

    /// Reads nothing: the graph decides alone, and links nobody.
    static ClaimRules none() {
        return new ClaimRules(new ClaimProperties(
                RoleSource.GRAPH, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    @Override
    public RoleSource roleSource() {
        return source;
    }

    @Override
    public Claimed of(Authentication authentication) {
        return switch (authentication.getPrincipal()) {
            case OidcUser user -> of(user.getClaims());
            case Jwt token -> of(token.getClaims());
            case null, default -> Claimed.NOTHING;
        };
    }

    Claimed of(Map<String, Object> claims) {
        var names = names(roles, claims);
        var agencyIds = names(agencies, claims);
        return new Claimed(
                names.stream().flatMap(name -> role(name).stream()).collect(toSet()),
                names.stream().anyMatch(everywhere::contains),
                agencyIds,
                Stream.concat(
                                names(person, claims).stream(),
                                names(employeeNumber, claims).stream()
                                        .flatMap(number ->
                                                agencyIds.stream().map(agency -> "%s.%s".formatted(agency, number))))
                        .collect(toSet()));
    }

    private Optional<Role> role(String name) {
        var role = Optional.ofNullable(roleNames.get(name));
        if (role.isEmpty() && source != RoleSource.GRAPH && !everywhere.contains(name)) {
            logOnce("'{}' is no role here, so it gives nothing. SAMSAS_OIDC_CLAIMS_ROLE_NAMES can make it one.", name);
        }
        return role;
    }

    @Override
    public void unknownAgency(String id) {
        logOnce("'{}' is no agency here, so it gives nothing. SAMSAS_OIDC_CLAIMS_AGENCIES says where they stand.", id);
    }

    private void logOnce(String message, String name) {
        if (logged.size() < MOST_LOGGED && logged.add(name)) {
            var safe = name.replaceAll("\\p{Cntrl}", "?");
            log.info(message, safe.length() > LONGEST_LOGGED ? safe.substring(0, LONGEST_LOGGED) + " …" : safe);
        }
    }

    private static Set<String> names(List<ClaimPath> paths, Map<String, Object> claims) {
        return paths.stream().flatMap(path -> path.names(claims)).collect(toSet());
    }

    private static List<ClaimPath> paths(List<String> texts) {
        return texts.stream().map(ClaimPath::of).toList();
    }

    /// Roles go by their own names, and by those that are configured.
    private static Map<String, Role> names(List<String> pairs) {
        var names = new HashMap<String, Role>();
        for (var role : Role.values()) {
            names.put(role.spelling(), role);
        }
        for (var pair : pairs) {
            var equals = pair.lastIndexOf('=');
            var role = Stream.of(Role.values())
                    .filter(each ->
                            each.spelling().equals(pair.substring(equals + 1).strip()))
                    .findFirst();
            if (equals < 1 || role.isEmpty()) {
                throw new IllegalArgumentException(
                        "samsas.oidc.claims.role-names has '%s': write name=role, the role one of %s."
                                .formatted(
                                        pair,
                                        Arrays.stream(Role.values())
                                                .map(Role::spelling)
                                                .collect(joining(", "))));
            }
            names.put(pair.substring(0, equals).strip(), role.get());
        }
        return names;
    }
}
