/// What titles and texts are made of: pieces of words, stems, terms, the indexes over them that are asked while
/// somebody types, and what is asked of those of the graph. Plain Java; uses `text` and `api`.
@NullMarked
package se.samsas.skill.words;

import org.jspecify.annotations.NullMarked;
