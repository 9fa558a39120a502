/// Journeys through the client in a real Chromium against the whole server, with axe on every page; pictures are
/// kept under `target/screenshots` where they are wanted.
@NullMarked
package se.samsas.journey;

import org.jspecify.annotations.NullMarked;
