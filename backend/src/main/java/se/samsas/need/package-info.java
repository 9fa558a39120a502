/// Needs: what agencies ask for, how they are written and what becomes of them. Uses `skill`, `agency`, `matching` and
/// what lies below.
@NullMarked
package se.samsas.need;

import org.jspecify.annotations.NullMarked;
