/// The web client's files, as the browser gets them. Uses no other feature.
@NullMarked
package se.samsas.client;

import org.jspecify.annotations.NullMarked;
