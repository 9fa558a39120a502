package se.samsas.search;

/// Calendar months since a skill was last used.
public enum SkillAge {
    UP_TO_24_MONTHS,
    UP_TO_48_MONTHS,
    UP_TO_72_MONTHS,
    OLDER_OR_UNKNOWN;

    /// @param freshness in tenths, as the engine weighs it
    static SkillAge of(int freshness) {
        return switch (freshness) {
            case 10 -> UP_TO_24_MONTHS;
            case 9 -> UP_TO_48_MONTHS;
            case 8 -> UP_TO_72_MONTHS;
            default -> OLDER_OR_UNKNOWN;
        };
    }
}
