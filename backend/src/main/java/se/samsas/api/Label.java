package se.samsas.api;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/// A text with the language that it is really in, which may be another than was asked for.
public record Label(String text, Language language) {

    /// The text in the language that is wanted, else in the other.
    ///
    /// @throws IllegalArgumentException where there is neither
    public static Label of(Language wanted, @Nullable String swedish, @Nullable String english) {
        if (swedish != null && (wanted == Language.SV || english == null)) {
            return new Label(swedish, Language.SV);
        }
        if (english != null) {
            return new Label(english, Language.EN);
        }
        throw new IllegalArgumentException("A label needs a text in Swedish or in English: give one.");
    }

    /// How a field is read that has the one argument `language`, of what a page has by the hundred: past what
    /// it costs to call a controller's method.
    public static <T> DataFetcher<Label> field(BiFunction<T, Language, Label> label) {
        return new Field<>(label);
    }

    private record Field<T>(BiFunction<T, Language, Label> label) implements SelfDescribingDataFetcher<Label> {

        @Override
        public Label get(DataFetchingEnvironment asked) {
            return label.apply(
                    Objects.requireNonNull(asked.<T>getSource()),
                    Language.valueOf(Objects.requireNonNull(asked.<String>getArgument("language"))));
        }

        @Override
        public String getDescription() {
            return "a label in a language";
        }

        @Override
        public ResolvableType getReturnType() {
            return ResolvableType.forClass(Label.class);
        }
    }
}
