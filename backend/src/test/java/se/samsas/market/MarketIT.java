package se.samsas.market;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samsas.IntegrationTest;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.findability.Purpose;
import se.samsas.graph.Graph;
import se.samsas.market.Market.OfferKey;
import se.samsas.skill.Skills;
import se.samsas.statistics.Floor;

/// What is said of who offers skills moves by no single person, for any skill that somebody holds.
@IntegrationTest
class MarketIT {

    private static final String ASKER = "exempelverket";

    private final Market market;
    private final Graph graph;
    private final Skills skills;

    MarketIT(Market market, Graph graph, Skills skills) {
        this.market = market;
        this.graph = graph;
        this.skills = skills;
    }

    @Test
    void everyFigureIsFlooredAndSupplyLeavesNothingToSubtract() {
        var keys = keys();
        var supplies = market.supplies(keys);
        var shown = market.offers(keys);

        assertThat(shown.values().stream().mapToInt(offers -> offers.size()).sum())
                .isGreaterThan(100);
        shown.forEach((key, offers) -> {
            assertThat(offers)
                    .as(key.skill().uri())
                    .allMatch(offer -> offer.people() >= Floor.LEAST && offer.people() % Floor.LEAST == 0)
                    .allMatch(offer -> offer.independent() % Floor.LEAST == 0);
            assertThat(supplies.get(key))
                    .isEqualTo(offers.stream().mapToInt(SkillOffer::people).sum());
        });
    }

    private Set<OfferKey> keys() {
        var held = graph.list(
                "MATCH (s:Skill)<-[:HOLDS]-() RETURN DISTINCT s.id AS id",
                Map.of(),
                row -> row.get("id").asString());
        var planner = new Viewer("planner", null, Set.of(Role.HR_PLANNER), Set.of(ASKER), Set.of());
        return skills.list(Set.copyOf(held)).values().stream()
                .map(skill -> new OfferKey(skill, Purpose.LOAN, ASKER, planner))
                .collect(toSet());
    }
}
