/// What people see and decide of what is held on them: who looked, all of it in one file, erasure. Uses `failure`,
/// `graph`, `api`, `access`, `document`, `matching`, `skill`, `agency` and `need`.
@NullMarked
package se.samsas.rights;

import org.jspecify.annotations.NullMarked;
