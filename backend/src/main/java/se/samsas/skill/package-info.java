/// The taxonomy: skills and occupations of all schemes, and their search. Uses `failure`, `graph` and `api`.
@NullMarked
package se.samsas.skill;

import org.jspecify.annotations.NullMarked;
