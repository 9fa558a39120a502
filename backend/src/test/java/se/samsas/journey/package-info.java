/// Journeys through the client in a real Chromium against the whole server, with axe on every page and pictures
/// kept under `target/screenshots`.
@NullMarked
package se.samsas.journey;

import org.jspecify.annotations.NullMarked;
