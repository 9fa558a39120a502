package se.samsas.need;

import org.jspecify.annotations.Nullable;

/// What was done to a need, of which its history tells.
enum NeedStep {
    DRAFTED,
    STATED,
    CHANGED,
    OPENED,
    CLOSED,
    REOPENED;

    /// What leads from the one state to the other.
    ///
    /// @param from absent of a need that was none before
    static NeedStep between(@Nullable NeedStatus from, NeedStatus to) {
        if (from == null) {
            return to == NeedStatus.DRAFT ? DRAFTED : STATED;
        }
        return switch (to) {
            case DRAFT -> CHANGED;
            case OPEN ->
                switch (from) {
                    case DRAFT -> OPENED;
                    case OPEN -> CHANGED;
                    case CLOSED -> REOPENED;
                };
            case CLOSED -> CLOSED;
        };
    }
}
