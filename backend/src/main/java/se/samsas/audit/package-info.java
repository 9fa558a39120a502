/// What is recorded of who looked for whom, who saw whom and what was refused: a chain that shows where it was changed.
@NullMarked
package se.samsas.audit;

import org.jspecify.annotations.NullMarked;
