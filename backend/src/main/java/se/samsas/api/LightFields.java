package se.samsas.api;

import graphql.schema.DataFetcher;
import graphql.schema.PropertyDataFetcher;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/// How fields are read of which a page has hundreds: by a function, past what it costs each time to call a
/// controller's method. They are put beside the controllers, by a `RuntimeWiringConfigurer` of the feature.
public final class LightFields {

    private LightFields() {}

    /// The global id.
    ///
    /// @param type  in the schema
    /// @param local the id in the graph
    public static <T> DataFetcher<String> id(String type, Function<T, String> local) {
        return PropertyDataFetcher.fetching((T of) -> GlobalId.encode(type, local.apply(of)));
    }

    /// What has the one argument `language`, which has a default.
    public static <T> DataFetcher<Label> inLanguage(BiFunction<T, Language, Label> label) {
        return asked -> label.apply(
                Objects.requireNonNull(asked.<T>getSource()),
                Language.valueOf(Objects.requireNonNull(asked.<String>getArgument("language"))));
    }
}
