/// The one place that holds the Neo4j driver: connection, embedded engine, migrations, revisions. Uses
/// `failure`.
@NullMarked
package se.samsas.graph;

import org.jspecify.annotations.NullMarked;
