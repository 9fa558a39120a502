/// Needs that planners watch: how many newly match them is counted once a night. Uses `search`, `need` and
/// what lies below.
@NullMarked
package se.samsas.watch;

import org.jspecify.annotations.NullMarked;
