package se.samsas.access;

import graphql.GraphQLContext;
import org.springframework.stereotype.Component;
import se.samsas.api.Doorkeeper;

/// Lets in whom the graph knows: somebody who is a person, or who has a role, as machines do. Nobody else learns
/// anything of what is here.
@Component
class Admission implements Doorkeeper {

    private final Viewers viewers;

    Admission(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public void admit(GraphQLContext context) {
        context.put(Viewer.class, viewers.admitted());
    }
}
