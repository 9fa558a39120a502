package se.samsas.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import se.samsas.text.Fnv;

/// FNV-1a over the UTF-8 of `<ranking key>|<tie seed>`; the first half is gone over once.
///
/// @param state the hash after the ranking key and the bar
record TieHash(long state) {
    static TieHash of(String rankingKey) {
        byte[] key = (rankingKey + "|").getBytes(UTF_8);
        return new TieHash(new TieHash(Fnv.BASIS).over(key, 0, key.length));
    }

    /// The hash goes on over the decimal digits of a tie seed.
    long over(long tieSeed) {
        byte[] digits = Long.toString(tieSeed).getBytes(UTF_8);
        return over(digits, 0, digits.length);
    }

    private long over(byte[] bytes, int start, int end) {
        long hash = state;
        for (int at = start; at < end; at++) {
            hash = Fnv.over(hash, bytes[at] & 0xff);
        }
        return hash;
    }
}
