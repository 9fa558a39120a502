/// What is offered and what is asked for, by skill. Uses `search` and `statistics`.
@NullMarked
package se.samsas.market;

import org.jspecify.annotations.NullMarked;
