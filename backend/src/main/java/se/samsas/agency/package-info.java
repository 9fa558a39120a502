/// Agencies, their units, the counties they are in, and what happens to agencies. Uses `failure`, `graph`,
/// `personal`, `state`, `api`, `statistics` and `access`.
@NullMarked
package se.samsas.agency;

import org.jspecify.annotations.NullMarked;
