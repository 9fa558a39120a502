package se.samsas.role.asked;

import org.jspecify.annotations.Nullable;

/// A sentence, or an item of a list.
///
/// @param from    where in the text it begins
/// @param to      where it has ended
/// @param heading what it stands under
record Sentence(int from, int to, @Nullable Heading heading) {

    /// So far on either side words say what others mean.
    private static final int NEAR = 120;

    String in(String text) {
        return text.substring(from, to);
    }

    /// What of it stands shortly before.
    String before(String text, int at) {
        return text.substring(Math.max(from, at - NEAR), at);
    }

    /// What of it stands shortly after.
    String after(String text, int at) {
        return text.substring(at, Math.min(to, at + NEAR));
    }
}
