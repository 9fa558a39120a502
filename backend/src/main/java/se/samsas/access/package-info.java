/// Who may see and do what; here the one predicate that decides who may be found.
@NullMarked
package se.samsas.access;

import org.jspecify.annotations.NullMarked;
