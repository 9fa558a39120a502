package se.samsas.api;

import graphql.GraphQLContext;
import org.springframework.http.HttpHeaders;

/// Is asked before a request to the API is run, read or even checked against the schema.
public interface Doorkeeper {

    /// Lets a request in; what the request may need to know of whom it let in goes into its context.
    ///
    /// @throws se.samsas.failure.Failure where nothing of the request may be run
    void admit(HttpHeaders headers, GraphQLContext context);
}
