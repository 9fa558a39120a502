package se.samsas.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Questions that were right, with something in them that is not.
final class ChangedQuestions {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path OPERATIONS = Path.of("src/test/resources/api");
    private static final Pattern DEAR =
            Pattern.compile("mutation|previewNeed|suggestSkills|auditEntries|enumLabels|paper");
    private static final Pattern ID = Pattern.compile("\\{\\{(\\w+) ([^}]+)}}");

    private ChangedQuestions() {}

    /// The questions of the other tests, but for those that change something or take long.
    static List<ObjectNode> questions() throws IOException {
        try (var files = Files.walk(OPERATIONS)) {
            return files.filter(file -> file.endsWith("operation.graphql"))
                    .sorted()
                    .filter(file -> !DEAR.matcher(read(file)).find())
                    .map(file -> {
                        var variables = file.resolveSibling("variables.json");
                        var question = JSON.createObjectNode().put("query", read(file));
                        question.set(
                                "variables",
                                Files.exists(variables) ? JSON.readTree(read(variables)) : JSON.createObjectNode());
                        return question;
                    })
                    .toList();
        }
    }

    /// The body of the question with something in it changed: in the text, in a value, in a byte.
    static byte[] changed(ObjectNode question, Random random) {
        var changed = question.deepCopy();
        return switch (random.nextInt(4)) {
            case 0 ->
                JSON.writeValueAsBytes(
                        changed.put("query", changed(question.get("query").asString(), random)));
            case 1 -> {
                var bytes = JSON.writeValueAsBytes(changed);
                for (int i = 0; i <= random.nextInt(3); i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                yield bytes;
            }
            case 2 ->
                JSON.writeValueAsBytes(changed.set(
                        List.of("query", "variables", "operationName", "extensions")
                                .get(random.nextInt(4)),
                        nonsense(random)));
            default -> {
                change(changed.get("variables"), random);
                yield JSON.writeValueAsBytes(changed);
            }
        };
    }

    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length());
        var words = List.of(
                "{", "}", "(", ")", "\"", "$", "@skip(if: true)", "...", "on", "null", "-1", "[", ":", "!", "first: 0");
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + words.get(random.nextInt(words.size())) + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(8)));
            default -> {
                int from = random.nextInt(text.length());
                yield text.substring(0, at) + text.substring(from);
            }
        };
    }

    /// Puts something else in place of one of the values.
    private static void change(JsonNode node, Random random) {
        switch (node) {
            case ObjectNode object
            when !object.isEmpty() -> {
                var names = new ArrayList<>(object.propertyNames());
                var name = names.get(random.nextInt(names.size()));
                if (object.get(name).isContainer() && random.nextBoolean()) {
                    change(object.get(name), random);
                } else {
                    object.set(name, nonsense(random));
                }
            }
            case ArrayNode array
            when !array.isEmpty() -> {
                int at = random.nextInt(array.size());
                if (array.get(at).isContainer() && random.nextBoolean()) {
                    change(array.get(at), random);
                } else {
                    array.set(at, nonsense(random));
                }
            }
            case ObjectNode object -> object.set("x", nonsense(random));
            default -> {
                // nothing to change in it
            }
        }
    }

    private static JsonNode nonsense(Random random) {
        var nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(16)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.numberNode(-1);
            case 2 -> nodes.numberNode(Long.MAX_VALUE);
            case 3 -> nodes.numberNode(1.5);
            case 4 -> nodes.booleanNode(random.nextBoolean());
            case 5 -> nodes.stringNode("");
            case 6 -> nodes.stringNode("a\u0301".repeat(90));
            case 7 -> nodes.stringNode("\u0000");
            case 8 -> nodes.stringNode("\ud800");
            case 9 -> nodes.stringNode("+-&&||!(){}[]^\"~*?:\\/ AND OR NOT");
            case 10 -> nodes.stringNode("x".repeat(5_000));
            case 11 -> nodes.arrayNode();
            case 12 -> nodes.arrayNode().add(nodes.arrayNode().add(nodes.nullNode()));
            case 13 -> nodes.objectNode();
            case 14 -> nodes.stringNode(GlobalId.encode("Skill", "' OR 1=1"));
            default -> nodes.stringNode(GlobalId.encode("No", "x"));
        };
    }

    private static String read(Path file) {
        try {
            return ID.matcher(Files.readString(file, UTF_8))
                    .replaceAll(id -> GlobalId.encode(id.group(1), id.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
