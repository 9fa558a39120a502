/// How the matches of one answer are looked at: sorted, and only some of them, by what their rows show. No rank changes
/// by it. Uses `matching` and `agency`.
@NullMarked
package se.samsas.search.view;

import org.jspecify.annotations.NullMarked;
