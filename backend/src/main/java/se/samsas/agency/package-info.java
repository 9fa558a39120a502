/// Agencies, their units, and the counties they are in. Uses `failure`, `graph` and `api`.
@NullMarked
package se.samsas.agency;

import org.jspecify.annotations.NullMarked;
