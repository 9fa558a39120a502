/// Benchmarks of what must be fast; each benchmark prints one line of JSON. Uses `command`, `graph`,
/// `access`, `matching`, `need` and `exchange`.
@NullMarked
package se.samsas.bench;

import org.jspecify.annotations.NullMarked;
