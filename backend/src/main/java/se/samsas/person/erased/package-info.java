/// Those whom data is on, and what is left of those who were erased: an id that nobody can trace back. Uses
/// `failure`, `graph`, `personal` and `audit`.
@NullMarked
package se.samsas.person.erased;

import org.jspecify.annotations.NullMarked;
