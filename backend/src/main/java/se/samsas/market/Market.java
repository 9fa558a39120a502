package se.samsas.market;

import static java.util.Comparator.comparingInt;
import static java.util.Map.Entry.comparingByKey;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.agency.Agencies;
import se.samsas.agency.Agency;
import se.samsas.agency.Regions;
import se.samsas.failure.Failure;
import se.samsas.findability.Purpose;
import se.samsas.graph.Graph;
import se.samsas.matching.Offer;
import se.samsas.search.Discretion;
import se.samsas.search.Discretion.Few;
import se.samsas.search.index.MatchIndex;
import se.samsas.skill.Skill;
import se.samsas.statistics.Floor;

/// Who offers a skill and who asks for it, agency by agency.
@Component
final class Market {

    /// In place of the code of a region: all of them.
    private static final String COUNTRY = "";

    private final Graph graph;
    private final MatchIndex index;
    private final Agencies agencies;
    private final Regions regions;
    private final Clock clock;

    Market(Graph graph, MatchIndex index, Agencies agencies, Regions regions, Clock clock) {
        this.graph = graph;
        this.index = index;
        this.agencies = agencies;
        this.regions = regions;
        this.clock = clock;
    }

    /// Which offers are asked for.
    ///
    /// @param agency for whom: one of the account's own; absent: the first of them
    /// @param viewer who asks
    record OfferKey(Skill skill, Purpose purpose, @Nullable String agency, Viewer viewer) {

        /// @throws Failure.NotAllowed where the agency is none that the viewer acts for or works at
        OfferKey {
            if (agency != null
                    && !viewer.actsFor().contains(agency)
                    && !viewer.employers().contains(agency)) {
                throw new Failure.NotAllowed(
                        "The account '%s' may not look on behalf of the agency '%s'."
                                .formatted(viewer.account(), agency),
                        "Give an agency that you act for or work at.");
            }
        }
    }

    /// The offers of each in floored figures, most people first, smaller agencies together last; what is below the
    /// floor is not listed. Nothing for an account without an agency.
    Map<OfferKey, List<SkillOffer>> offers(Set<OfferKey> keys) {
        Map<OfferKey, Found> found = new HashMap<>();
        keys.forEach(key -> asker(key).ifPresent(asker -> found.put(key, found(key, asker))));
        Map<String, Agency> known = agencies.list(found.values().stream()
                .flatMap(offers -> offers.byAgency().keySet().stream())
                .collect(toSet()));
        return keys.stream().collect(toMap(identity(), key -> shown(found.getOrDefault(key, Found.NOTHING), known)));
    }

    /// How many people each asker finds with each skill: the sum of the [#offers], so that nothing is left
    /// when these are taken from it. Nothing for an account without an agency.
    Map<OfferKey, Integer> supplies(Set<OfferKey> keys) {
        Map<OfferKey, Integer> supplies = new HashMap<>();
        offers(keys).forEach((key, offers) -> {
            if (asker(key).isPresent()) {
                supplies.put(key, offers.stream().mapToInt(SkillOffer::people).sum());
            }
        });
        return supplies;
    }

    /// How many open needs ask for each skill.
    Map<Skill, Integer> openNeeds(Collection<Skill> skills) {
        Map<String, Integer> needs = new HashMap<>();
        graph.list(
                        """
                        UNWIND $skills AS skill
                        MATCH (:Skill {id: skill})<-[:ASKS_FOR]-(n:Need {status: 'open'})
                        RETURN skill, count(n) AS needs
                        """,
                        Map.of("skills", skills.stream().map(Skill::uri).toList()),
                        row -> Map.entry(
                                row.get("skill").asString(), row.get("needs").asInt()))
                .forEach(entry -> needs.put(entry.getKey(), entry.getValue()));
        return skills.stream().collect(toMap(identity(), skill -> needs.getOrDefault(skill.uri(), 0)));
    }

    /// Who asks for each skill, most people first.
    Map<Skill, List<SkillDemand>> demands(Collection<Skill> skills) {
        record Row(String skill, String agency, int needs, int people) {}
        List<Row> rows = graph.list(
                """
                UNWIND $skills AS skill
                MATCH (:Skill {id: skill})<-[:ASKS_FOR]-(n:Need {status: 'open'})<-[:ASKS]-(a:Agency)
                RETURN skill, a.id AS agency, count(n) AS needs, sum(coalesce(n.headcount, 1)) AS people
                ORDER BY people DESC, needs DESC, agency
                """,
                Map.of("skills", skills.stream().map(Skill::uri).toList()),
                row -> new Row(
                        row.get("skill").asString(),
                        row.get("agency").asString(),
                        row.get("needs").asInt(),
                        row.get("people").asInt()));
        Map<String, Agency> known = agencies.list(rows.stream().map(Row::agency).collect(toSet()));
        Map<String, List<SkillDemand>> demands = rows.stream()
                .collect(groupingBy(
                        Row::skill,
                        flatMapping(
                                row -> Stream.ofNullable(known.get(row.agency()))
                                        .map(agency -> new SkillDemand(agency, row.needs(), row.people())),
                                toList())));
        return skills.stream().collect(toMap(identity(), skill -> demands.getOrDefault(skill.uri(), List.of())));
    }

    private static Optional<String> asker(OfferKey key) {
        return Optional.ofNullable(key.agency())
                .or(() -> first(key.viewer().actsFor()))
                .or(() -> first(key.viewer().employers()));
    }

    /// What an asker finds, by agency.
    private record Found(String asker, Map<String, Offer> byAgency) {
        static final Found NOTHING = new Found("", Map.of());
    }

    private static Optional<String> first(Set<String> agencies) {
        return agencies.stream().sorted().findFirst();
    }

    private Found found(OfferKey key, String asker) {
        return new Found(asker, index.offers(key.skill().uri(), asker, key.purpose(), LocalDate.now(clock)));
    }

    private List<SkillOffer> shown(Found found, Map<String, Agency> known) {
        Discretion discretion = new Discretion(found.byAgency().entrySet().stream()
                .flatMap(entry -> Stream.ofNullable(known.get(entry.getKey()))
                        .map(agency -> new Few(
                                agency.id(),
                                agency.region(),
                                entry.getValue().people(),
                                entry.getValue().alone())))
                .toList());
        List<SkillOffer> named = new ArrayList<>();
        Map<String, Offer> together = new HashMap<>();
        found.byAgency().forEach((id, offer) -> {
            Agency agency = known.get(id);
            if (agency == null) {
                return; // gone from the graph since
            }
            if (discretion.names(id)) {
                named.add(shown(agency, agency.region(), offer));
            } else {
                var region = agency.region();
                together.merge(region != null && discretion.showsRegion(region) ? region : COUNTRY, offer, Offer::plus);
            }
        });
        named.sort(comparingInt(SkillOffer::people)
                .reversed()
                .thenComparing(
                        offer -> offer.agency() == null ? "" : offer.agency().nameSv()));
        together.entrySet().stream()
                .filter(entry -> entry.getValue().alone() >= Floor.LEAST)
                .sorted(comparingByKey())
                .map(entry -> shown(null, entry.getKey().equals(COUNTRY) ? null : entry.getKey(), entry.getValue()))
                .sorted(comparingInt(SkillOffer::people).reversed())
                .forEach(named::add);
        return named;
    }

    private SkillOffer shown(@Nullable Agency agency, @Nullable String region, Offer offer) {
        return new SkillOffer(agency, regions.find(region), Floor.of(offer.people()), Floor.of(offer.independent()));
    }
}
