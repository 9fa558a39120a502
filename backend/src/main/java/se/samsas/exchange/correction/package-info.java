/// One person of an agency's staff is corrected or removed by hand, with a motive that they read. Uses `exchange.load`,
/// `exchange.staff`, `exchange.told`, `exchange.undo`, `notice`, `personal` and what lies below.
@NullMarked
package se.samsas.exchange.correction;

import org.jspecify.annotations.NullMarked;
