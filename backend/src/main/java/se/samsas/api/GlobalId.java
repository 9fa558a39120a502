package se.samsas.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.schema.DataFetcher;
import graphql.schema.PropertyDataFetcher;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import se.samsas.failure.Failure;

/// The id by which the API knows a thing: its type in the schema and its id in the graph, opaque to clients.
///
/// @param type the name of the type, such as `Skill`
/// @param local the id among its kind
public record GlobalId(String type, String local) {

    private static final char SEPARATOR = ':';

    public GlobalId {
        if (type.isEmpty() || type.indexOf(SEPARATOR) >= 0 || local.isEmpty()) {
            throw new IllegalArgumentException("No id can be made of the type '%s' and '%s'.".formatted(type, local));
        }
    }

    /// What clients get for a thing of this type.
    public static String encode(String type, String local) {
        return new GlobalId(type, local).toString();
    }

    /// How the field `id` is read of what a page has by the hundred: past what it costs to call a controller's
    /// method.
    ///
    /// @param type  in the schema
    /// @param local the id in the graph
    public static <T> DataFetcher<String> field(String type, Function<T, String> local) {
        return PropertyDataFetcher.fetching((T of) -> encode(type, local.apply(of)));
    }

    /// Reads what a client gave back.
    ///
    /// @throws Failure.Invalid where no server gave it out
    public static GlobalId parse(String id) {
        return find(id).orElseThrow(() -> new Failure.Invalid(
                "id", "'%s' is no id of this server.".formatted(id), "Take the id from an answer of this server."));
    }

    /// Reads it likewise; nothing where it is none.
    public static Optional<GlobalId> find(String id) {
        try {
            var text = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(id)))
                    .toString();
            var separator = text.indexOf(SEPARATOR);
            return Optional.of(new GlobalId(text.substring(0, Math.max(separator, 0)), text.substring(separator + 1)));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// The id in the graph of a thing that must be of this type.
    ///
    /// @throws Failure.Invalid where it is the id of something else
    public static String parse(String type, String id) {
        var parsed = parse(id);
        if (!parsed.type.equals(type)) {
            throw new Failure.Invalid(
                    "id",
                    "'%s' is an id of the type %s.".formatted(id, parsed.type),
                    "Give an id of the type %s.".formatted(type));
        }
        return parsed.local;
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((type + SEPARATOR + local).getBytes(UTF_8));
    }
}
