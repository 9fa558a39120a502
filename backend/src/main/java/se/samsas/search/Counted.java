package se.samsas.search;

import java.util.Optional;
import se.samsas.graph.Spelling;
import se.samsas.matching.Closeness;
import se.samsas.matching.Evidence;
import se.samsas.matching.Reason;

/// What of a person's counted for one asked skill when a search was made; kept in a line with the rank, since what
/// people hold changes.
///
/// @param asked the URI of the asked skill
/// @param held  the URI of the skill that was held
/// @param level 1 to 5
/// @param part  percent of the score
/// @param met   whether it was had at the level that was asked for
public record Counted(
        String asked, String held, int level, Evidence evidence, Closeness closeness, int part, boolean met) {

    /// What counted for a skill; nothing where nothing was near.
    static Optional<Counted> of(Reason reason) {
        return Optional.ofNullable(reason.held())
                .map(held -> new Counted(
                        reason.asked().skill(),
                        held.assertion().skill(),
                        held.assertion().level(),
                        held.assertion().evidence(),
                        held.closeness(),
                        reason.part(),
                        reason.met()));
    }

    /// Reads what [#line()] wrote.
    static Counted read(String line) {
        var parts = line.split(" ", 7);
        return new Counted(
                parts[0],
                parts[1],
                Integer.parseInt(parts[2]),
                Spelling.read(Evidence.class, parts[3]),
                Spelling.read(Closeness.class, parts[4]),
                Integer.parseInt(parts[5]),
                Boolean.parseBoolean(parts[6]));
    }

    /// The form in which the graph keeps it; no URI has a blank.
    String line() {
        return "%s %s %d %s %s %d %s"
                .formatted(asked, held, level, Spelling.of(evidence), Spelling.of(closeness), part, met);
    }
}
