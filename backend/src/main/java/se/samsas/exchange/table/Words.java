package se.samsas.exchange.table;

import java.util.Arrays;

/// A sentence for whoever reads a report, in the two languages of the interface.
public record Words(String en, String sv) {

    /// Fills the places (`%s`) of both; what is itself given in two languages comes in the one that fits.
    public Words with(Object... values) {
        return new Words(
                en.formatted(Arrays.stream(values)
                        .map(value -> value instanceof Words words ? words.en : value)
                        .toArray()),
                sv.formatted(Arrays.stream(values)
                        .map(value -> value instanceof Words words ? words.sv : value)
                        .toArray()));
    }

    @Override
    public String toString() {
        return en;
    }
}
