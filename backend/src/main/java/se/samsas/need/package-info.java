/// What agencies look for, and who matches it: needs, searches and the matching index of this server. Uses
/// `failure`, `graph`, `api`, `access`, `skill`, `agency`, `person` and `matching`.
@NullMarked
package se.samsas.need;

import org.jspecify.annotations.NullMarked;
