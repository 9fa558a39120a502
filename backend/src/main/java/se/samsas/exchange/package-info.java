/// What comes in and goes out in bulk: CSV data sets, ESCO, the demo data. Uses graph and failure.
@NullMarked
package se.samsas.exchange;

import org.jspecify.annotations.NullMarked;
