package se.samsas.api;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import se.samsas.failure.Failure;

/// Runs a request only where every [Doorkeeper] lets it in. Who is turned away learns why, and nothing of the schema.
@Component
class Door implements WebGraphQlInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final List<Doorkeeper> doorkeepers;

    Door(List<Doorkeeper> doorkeepers) {
        this.doorkeepers = doorkeepers;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var context = GraphQLContext.newContext().build();
        try {
            doorkeepers.forEach(doorkeeper -> doorkeeper.admit(request.getHeaders(), context));
        } catch (Failure failure) {
            if (failure instanceof Failure.Unavailable) {
                LOG.warn("{} ({})", failure.getMessage(), request.getId(), failure.getCause());
            }
            return Mono.just(refusal(request, ApiError.of(failure)));
        } catch (RuntimeException e) {
            LOG.error("Unexpected ({})", request.getId(), e);
            return Mono.just(refusal(request, ApiError.internal(request.getId())));
        }
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(of -> of.of(context)).build());
        return chain.next(request);
    }

    private static WebGraphQlResponse refusal(WebGraphQlRequest request, ApiError error) {
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(),
                ExecutionResult.newExecutionResult().addError(error).build()));
    }
}
