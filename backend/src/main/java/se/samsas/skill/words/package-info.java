/// What titles and texts are made of: pieces of words, stems, terms, and the indexes over them that are asked while
/// somebody types. Plain Java; uses `api` for languages.
@NullMarked
package se.samsas.skill.words;

import org.jspecify.annotations.NullMarked;
