package se.samsas.notice;

import java.util.List;
import java.util.Set;
import se.samsas.access.Viewer;

/// What a feature says of the news of one kind when they are read: whoever was told may have lost the right to know
/// since. News of a kind that has no rule are for all to whom they are told.
public interface NewsRule {

    /// Of which kind.
    NewsKind kind();

    /// Those that the viewer may still read, by what they are about.
    ///
    /// @param about what each of them is about
    Set<String> readable(Viewer viewer, List<String> about);
}
