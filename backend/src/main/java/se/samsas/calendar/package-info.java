/// The time in Sweden. Uses no other feature.
@NullMarked
package se.samsas.calendar;

import org.jspecify.annotations.NullMarked;
