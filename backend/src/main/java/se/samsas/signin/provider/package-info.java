/// The OpenID provider that the server brings for demonstration, where none is configured; it can be left out whole.
/// Uses `graph`, `access` and `door`.
@NullMarked
package se.samsas.signin.provider;

import org.jspecify.annotations.NullMarked;
