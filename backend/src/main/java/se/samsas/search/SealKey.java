package se.samsas.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/// The key that this server seals with: the configured one, else one of its own that it keeps.
@Component
@EnableConfigurationProperties(SealProperties.class)
final class SealKey {

    private static final int BYTES = 32;

    private final SecretKey secret;

    SealKey(SealProperties properties) {
        String configured = properties.key();
        secret = configured == null || configured.isBlank()
                ? key("samsas.handle.file", properties.file(), kept(properties.file()))
                : key("samsas.handle.key", "(not shown)", configured);
    }

    SecretKey secret() {
        return secret;
    }

    private static SecretKey key(String property, Object shown, String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new InvalidConfigurationPropertyValueException(
                property,
                shown,
                "It is not the Base64 of %d bytes. Make one with: openssl rand -base64 32".formatted(BYTES));
    }

    private static String kept(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file.toAbsolutePath());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The key of the handles cannot be kept in %s: name a file that can be written by SAMSAS_HANDLE_FILE, or give the key by SAMSAS_HANDLE_KEY."
                            .formatted(file.toAbsolutePath()),
                    e);
        }
    }

    /// Whole or not at all, readable by nobody else; where another server was faster, its key stays.
    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Path directory = Files.createDirectories(file.getParent());
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        Path made = posix
                ? Files.createTempFile(
                        directory,
                        "handle-key",
                        "",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(directory, "handle-key", "");
        try {
            Files.writeString(made, Base64.getEncoder().encodeToString(bytes));
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
            // the other's key is good
        } catch (UnsupportedOperationException e) {
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
