/// Takes an import back: what it wrote becomes what it was before; and takes people out on whom nothing else hangs.
/// Uses `exchange.load`, `exchange.told`, `person.capacity` and `personal`.
@NullMarked
package se.samsas.exchange.undo;

import org.jspecify.annotations.NullMarked;
