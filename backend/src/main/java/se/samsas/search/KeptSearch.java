package se.samsas.search;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import se.samsas.matching.Answer;
import se.samsas.matching.Asked;
import se.samsas.matching.Need;

/// What is kept of a search, and the text of it whose digest is in the audit trail: made here alone, so that what the
/// graph holds can be held against the trail.
///
/// @param need      the canonical text of what was asked
/// @param order     the URIs of the skills as they were written; none of a search from before it was kept
/// @param headcount how many people were asked for
record KeptSearch(
        LocalDate asOf,
        String rankingKey,
        int poolSize,
        int matchCount,
        String need,
        List<String> order,
        int headcount) {

    KeptSearch {
        order = List.copyOf(order);
    }

    static KeptSearch of(Need need, Answer answer) {
        return new KeptSearch(
                answer.asOf(),
                answer.rankingKey(),
                answer.poolSize(),
                answer.matchCount(),
                need.canonical(),
                need.skills().stream().map(Asked::skill).toList(),
                need.headcount());
    }

    /// Reads a node `Search`.
    static KeptSearch of(Value search) {
        return new KeptSearch(
                search.get("asOf").asLocalDate(),
                search.get("rankingKey").asString(),
                search.get("poolSize").asInt(),
                search.get("matchCount").asInt(),
                search.get("need").asString(),
                search.get("order").asList(Values.ofString(), List.of()),
                search.get("headcount").asInt(1));
    }

    /// What was asked, as it was written.
    Need asked() {
        return Need.ofCanonical(need).asWritten(order, headcount);
    }

    /// Whether an answer counts as many as the one that is kept.
    boolean fits(Answer answer) {
        return answer.poolSize() == poolSize && answer.matchCount() == matchCount;
    }

    Map<String, Object> properties() {
        return Map.of(
                "asOf",
                asOf,
                "rankingKey",
                rankingKey,
                "poolSize",
                poolSize,
                "matchCount",
                matchCount,
                "need",
                need,
                "order",
                order,
                "headcount",
                headcount);
    }

    /// What the trail digests of a search: what decides the answer.
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
