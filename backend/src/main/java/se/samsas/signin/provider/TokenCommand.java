package se.samsas.signin.provider;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import se.samsas.access.Role;
import se.samsas.command.CommandRun;
import se.samsas.failure.Failure;

/// Prints a bearer token of a demo person, from the embedded provider of a running server.
@Command(
        name = "token",
        description =
                "Prints a bearer token of a demo person, for scripts, from a running server with embedded sign-in.",
        mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Who who = new Who();

    @Option(names = "--server", paramLabel = "URL", description = "The running server. Default: ${DEFAULT-VALUE}")
    private URI server = URI.create("http://localhost:8080");

    private static final class Who {

        @Option(
                names = "--as",
                paramLabel = "ROLE",
                converter = RoleName.class,
                description = "Somebody with this role: employee, manager, hr-planner, procurement, admin "
                        + "or protected-decider.")
        private @Nullable Role role;

        @Option(names = "--account", paramLabel = "ID", description = "This very account.")
        private @Nullable String account;
    }

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(spec).commandLine();
        if (server.getHost() == null || !Set.of("http", "https").contains(server.getScheme())) {
            throw new ParameterException(
                    command,
                    "'%s' is no address of a server: give one such as http://localhost:8080.".formatted(server));
        }
        try (var signIn = new DemoSignIn(server)) {
            command.getOut().println(signIn.token(this::choose));
            return CommandRun.DONE;
        }
    }

    private DemoPerson choose(List<DemoPerson> people) {
        return people.stream()
                .filter(person -> who.account == null || person.account().equals(who.account))
                .filter(person -> who.role == null || who.role == person.role())
                .findFirst()
                .orElseThrow(() -> new Failure.Conflict(
                        "The server at %s offers no demo person%s%s."
                                .formatted(
                                        server,
                                        who.account == null ? "" : " by the account '%s'".formatted(who.account),
                                        who.role == null ? "" : " with the role '%s'".formatted(who.role.spelling())),
                        people.isEmpty()
                                ? "Load the demo data first: an empty graph gets it when the server starts."
                                : "It offers %s."
                                        .formatted(people.stream()
                                                .map(DemoPerson::account)
                                                .collect(joining(", ")))));
    }

    /// A role by its name in CSV.
    static final class RoleName implements ITypeConverter<Role> {

        @Override
        public Role convert(String name) {
            try {
                return Role.of(name);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'%s' is no role: give one of %s."
                        .formatted(
                                name,
                                Arrays.stream(Role.values()).map(Role::spelling).collect(joining(", "))));
            }
        }
    }
}
