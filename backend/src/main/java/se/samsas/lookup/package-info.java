/// What is called as somebody types, over all features: each is asked for what it has, as far as its own rules go.
/// There is no query here. Uses what lies below.
@NullMarked
package se.samsas.lookup;

import org.jspecify.annotations.NullMarked;
