/// What is let in over HTTP: the headers of every answer, limits, sessions, who is admitted, and what is refused. Uses
/// `failure`, `audit`, `api` and `access`.
@NullMarked
package se.samsas.door;

import org.jspecify.annotations.NullMarked;
