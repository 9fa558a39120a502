package se.samsas.graph;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the graph is.
///
/// @param uri      the address of a Neo4j server or cluster (`SAMSAS_NEO4J_URI`); absent: the embedded engine
/// @param username the user to sign in as there (`SAMSAS_NEO4J_USERNAME`)
/// @param password that user's password (`SAMSAS_NEO4J_PASSWORD`)
/// @param database the name of the database there (`SAMSAS_NEO4J_DATABASE`)
/// @param directory where the embedded engine keeps its data (`SAMSAS_NEO4J_DIRECTORY`)
/// @param timeout how long a transaction may last for which somebody waits (`SAMSAS_NEO4J_TIMEOUT`)
/// @param configuration a file of further settings of the embedded engine, in the form of Neo4j's own `neo4j.conf`
///     (`SAMSAS_NEO4J_CONFIGURATION`); those that this server chooses for itself stay as they are
@ConfigurationProperties("samsas.neo4j")
record GraphProperties(
        @Nullable URI uri,
        @DefaultValue("neo4j") String username,
        @DefaultValue("") String password,
        @DefaultValue("neo4j") String database,
        @DefaultValue("data/neo4j") Path directory,
        @DefaultValue("30s") Duration timeout,
        @Nullable Path configuration) {}
