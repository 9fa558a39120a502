/// Who is signed in, who may see and do what; with the one predicate that decides who may be found. Uses
/// `failure`, `graph` and `api`.
@NullMarked
package se.samsas.access;

import org.jspecify.annotations.NullMarked;
