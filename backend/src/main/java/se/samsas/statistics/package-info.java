/// Figures about many people: the one floor below which there are none, and what everybody adds up to, counted
/// once a night. Uses `graph` and `job`; who counts is told from above ([Everybody]).
@NullMarked
package se.samsas.statistics;

import org.jspecify.annotations.NullMarked;
