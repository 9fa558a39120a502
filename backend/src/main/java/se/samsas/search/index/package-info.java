/// This server's matching index: all that matching knows of the graph, and how it follows. Uses `matching`,
/// `person`, `statistics` and `graph`.
@NullMarked
package se.samsas.search.index;

import org.jspecify.annotations.NullMarked;
