package se.samsas.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

/// FNV-1a with 64 bits over `<ranking key>|<tie seed>`; the first half is gone over once.
///
/// Source: draft-eastlake-fnv, "The FNV Non-Cryptographic Hash Algorithm".
///
/// @param state the hash after the ranking key and the bar
record Fnv(long state) {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    static Fnv of(String rankingKey) {
        byte[] key = (rankingKey + "|").getBytes(UTF_8);
        return new Fnv(new Fnv(BASIS).over(key, 0, key.length));
    }

    /// The hash goes on over the decimal digits of a tie seed.
    long over(long tieSeed) {
        byte[] digits = Long.toString(tieSeed).getBytes(UTF_8);
        return over(digits, 0, digits.length);
    }

    private long over(byte[] bytes, int start, int end) {
        long hash = state;
        for (int at = start; at < end; at++) {
            hash = (hash ^ (bytes[at] & 0xff)) * PRIME;
        }
        return hash;
    }
}
