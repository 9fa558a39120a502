package se.samsas.door;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewers;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.failure.Failure;
import se.samsas.failure.Failures;

/// Records that a field was refused, whoever refuses it, and leaves it to others to be answered: once a request, by the
/// first field, so that no request writes more into the trail than it is.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Refusals extends DataFetcherExceptionResolverAdapter {

    private final Viewers viewers;
    private final AuditTrail trail;

    Refusals(Viewers viewers, AuditTrail trail) {
        this.viewers = viewers;
        this.trail = trail;
        setThreadLocalContextAware(true);
    }

    @Override
    protected @Nullable List<GraphQLError> resolveToMultipleErrors(Throwable thrown, DataFetchingEnvironment asked) {
        if (isRefusal(thrown) && isTheFirst(asked)) {
            var field = "%s.%s"
                    .formatted(
                            GraphQLTypeUtil.simplePrint(asked.getParentType()),
                            asked.getFieldDefinition().getName());
            trail.append(new Act(
                    AuditKind.REFUSAL, viewers.of(asked.getGraphQlContext()).account(), field, ""));
        }
        return null;
    }

    private static boolean isRefusal(Throwable thrown) {
        return thrown instanceof AccessDeniedException
                || Failures.in(thrown)
                        .filter(Failure.NotAllowed.class::isInstance)
                        .isPresent();
    }

    private static boolean isTheFirst(DataFetchingEnvironment asked) {
        return !asked.getGraphQlContext()
                .computeIfAbsent(Refusals.class, _ -> new AtomicBoolean())
                .getAndSet(true);
    }
}
