/// What comes in and goes out in bulk: CSV data sets, lists of staff, ESCO, the demo data. Uses agency, access, api,
/// graph and failure.
@NullMarked
package se.samsas.exchange;

import org.jspecify.annotations.NullMarked;
