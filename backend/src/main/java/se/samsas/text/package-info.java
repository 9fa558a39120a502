/// Text as all machines and languages have it alike: its order, its hashes, secrets; names in the order of Swedish,
/// letters with marks in one form or without them; which languages there are; what people write in words of their
/// own, and the words that features say. Plain Java; uses `failure`.
@NullMarked
package se.samsas.text;

import org.jspecify.annotations.NullMarked;
