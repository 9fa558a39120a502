package se.samsas.search;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.neo4j.driver.Value;
import se.samsas.matching.Answer;
import se.samsas.matching.Need;

/// What is kept of a search, and the text of it whose digest is in the audit trail: made here alone, so that what the
/// graph holds can be held against the trail.
///
/// @param need the canonical text of what was asked
record KeptSearch(LocalDate asOf, String rankingKey, int poolSize, int matchCount, String need) {

    static KeptSearch of(Need need, Answer answer) {
        return new KeptSearch(
                answer.asOf(), answer.rankingKey(), answer.poolSize(), answer.matchCount(), need.canonical());
    }

    /// Reads a node `Search`.
    static KeptSearch of(Value search) {
        return new KeptSearch(
                search.get("asOf").asLocalDate(),
                search.get("rankingKey").asString(),
                search.get("poolSize").asInt(),
                search.get("matchCount").asInt(),
                search.get("need").asString());
    }

    Map<String, Object> properties() {
        return Map.of(
                "asOf", asOf, "rankingKey", rankingKey, "poolSize", poolSize, "matchCount", matchCount, "need", need);
    }

    /// What the trail digests of a search.
    String particulars() {
        return "%s\n%s\n%d\n%d\n%s".formatted(asOf, rankingKey, poolSize, matchCount, need);
    }

    /// What the trail digests of whom a search gave, in one list.
    ///
    /// @param ranks the rank of each person, by the id that the trail has of them
    static String particulars(GivenAs as, Map<String, Integer> ranks) {
        return ranks.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(rank -> rank.getValue() + " " + rank.getKey())
                .collect(joining("\n", as.inTheTrail() + "\n", ""));
    }
}
