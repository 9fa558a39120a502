/// How a need is held against everybody who may be found for it: ranked, counted and explained, as docs/matching.md
/// says. Plain Java; of the other features it uses `findability` and `text` only.
@NullMarked
package se.samsas.matching;

import org.jspecify.annotations.NullMarked;
