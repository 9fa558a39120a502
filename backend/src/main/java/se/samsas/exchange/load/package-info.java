/// Brings rows of tables into the graph: transactions side by side, references, duplicates, and whom an import
/// reaches. Uses `exchange.table`, `notice` and the tables of `access`, `agency` and `person`.
@NullMarked
package se.samsas.exchange.load;

import org.jspecify.annotations.NullMarked;
