package se.samsas.text;

/// FNV-1a with 64 bits.
///
/// Source: draft-eastlake-fnv, "The FNV Non-Cryptographic Hash Algorithm".
public final class Fnv {

    /// The hash of nothing.
    public static final long BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private Fnv() {}

    /// The hash of what came before and of one unit more: an octet, as the algorithm is published, or a wider one.
    public static long over(long hash, int unit) {
        return (hash ^ unit) * PRIME;
    }
}
