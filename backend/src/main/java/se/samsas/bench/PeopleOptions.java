package se.samsas.bench;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// The options of every benchmark over invented people.
final class PeopleOptions {

    private static final int MOST = 9_999_999;

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec mixee;

    private int people;

    @Option(names = "--seed", defaultValue = "42", description = "Default: ${DEFAULT-VALUE}")
    private long seed;

    /// @throws ParameterException for fewer than one, or more than the generator has ids for
    @Option(names = "--people", defaultValue = "100000", description = "How many. Default: ${DEFAULT-VALUE}")
    void setPeople(int people) {
        if (people < 1 || people > MOST) {
            throw new ParameterException(
                    Objects.requireNonNull(mixee).commandLine(),
                    "--people is %d: give a whole number from 1 to %d.".formatted(people, MOST));
        }
        this.people = people;
    }

    int people() {
        return people;
    }

    long seed() {
        return seed;
    }
}
