package se.samsas.need;

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
import se.samsas.access.Purpose;
import se.samsas.access.Viewer;
import se.samsas.api.GlobalId;
import se.samsas.need.Market.OfferKey;
import se.samsas.skill.Skill;

@Controller
class MarketController {

    private final Market market;

    MarketController(Market market, BatchLoaderRegistry registry) {
        this.market = market;
        registry.<OfferKey, List<SkillOffer>>forName("offers")
                .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> market.offers(keys)));
    }

    @SchemaMapping
    CompletableFuture<List<SkillOffer>> offers(
            Skill skill,
            @Argument Purpose purpose,
            @Argument @Nullable String agency,
            Viewer viewer,
            DataLoader<OfferKey, List<SkillOffer>> offers) {
        var of = agency == null ? null : GlobalId.parse("Agency", agency);
        return offers.load(new OfferKey(skill, purpose, of, viewer));
    }

    @BatchMapping
    Map<Skill, List<SkillDemand>> demands(List<Skill> of) {
        return market.demands(of);
    }
}
