package se.samsas.graph;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Connects to the Neo4j that is configured, else to one of the server's own, and brings its schema up to date.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphProperties.class)
class GraphConfiguration {

    private static final int RETRY_SECONDS = 5;

    @Bean
    @ConditionalOnExpression("'${samsas.neo4j.uri:}' == ''")
    EmbeddedNeo4j embeddedNeo4j(GraphProperties properties) {
        return EmbeddedNeo4j.start(properties.directory(), properties.configuration());
    }

    @Bean
    Driver driver(GraphProperties properties, ObjectProvider<EmbeddedNeo4j> embedded) {
        var driver = connect(properties, embedded.getIfAvailable());
        try {
            driver.verifyConnectivity();
            Migrator.migrate(driver, properties.database());
        } catch (GraphUnavailable e) {
            driver.close();
            throw e;
        } catch (Neo4jException e) {
            driver.close();
            throw new GraphUnavailable(
                    "Neo4j at %s does not answer: %s".formatted(properties.uri(), e.getMessage()),
                    "Start it, or correct SAMSAS_NEO4J_URI, SAMSAS_NEO4J_USERNAME and SAMSAS_NEO4J_PASSWORD.",
                    e);
        }
        return driver;
    }

    private static Driver connect(GraphProperties properties, @Nullable EmbeddedNeo4j embedded) {
        var config = Config.builder()
                .withMaxTransactionRetryTime(RETRY_SECONDS, TimeUnit.SECONDS)
                .withConnectionTimeout(RETRY_SECONDS, TimeUnit.SECONDS)
                .withUserAgent("samsas")
                // Else each query is preceded by a message that says how it is asked.
                .withTelemetryDisabled(true)
                .build();
        if (embedded != null) {
            return GraphDatabase.driver(embedded.uri(), AuthTokens.basic("neo4j", embedded.password()), config);
        }
        return GraphDatabase.driver(
                String.valueOf(properties.uri()),
                AuthTokens.basic(properties.username(), properties.password()),
                config);
    }
}
