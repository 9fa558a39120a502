package se.samsas.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.samsas.text.Sha256;
import tools.jackson.databind.json.JsonMapper;

/// The documents that were looked at before anybody may run them, each by the SHA-256 of its text: those of the web
/// client, which come with it, and those that are registered for machine clients, which are read once, at the start.
@Component
final class TrustedDocuments {

    private static final String OF_THE_WEB_CLIENT = "client/trusted-documents.json";
    private static final String ENDING = ".graphql";

    private final Map<String, String> ofTheWebClient;
    private final Map<String, Map<String, String>> ofMachines;

    TrustedDocuments(TrustedProperties properties, JsonMapper json) {
        this.ofTheWebClient = ofTheWebClient(json);
        this.ofMachines = properties.documents().isBlank() ? Map.of() : ofMachines(Path.of(properties.documents()));
    }

    /// The text that is run for a request.
    ///
    /// @param asked what the sender names: a text, a hash, or both, of which the hash counts
    /// @return nothing where the sender may not have that run
    Optional<String> find(Sender sender, Asked asked) {
        return switch (sender) {
            case Sender.Developer _ -> asked.hash().isEmpty() ? asked.text() : ofAnybody(asked.key());
            case Sender.WebClient _ -> Optional.ofNullable(ofTheWebClient.get(asked.key()));
            case Sender.Machine(String id) ->
                Optional.ofNullable(ofMachines.getOrDefault(id, Map.of()).get(asked.key()));
        };
    }

    /// What is registered, by client: each text once.
    Map<String, Set<String>> registered() {
        return ofMachines.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        client -> Set.copyOf(client.getValue().values())));
    }

    private Optional<String> ofAnybody(String key) {
        return Stream.concat(Stream.of(ofTheWebClient), ofMachines.values().stream())
                .filter(documents -> documents.containsKey(key))
                .map(documents -> documents.get(key))
                .findFirst();
    }

    /// @param text of a document
    /// @param hash by which it is known, as clients send it in `extensions.persistedQuery.sha256Hash`
    record Asked(Optional<String> text, Optional<String> hash) {

        private String key() {
            return hash.map(each -> each.toLowerCase(Locale.ROOT))
                    .or(() -> text.map(TrustedDocuments::hash))
                    .orElse("");
        }
    }

    /// Whoever reads or writes a file may end it with a line or not.
    private static String hash(String text) {
        return Sha256.hex(text.strip());
    }

    /// None where the server was built without the client.
    private static Map<String, String> ofTheWebClient(JsonMapper json) {
        var resource = new ClassPathResource(OF_THE_WEB_CLIENT);
        if (!resource.exists()) {
            return Map.of();
        }
        try (InputStream in = resource.getInputStream()) {
            var documents = new HashMap<String, String>();
            json.readTree(in).forEachEntry((hash, text) -> documents.put(hash, text.asString()));
            return Map.copyOf(documents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, String>> ofMachines(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "SAMSAS_TRUSTED_DOCUMENTS names '%s', which is no folder: make it, with a folder for each client in it, or take the setting away."
                            .formatted(folder));
        }
        var clients = new HashMap<String, Map<String, String>>();
        try (var files = Files.walk(folder, 2)) {
            files.filter(file -> file.toString().endsWith(ENDING)
                            && folder.relativize(file).getNameCount() == 2)
                    .forEach(file -> {
                        var text = read(file);
                        var ofTheClient = clients.computeIfAbsent(
                                String.valueOf(file.getName(file.getNameCount() - 2)), _ -> new HashMap<>());
                        ofTheClient.put(hash(text), text);
                        ofTheClient.put(Sha256.hex(text), text);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(clients);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read as UTF-8.".formatted(file), e);
        }
    }
}
