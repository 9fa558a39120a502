package se.samsas.exchange.load;

import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;

/// What an import did.
public record ImportReport(List<Counts> counts, Duration took) {

    public ImportReport {
        counts = List.copyOf(counts);
    }

    /// What became of the rows of one file, or of one kind where an input spreads a kind over several.
    ///
    /// @param of        the file or kind
    /// @param created   rows that are new in the graph
    /// @param changed   rows that were there otherwise
    /// @param unchanged rows that were there alike
    /// @param leftOut   rows that were bad and cost nothing else
    /// @param mended    rows, counted above too, that were put right
    public record Counts(String of, long created, long changed, long unchanged, long leftOut, long mended) {}

    /// Whether the graph is as it was.
    public boolean changedNothing() {
        return sum(Counts::created) + sum(Counts::changed) == 0;
    }

    /// Rows of all files.
    public long sum(ToLongFunction<Counts> what) {
        return counts.stream().mapToLong(what).sum();
    }
}
