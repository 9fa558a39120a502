package se.samsas.search;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import se.samsas.graph.Spelling;

/// That somebody contests the rank that a search of a kept need gave them. It names nobody, so that nobody gives up
/// being a candidate by it.
///
/// @param as     in which list
/// @param rank   in that list
/// @param asOf   the day for which the search held
/// @param answer of whoever has the need; absent while there is none
public record RankContest(
        String id,
        GivenAs as,
        int rank,
        LocalDate asOf,
        String motive,
        Instant at,
        @Nullable String answer,
        @Nullable Instant answered) {

    /// Reads a node `RankContest`.
    public static RankContest of(Value node) {
        var answered = node.get("answeredAt");
        return new RankContest(
                node.get("id").asString(),
                Spelling.read(GivenAs.class, node.get("as").asString()),
                node.get("rank").asInt(),
                node.get("asOf").asLocalDate(),
                node.get("motive").asString(),
                node.get("at").asZonedDateTime().toInstant(),
                node.get("answer").asString(null),
                answered.isNull() ? null : answered.asZonedDateTime().toInstant());
    }
}
