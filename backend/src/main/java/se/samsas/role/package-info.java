/// Role profiles: what a role asks for; what somebody means who looks for skills. Uses `failure`, `text`,
/// `graph`, `api`, `exchange.table`, `skill` and `agency`.
@NullMarked
package se.samsas.role;

import org.jspecify.annotations.NullMarked;
