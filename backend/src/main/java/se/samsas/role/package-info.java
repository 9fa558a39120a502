/// Role profiles: what a role asks for. Uses `failure`, `graph`, `api` and `skill`.
@NullMarked
package se.samsas.role;

import org.jspecify.annotations.NullMarked;
