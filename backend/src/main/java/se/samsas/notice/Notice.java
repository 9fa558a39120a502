package se.samsas.notice;

import org.jspecify.annotations.Nullable;

/// That something happened, for somebody. It holds what it is about by its id alone: what there is to say of that is
/// read where it stands, by whoever may read it then.
///
/// @param about by its id in the graph; null where the kind says all
public record Notice(NewsKind kind, Addressee to, @Nullable String about) {}
