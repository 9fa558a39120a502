package se.samsas.market;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import se.samsas.access.Viewer;
import se.samsas.api.GlobalId;
import se.samsas.findability.Purpose;
import se.samsas.market.Market.OfferKey;
import se.samsas.skill.Skill;

@Controller
class MarketController {

    private final Market market;

    MarketController(Market market, BatchLoaderRegistry registry) {
        this.market = market;
        registry.<OfferKey, List<SkillOffer>>forName("offers")
                .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> market.offers(keys)));
        registry.<OfferKey, Integer>forName("supply")
                .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> market.supplies(keys)));
    }

    @SchemaMapping
    CompletableFuture<List<SkillOffer>> offers(
            Skill skill,
            @Argument Purpose purpose,
            @Argument @Nullable String agency,
            Viewer viewer,
            DataLoader<OfferKey, List<SkillOffer>> offers) {
        return offers.load(key(skill, purpose, agency, viewer));
    }

    @SchemaMapping
    CompletableFuture<@Nullable Integer> supply(
            Skill skill,
            @Argument Purpose purpose,
            @Argument @Nullable String agency,
            Viewer viewer,
            DataLoader<OfferKey, @Nullable Integer> supply) {
        return supply.load(key(skill, purpose, agency, viewer));
    }

    @BatchMapping
    Map<Skill, Integer> openNeeds(List<Skill> of) {
        return market.openNeeds(of);
    }

    @BatchMapping
    Map<Skill, List<SkillDemand>> demands(List<Skill> of) {
        return market.demands(of);
    }

    private static OfferKey key(Skill skill, Purpose purpose, @Nullable String agency, Viewer viewer) {
        return new OfferKey(skill, purpose, agency == null ? null : GlobalId.parse("Agency", agency), viewer);
    }
}
