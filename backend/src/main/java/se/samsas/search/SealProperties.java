package se.samsas.search;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The key of the handles that this server gives out. Servers that share a graph need the same key.
///
/// @param key  32 bytes in Base64 (`SAMSAS_HANDLE_KEY`); absent: the one in the file
/// @param file where the key is kept; made at the first start where there is none (`SAMSAS_HANDLE_FILE`)
@ConfigurationProperties("samsas.handle")
record SealProperties(
        @Nullable String key,
        @DefaultValue("data/handle-key") Path file) {}
