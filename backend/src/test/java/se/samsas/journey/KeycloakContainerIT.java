package se.samsas.journey;

import org.springframework.context.ApplicationContext;
import se.samsas.graph.InContainers;

/// Through a Keycloak in a container, on a Neo4j in another.
@InContainers
class KeycloakContainerIT extends ThroughKeycloak {

    KeycloakContainerIT(ApplicationContext shared) {
        super(shared, KeycloakContainer.start());
    }
}
