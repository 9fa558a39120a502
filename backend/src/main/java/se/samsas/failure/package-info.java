/// The failures that a caller can do something about. Uses no other feature.
@NullMarked
package se.samsas.failure;

import org.jspecify.annotations.NullMarked;
