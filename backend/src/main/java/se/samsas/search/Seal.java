package se.samsas.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/// Hides a short text in one that only this server can read, and only in the same context (AES-256-GCM, a
/// random nonce of 96 bits, the context as associated data). The same text never looks the same twice, nor does
/// its length show.
@Component
final class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /// Plain texts are filled up with zeros to a multiple of this.
    private static final int BLOCK = 64;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    Seal(SealKey key) {
        this.key = key.secret();
    }

    /// @param text without the character U+0000
    String seal(String text, String context) {
        byte[] bytes = text.getBytes(UTF_8);
        byte[] plain = Arrays.copyOf(bytes, Math.ceilDiv(bytes.length, BLOCK) * BLOCK);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, context);
            byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM, this one has not", e);
        }
    }

    /// The text; empty where it was not sealed by this key in this context.
    Optional<String> open(String sealed, String context) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            if (bytes.length < NONCE) {
                return Optional.empty();
            }
            byte[] plain = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE), context)
                    .doFinal(bytes, NONCE, bytes.length - NONCE);
            int end = plain.length;
            while (end > 0 && plain[end - 1] == 0) {
                end--;
            }
            return Optional.of(new String(plain, 0, end, UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(UTF_8));
        return cipher;
    }
}
