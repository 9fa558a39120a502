package se.samsas.person;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;
import se.samsas.access.Viewers;
import se.samsas.api.Connection;

/// Batch loaders of fields that have arguments.
@Configuration(proxyBeanMethods = false)
class PersonLoaders {

    PersonLoaders(BatchLoaderRegistry registry, People people, Views views, Viewers viewers) {
        registry.<UnitPage, Optional<Connection<Person>>>forName("peopleOfUnits")
                .registerMappedBatchLoader((pages, environment) ->
                        Mono.fromCallable(() -> views.lookAtUnits(pages, viewers.of(environment))));
        registry.<StaffPage, Optional<Connection<Person>>>forName("staffOfAgencies")
                .registerMappedBatchLoader((pages, environment) ->
                        Mono.fromCallable(() -> views.lookAtStaff(pages, viewers.of(environment))));
        registry.<AskedMonths, List<Capacity>>forName("capacity")
                .registerMappedBatchLoader((periods, environment) ->
                        Mono.fromCallable(() -> people.capacity(periods, viewers.of(environment))));
    }
}
