/// Reads what a text asks for beside skills: how much, when, where, in which languages, and with which words
/// each skill is asked. Plain Java; uses `text` and `skill.words`.
@NullMarked
package se.samsas.role.asked;

import org.jspecify.annotations.NullMarked;
