/// What people say of themselves besides their skills: which languages they have, where they work and whether remotely;
/// what they say so no list changes. Uses `failure`, `text`, `graph`, `access`, `agency` and `person`.
@NullMarked
package se.samsas.person.self;

import org.jspecify.annotations.NullMarked;
