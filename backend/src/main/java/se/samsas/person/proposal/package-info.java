/// Skills that managers propose to the people of their units, who confirm or decline; and these teams. Uses `person`.
@NullMarked
package se.samsas.person.proposal;

import org.jspecify.annotations.NullMarked;
