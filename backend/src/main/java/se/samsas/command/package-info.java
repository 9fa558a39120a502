/// What the commands of the command line have in common. Uses graph and calendar.
@NullMarked
package se.samsas.command;

import org.jspecify.annotations.NullMarked;
