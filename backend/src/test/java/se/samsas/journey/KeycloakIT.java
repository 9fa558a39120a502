package se.samsas.journey;

import org.springframework.context.ApplicationContext;

/// Through a Keycloak that runs as a process of this machine.
class KeycloakIT extends ThroughKeycloak {

    KeycloakIT(ApplicationContext shared) {
        super(shared, KeycloakProcess.start());
    }
}
