/// Who gets what: every field of the schema, asked for by everybody.
@NullMarked
package se.samsas.access.matrix;

import org.jspecify.annotations.NullMarked;
