package se.samsas.search;

/// A level, as coarse as others get to see it of somebody they may not know.
public enum LevelBand {
    /// Levels 1 and 2.
    BASIC,
    /// Level 3.
    INDEPENDENT,
    /// Levels 4 and 5.
    LEADING;

    static LevelBand of(int level) {
        return level < 3 ? BASIC : level == 3 ? INDEPENDENT : LEADING;
    }
}
