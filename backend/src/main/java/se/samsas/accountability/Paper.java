package se.samsas.accountability;

import java.time.Instant;
import java.util.List;
import se.samsas.api.Language;

/// A paper, as it is at a moment.
///
/// @param fileName without its ending
/// @param toFill   what stands before a [Block.ToFill]
record Paper(String title, String fileName, Language language, Instant made, String toFill, List<Block> blocks) {

    Paper {
        blocks = List.copyOf(blocks);
    }
}
