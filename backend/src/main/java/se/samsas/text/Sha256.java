package se.samsas.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 over the UTF-8 of a text.
public final class Sha256 {

    private Sha256() {}

    /// A digest to which parts are given one after the other.
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256, this one has not", e);
        }
    }

    /// The 32 bytes.
    public static byte[] of(String text) {
        return begin().digest(text.getBytes(UTF_8));
    }

    /// The 64 hexadecimal digits, in lower case.
    public static String hex(String text) {
        return hex(text, 32);
    }

    /// The hexadecimal digits of the first bytes.
    public static String hex(String text, int bytes) {
        return HexFormat.of().formatHex(of(text), 0, bytes);
    }
}
