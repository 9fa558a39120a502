/// The CSV package of ESCO. Uses `exchange.load` and the tables of `skill`.
@NullMarked
package se.samsas.exchange.esco;

import org.jspecify.annotations.NullMarked;
