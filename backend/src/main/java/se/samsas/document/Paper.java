package se.samsas.document;

import java.time.Instant;
import java.util.List;
import se.samsas.api.Language;
import se.samsas.api.Text;

/// A paper, as it is at a moment.
///
/// @param fileName without its ending
public record Paper(String title, String fileName, Language language, Instant made, List<Block> blocks) {

    private static final Text TO_FILL = new Text("To be filled in:", "Fyll i:");

    /// Keeps a copy.
    public Paper {
        blocks = List.copyOf(blocks);
    }

    /// As a page of its own that prints well and loads nothing.
    public String html() {
        return Html.of(this);
    }

    /// As Markdown (GitHub's, for its tables).
    public String markdown() {
        return Markdown.of(this);
    }

    /// As PDF/A-2a and PDF/UA-1, to be kept and to be read by everybody.
    public byte[] pdf() {
        return Pdf.of(this);
    }

    /// What stands before a [Block.ToFill].
    String toFill() {
        return TO_FILL.in(language);
    }
}
