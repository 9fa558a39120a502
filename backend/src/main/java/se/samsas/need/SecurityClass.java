package se.samsas.need;

import java.util.Arrays;

/// The class of an assignment under the Protective Security Act (säkerhetsskyddslagen 2018:585, 3 kap.). It
/// belongs to the assignment, never to a person, and filters nobody.
public enum SecurityClass {
    NONE("none"),
    CLASS_1("1"),
    CLASS_2("2"),
    CLASS_3("3");

    private final String spelling;

    SecurityClass(String spelling) {
        this.spelling = spelling;
    }

    /// How it is written in the graph and in CSV.
    public String spelling() {
        return spelling;
    }

    /// @throws IllegalArgumentException where nothing is written so
    static SecurityClass read(String spelling) {
        return Arrays.stream(values())
                .filter(value -> value.spelling.equals(spelling))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The security class is '%s': give none, 1, 2 or 3".formatted(spelling)));
    }
}
