/// What can be lent of people month by month, and what they are away: managers decide it, people propose it. Uses
/// `person`.
@NullMarked
package se.samsas.person.capacity;

import org.jspecify.annotations.NullMarked;
