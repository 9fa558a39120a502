/// Open lists of Swedish authorities, municipalities and counties. Uses `exchange.table` and the tables of `agency`.
@NullMarked
package se.samsas.exchange.register;

import org.jspecify.annotations.NullMarked;
