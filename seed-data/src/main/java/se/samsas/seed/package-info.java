/// The demo data, and the generator of invented populations of any size.
@NullMarked
package se.samsas.seed;

import org.jspecify.annotations.NullMarked;
