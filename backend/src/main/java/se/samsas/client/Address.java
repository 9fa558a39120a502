package se.samsas.client;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says at the end of the start where the client is.
@Component
final class Address {

    private static final Logger log = LoggerFactory.getLogger(Address.class);

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext server
                && server.getWebServer() != null) {
            log.info("Samsas is at http://localhost:{}", server.getWebServer().getPort());
        }
    }
}
