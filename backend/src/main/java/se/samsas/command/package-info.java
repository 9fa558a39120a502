/// What the commands of the command line share: the graph without the server, progress, exit codes. Uses
/// `failure`, `calendar` and `graph`.
@NullMarked
package se.samsas.command;

import org.jspecify.annotations.NullMarked;
