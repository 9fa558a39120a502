package se.samsas.shortlist;

import se.samsas.access.Versions;

/// What was written of somebody on a shortlist. It does not say who they are: that is read with the list,
/// which is a look at them.
///
/// @param note empty where nobody wrote one
public record NotedEntry(String id, String note) {

    /// Another one as soon as the note is changed.
    public String version() {
        return Versions.of(note);
    }
}
