/// The capability framework of the British government's digital and data profession. Uses `exchange.table` and the
/// tables of
/// `skill` and `role`.
@NullMarked
package se.samsas.exchange.uk;

import org.jspecify.annotations.NullMarked;
