/// What titles and texts are made of: pieces of words, stems, terms, the indexes over them that are asked while
/// somebody types, and what is asked of those of the graph. Plain Java; uses `api` for languages.
@NullMarked
package se.samsas.skill.words;

import org.jspecify.annotations.NullMarked;
