/// How people sign in: the OpenID provider and what its tokens claim, and the link of an account to its person at the
/// first sign-in. Uses `failure`, `graph`, `access` and `door`.
@NullMarked
package se.samsas.signin;

import org.jspecify.annotations.NullMarked;
