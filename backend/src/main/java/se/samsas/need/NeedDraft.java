package se.samsas.need;

import se.samsas.failure.Failure;

/// A need as it is written, checked, not yet kept.
///
/// @param title at most 200 characters, blank where it has none
public record NeedDraft(String title, se.samsas.matching.Need asked, SecurityClass securityClass) {

    private static final int LONGEST_TITLE = 200;

    public NeedDraft {
        if (title.length() > LONGEST_TITLE || title.codePoints().anyMatch(Character::isISOControl)) {
            throw new Failure.Invalid(
                            "need.title",
                            "The title has %d characters, or control characters among them.".formatted(title.length()),
                            "Give a title of one line and at most %d characters.".formatted(LONGEST_TITLE))
                    .inSwedish(
                            "Rubriken har %d tecken, eller tecken som inte syns.".formatted(title.length()),
                            "Skriv en rubrik på en rad med högst %d tecken.".formatted(LONGEST_TITLE));
        }
        title = title.strip();
    }
}
