package se.samsas.api;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrustedProperties.class)
class ApiConfiguration {

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> Scalars.all().forEach(wiring::scalar);
    }

    @Bean
    GraphQlEndpoint graphQlEndpoint(WebGraphQlHandler handler) {
        return new GraphQlEndpoint(handler);
    }

    /// Stands before the framework's own routes, so that nothing reaches the engine past the endpoint.
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> graphQlEndpointRoute(GraphQlEndpoint endpoint, GraphQlProperties properties) {
        return RouterFunctions.route(RequestPredicates.path(properties.getHttp().getPath()), endpoint::handleRequest);
    }
}
