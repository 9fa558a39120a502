/// The OpenID provider that the server brings for demonstration, where none is configured; it can be left out whole.
/// Uses `access` and `graph`.
@NullMarked
package se.samsas.access.provider;

import org.jspecify.annotations.NullMarked;
