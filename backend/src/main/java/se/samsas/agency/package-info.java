/// Agencies, their units, the counties they are in, and what happens to agencies. Uses `failure`, `graph`,
/// `personal`, `state`, `api`, `statistics`, `access` and `notice`.
@NullMarked
package se.samsas.agency;

import org.jspecify.annotations.NullMarked;
