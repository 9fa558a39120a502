/// States as a table (state, act, who: next state), and the events that are written by it. Uses `failure` and
/// `graph`.
@NullMarked
package se.samsas.state;

import org.jspecify.annotations.NullMarked;
