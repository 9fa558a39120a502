package se.samsas.api;

import graphql.execution.instrumentation.Instrumentation;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
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

    /// After the framework's own, in place of the chain that it makes.
    @Bean
    GraphQlSourceBuilderCustomizer wholeRequestsAreWatched(ObjectProvider<Instrumentation> watching) {
        return source -> source.configureGraphQl(engine -> engine.instrumentation(
                new WholeRequests(watching.orderedStream().toList())));
    }

    /// Controllers answer on the thread of the request, which waits for the graph anyway. With virtual threads the
    /// framework would begin another one for each field, and put its answer together on a third.
    @Bean
    AnnotatedControllerConfigurer controllers(ObjectProvider<HandlerMethodArgumentResolver> arguments) {
        var controllers = new AnnotatedControllerConfigurer();
        controllers.setBlockingMethodPredicate(_ -> false);
        arguments.orderedStream().forEach(controllers::addCustomArgumentResolver);
        return controllers;
    }

    /// After the framework's own, so that it is asked first.
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> containerErrors() {
        return factory -> factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(ContainerErrors.class.getName());
            host.getPipeline().addValve(new ContainerErrors());
        });
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
