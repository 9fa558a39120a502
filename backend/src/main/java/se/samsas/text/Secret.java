package se.samsas.text;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Text that nobody guesses.
public final class Secret {

    private static final int BYTES = 24;

    private Secret() {}

    /// Another each time, in 48 hexadecimal digits.
    public static String drawn() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
