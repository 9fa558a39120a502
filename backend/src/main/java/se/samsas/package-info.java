/// The server and its command line; each feature is a package of its own.
@NullMarked
package se.samsas;

import org.jspecify.annotations.NullMarked;
