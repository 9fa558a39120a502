package se.samsas.api;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.AstPrinter;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The scalars of the schema. What they read is strict: one spelling for each value.
final class Scalars {

    private Scalars() {}

    static List<GraphQLScalarType> all() {
        return List.of(
                scalar("Date", LocalDate.class, "\\d{4}-\\d{2}-\\d{2}", "2027-03-01", LocalDate::parse),
                scalar("Month", YearMonth.class, "\\d{4}-\\d{2}", "2027-03", YearMonth::parse),
                scalar(
                        "DateTime",
                        Instant.class,
                        "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z",
                        "2027-03-01T09:30:00Z",
                        Instant::parse));
    }

    private static <T> GraphQLScalarType scalar(
            String name, Class<T> type, String form, String example, Function<String, T> parse) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Spelled<>(name, type, Pattern.compile(form), example, parse))
                .build();
    }

    private record Spelled<T>(String name, Class<T> type, Pattern form, String example, Function<String, T> parse)
            implements Coercing<T, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            if (type.isInstance(value)) {
                return value.toString();
            }
            throw new CoercingSerializeException("A %s cannot be made of a %s."
                    .formatted(name, value.getClass().getName()));
        }

        @Override
        public T parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return read(input);
            } catch (DateTimeException e) {
                throw new CoercingParseValueException(refusal(input), e);
            }
        }

        @Override
        public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            Object value = input instanceof StringValue string ? String.valueOf(string.getValue()) : input;
            try {
                return read(value);
            } catch (DateTimeException e) {
                throw new CoercingParseLiteralException(refusal(value), e);
            }
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(input.toString());
        }

        private T read(Object input) {
            if (input instanceof String text && form.matcher(text).matches()) {
                return parse.apply(text);
            }
            throw new DateTimeException(refusal(input));
        }

        private String refusal(Object input) {
            return "'%s' is no %s: write it like %s."
                    .formatted(input instanceof Value<?> literal ? AstPrinter.printAst(literal) : input, name, example);
        }
    }
}
