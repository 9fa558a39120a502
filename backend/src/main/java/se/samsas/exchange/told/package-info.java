/// What an import comes to, told by people. Uses `exchange.load` and `exchange.table`.
@NullMarked
package se.samsas.exchange.told;

import org.jspecify.annotations.NullMarked;
