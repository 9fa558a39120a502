/// People as those who may see them see them: who they are, what they hold, what they are free for. Uses `failure`,
/// `graph`, `api`, `access`, `skill` and `agency`.
@NullMarked
package se.samsas.person;

import org.jspecify.annotations.NullMarked;
