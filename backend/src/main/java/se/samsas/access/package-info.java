/// Who is signed in, who may see and do what; with the one predicate that decides who may be found. Uses `failure` and
/// `graph`.
@NullMarked
package se.samsas.access;

import org.jspecify.annotations.NullMarked;
