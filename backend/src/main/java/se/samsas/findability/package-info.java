/// Who may be found by whom: the one predicate of it, and what it reads. Plain Java; uses nothing else.
@NullMarked
package se.samsas.findability;

import org.jspecify.annotations.NullMarked;
