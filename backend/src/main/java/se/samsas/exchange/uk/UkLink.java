package se.samsas.exchange.uk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.table.ForeignFile;

/// A reviewed link from a skill of the British framework. A skill may have several; one that corresponds to nothing has
/// a link to nothing.
///
/// @param skill its English name
/// @param match how the two correspond, as SKOS says it: `broad` where the target is the broader; `none`
/// @param to    the URI of the other skill; null where there is none
/// @param note  why, by who reviewed it
record UkLink(String skill, String match, @Nullable String to, String note) {

    static List<UkLink> all() {
        return ForeignFile.ofOurOwn("/curated/uk-gdd-esco.csv", "skill", "match", "to", "note", "reviewed")
                .rows()
                .stream()
                .map(row -> new UkLink(
                        row.get("skill"),
                        row.get("match"),
                        row.get("to").isEmpty() ? null : row.get("to"),
                        row.get("note")))
                .toList();
    }
}
