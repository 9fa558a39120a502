package se.samsas.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarsTests {

    private static final GraphQLContext CONTEXT = GraphQLContext.getDefault();

    @Test
    void whatIsReadIsWrittenTheSame() {
        assertThat(read("Date", "2028-02-29")).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(read("Month", "2027-03")).isEqualTo(YearMonth.of(2027, 3));
        assertThat(read("DateTime", "2027-03-01T09:30:00Z")).isEqualTo(Instant.parse("2027-03-01T09:30:00Z"));
        assertThat(coercing("Month").serialize(YearMonth.of(2027, 3), CONTEXT, Locale.ROOT))
                .isEqualTo("2027-03");
    }

    @ParameterizedTest
    @CsvSource({
        "Date, 2027-02-29, '2027-03-01'",
        "Date, +12027-02-01, '2027-03-01'",
        "Date, 2027-2-1, '2027-03-01'",
        "Month, 2027-13, '2027-03'",
        "Month, 2027, '2027-03'",
        "Month, 2027-03-01, '2027-03'",
        "DateTime, 2027-03-01T10:30:00+01:00, '2027-03-01T09:30:00Z'",
        "DateTime, 2027-03-01T25:30:00Z, '2027-03-01T09:30:00Z'",
    })
    void whatIsNoneIsRefusedByNameWithAnExample(String scalar, String text, String example) {
        var message = "'%s' is no %s: write it like %s.".formatted(text, scalar, example);
        assertThatThrownBy(() -> read(scalar, text))
                .isInstanceOf(CoercingParseValueException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> coercing(scalar)
                        .parseLiteral(StringValue.of(text), CoercedVariables.emptyVariables(), CONTEXT, Locale.ROOT))
                .isInstanceOf(CoercingParseLiteralException.class)
                .hasMessage(message);
    }

    @Test
    void anotherTypeIsRefused() {
        assertThatThrownBy(() -> coercing("Month")
                        .parseLiteral(IntValue.of(202703), CoercedVariables.emptyVariables(), CONTEXT, Locale.ROOT))
                .isInstanceOf(CoercingParseLiteralException.class)
                .hasMessage("'202703' is no Month: write it like 2027-03.");
        assertThatThrownBy(() -> coercing("Month").serialize("2027-03", CONTEXT, Locale.ROOT))
                .isInstanceOf(CoercingSerializeException.class);
    }

    private static @Nullable Object read(String scalar, Object text) {
        return coercing(scalar).parseValue(text, CONTEXT, Locale.ROOT);
    }

    @SuppressWarnings("unchecked") // any value may be tried
    private static Coercing<Object, Object> coercing(String scalar) {
        return (Coercing<Object, Object>) Scalars.all().stream()
                .filter(type -> type.getName().equals(scalar))
                .findAny()
                .orElseThrow()
                .getCoercing();
    }
}
