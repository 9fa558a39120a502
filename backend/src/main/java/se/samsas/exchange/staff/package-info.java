/// Lists of staff out of HR systems. Uses `exchange.load` and the tables of `agency`, `person` and `access`.
@NullMarked
package se.samsas.exchange.staff;

import org.jspecify.annotations.NullMarked;
