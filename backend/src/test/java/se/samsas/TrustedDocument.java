package se.samsas;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The documents that the web client was built with.
public final class TrustedDocument {

    private TrustedDocument() {}

    /// The text of the first that holds these words, such as `query Viewer `.
    public static String ofTheClient(String words) {
        return documents()
                .valueStream()
                .map(JsonNode::asString)
                .filter(text -> text.contains(words))
                .findFirst()
                .orElseThrow();
    }

    /// The hash by which the server knows a text.
    public static String hash(String text) {
        return documents().properties().stream()
                .filter(document -> document.getValue().asString().equals(text))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static JsonNode documents() {
        try {
            return JsonMapper.shared()
                    .readTree(new ClassPathResource("client/trusted-documents.json").getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
