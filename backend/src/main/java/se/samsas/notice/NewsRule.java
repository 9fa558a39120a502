package se.samsas.notice;

/// What a feature says of the news of one kind when they are read: whoever was told may have lost the right to know
/// since. News of a kind that has no rule are for all to whom they are told.
public interface NewsRule extends InboxPart {

    /// Of which kind.
    NewsKind kind();

    /// Whether the viewer may still read one: a condition over `n.about`, the id of what it is about.
    String readable();
}
