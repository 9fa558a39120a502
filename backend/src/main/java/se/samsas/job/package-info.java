/// Work that takes long or goes by the clock: what has come of it, and who does it of all servers of a graph. Uses
/// `failure`, `state` and `graph`.
@NullMarked
package se.samsas.job;

import org.jspecify.annotations.NullMarked;
