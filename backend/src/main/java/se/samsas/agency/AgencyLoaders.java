package se.samsas.agency;

import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/// Batch loaders of what is asked for by id, so that several in one request are one query.
@Configuration(proxyBeanMethods = false)
class AgencyLoaders {

    AgencyLoaders(BatchLoaderRegistry registry, Units units) {
        registry.<String, Unit>forName("unitsById")
                .registerMappedBatchLoader((ids, _) -> Mono.fromCallable(() -> units.list(ids)));
    }
}
