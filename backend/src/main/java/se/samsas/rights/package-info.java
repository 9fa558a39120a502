/// What people see and decide of what is held on them: who looked, all of it in one file, erasure. Each
/// feature says by `personal` what it holds; there is no query here. Uses what lies below.
@NullMarked
package se.samsas.rights;

import org.jspecify.annotations.NullMarked;
