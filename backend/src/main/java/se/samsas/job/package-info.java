/// Work that takes long or goes by the clock, so that of all servers of a graph one does it at a time. Uses `failure`
/// and
/// `graph`.
@NullMarked
package se.samsas.job;

import org.jspecify.annotations.NullMarked;
