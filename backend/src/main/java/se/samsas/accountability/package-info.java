/// The papers by which those who use Samsas answer for it, written from what is in force. Uses `graph`, `api`,
/// `statistics`, `access`, `document`, `matching` and `administration`.
@NullMarked
package se.samsas.accountability;

import org.jspecify.annotations.NullMarked;
