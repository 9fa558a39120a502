package se.samsas.need;

import org.jspecify.annotations.Nullable;

/// What was done to a need, of which its history tells.
enum NeedStep {
    STATED,
    CHANGED,
    CLOSED,
    REOPENED;

    /// What leads from the one state to the other.
    ///
    /// @param from absent of a need that was none before
    static NeedStep between(@Nullable NeedStatus from, NeedStatus to) {
        if (from == null) {
            return STATED;
        }
        return switch (to) {
            case CLOSED -> CLOSED;
            case OPEN -> from == NeedStatus.OPEN ? CHANGED : REOPENED;
        };
    }
}
