/// What administrators answer for: who did what, who may do what, and with whom an agency shares its people by which
/// right. Uses `failure`, `graph`, `personal`, `api`, `statistics`, `access` and `agency`.
@NullMarked
package se.samsas.administration;

import org.jspecify.annotations.NullMarked;
