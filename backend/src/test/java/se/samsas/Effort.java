package se.samsas;

/// How often something is tried that could be tried for ever: a little in each build, much before a release
/// (`-Pfull`). What is held to be true is the same.
public final class Effort {

    /// Whether this is the build before a release.
    public static final boolean FULL = Boolean.getBoolean("full");

    private Effort() {}

    /// The first number, or in the full build the second.
    public static int of(int always, int full) {
        return FULL ? full : always;
    }
}
