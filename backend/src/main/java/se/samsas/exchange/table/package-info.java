/// The data format: its tables, columns and cells, in which ways people write them, and how they are read. Each feature
/// contributes its tables by [FeatureTables]. Uses `failure` and `graph`.
@NullMarked
package se.samsas.exchange.table;

import org.jspecify.annotations.NullMarked;
