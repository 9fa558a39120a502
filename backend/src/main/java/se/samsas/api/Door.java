package se.samsas.api;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import graphql.introspection.Introspection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import se.samsas.failure.Failure;
import se.samsas.failure.Trace;
import se.samsas.text.Composed;

/// Runs a request only where every [Doorkeeper] lets it in, and only a document that its sender may have run, with the
/// letters of its texts in one form. Who is turned away learns why, and nothing of the schema: their query is not even
/// read.
@Component
class Door implements WebGraphQlInterceptor {

    private static final Logger log = LoggerFactory.getLogger(Door.class);

    private final List<Doorkeeper> doorkeepers;
    private final TrustedDocuments documents;

    Door(List<Doorkeeper> doorkeepers, TrustedDocuments documents) {
        this.doorkeepers = doorkeepers;
        this.documents = documents;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var context = GraphQLContext.newContext().build();
        try {
            doorkeepers.forEach(doorkeeper -> doorkeeper.admit(request.getHeaders(), context));
        } catch (Failure failure) {
            if (failure instanceof Failure.Unavailable) {
                log.warn("{} ({})", failure.getMessage(), request.getId(), failure.getCause());
            }
            return Mono.just(refusal(request, ApiError.of(failure, request.getLocale())));
        } catch (RuntimeException e) {
            log.error("Unexpected ({}): {}", request.getId(), Trace.of(e));
            return Mono.just(refusal(request, ApiError.internal(request.getId())));
        }
        var sender = Objects.requireNonNull(context.<Sender>getOrDefault(Sender.class, new Sender.WebClient()));
        var asked = asked(request);
        var document = documents.find(sender, asked);
        if (document.isEmpty()) {
            return Mono.just(refusal(request, unknown(sender, asked)));
        }
        if (VariableExtent.of(request.getVariables()) > VariableExtent.MOST) {
            return Mono.just(refusal(request, tooManyVariables(VariableExtent.of(request.getVariables()))));
        }
        if (!(sender instanceof Sender.Developer)) {
            context.put(Introspection.INTROSPECTION_DISABLED, true);
        }
        request.configureExecutionInput((input, builder) -> builder.query(Composed.of(document.get()))
                .variables(composedFields(request.getVariables()))
                .graphQLContext(of -> of.of(context))
                .build());
        return chain.next(request);
    }

    /// Null stays null, wherever it stands.
    private static Object composed(Object value) {
        return switch (value) {
            case String text -> Composed.of(text);
            case List<?> list -> {
                var all = new ArrayList<Object>(list);
                all.replaceAll(each -> Objects.isNull(each) ? each : composed(each));
                yield all;
            }
            case Map<?, ?> fields -> composedFields(fields);
            default -> value;
        };
    }

    private static <K> Map<K, Object> composedFields(Map<K, ?> fields) {
        var all = new HashMap<K, Object>(fields);
        all.replaceAll((_, each) -> Objects.isNull(each) ? each : composed(each));
        return all;
    }

    /// The form of a hash is that of Apollo's persisted queries, which Spring for GraphQL reads.
    private static TrustedDocuments.Asked asked(WebGraphQlRequest request) {
        var text = Optional.of(request.getDocument())
                .filter(document -> !document.equals(PersistedQuerySupport.PERSISTED_QUERY_MARKER));
        var hash = request.getExtensions().get("persistedQuery") instanceof Map<?, ?> persisted
                ? Optional.ofNullable(persisted.get("sha256Hash")).map(Object::toString)
                : Optional.<String>empty();
        return new TrustedDocuments.Asked(text, hash);
    }

    private static ApiError unknown(Sender sender, TrustedDocuments.Asked asked) {
        var which = asked.hash().map("No document has the hash '%s' here."::formatted);
        return switch (sender) {
            case Sender.Developer _ ->
                ApiError.of(
                        ErrorCode.UNKNOWN_DOCUMENT,
                        which.orElse("The request names no document."),
                        "Send the whole document as 'query'.");
            case Sender.WebClient _ ->
                ApiError.of(
                        ErrorCode.UNKNOWN_DOCUMENT,
                        which.orElse("This document is none of the web client's."),
                        "Reload the page: the client may be older than the server. Programs of your own send a bearer token.");
            case Sender.Machine(String id) ->
                ApiError.of(
                        ErrorCode.UNKNOWN_DOCUMENT,
                        which.orElse("This document is not registered for the client '%s'.".formatted(id)),
                        "Have it put into the folder '%s' of SAMSAS_TRUSTED_DOCUMENTS, as it is sent, by those who run this server."
                                .formatted(id));
        };
    }

    private static ApiError tooManyVariables(int values) {
        return ApiError.of(
                ErrorCode.LIMIT,
                "The variables hold %,d values; %,d are allowed.".formatted(values, VariableExtent.MOST),
                "Send them in several requests.");
    }

    private static WebGraphQlResponse refusal(WebGraphQlRequest request, ApiError error) {
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(),
                ExecutionResult.newExecutionResult().addError(error).build()));
    }
}
