package se.samsas.accountability;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import se.samsas.access.RoleSource;
import se.samsas.administration.LegalGround;
import se.samsas.api.Language;
import se.samsas.findability.Purpose;

/// Says the same in either language.
record Say(Language language) {

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    String of(String swedish, String english) {
        return language == Language.SV ? swedish : english;
    }

    Block.Heading heading(String swedish, String english) {
        return new Block.Heading(of(swedish, english));
    }

    Block.Paragraph paragraph(String swedish, String english) {
        return new Block.Paragraph(of(swedish, english));
    }

    Block.ToFill toFill(String swedish, String english) {
        return new Block.ToFill(of(swedish, english));
    }

    String toFillMark() {
        return of("Fyll i:", "To be filled in:");
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language == Language.SV ? SWEDISH : Locale.UK));
    }

    /// A number that was floored to a multiple of five.
    String floored(int count) {
        return count == 0
                ? of("färre än 5", "fewer than 5")
                : of("minst %d".formatted(count), "at least %d".formatted(count));
    }

    String purpose(Purpose purpose) {
        return switch (purpose) {
            case LOAN -> of("personallån", "loan");
            case INTERNAL -> of("internt uppdrag", "internal assignment");
            case MENTORING -> of("mentorskap", "mentoring");
        };
    }

    String ground(LegalGround ground) {
        return switch (ground) {
            case PUBLIC_TASK ->
                of("uppgift av allmänt intresse (artikel 6.1 e)", "task in the public interest (article 6.1 e)");
            case LEGAL_OBLIGATION -> of("rättslig förpliktelse (artikel 6.1 c)", "legal obligation (article 6.1 c)");
            case CONTRACT -> of("avtal (artikel 6.1 b)", "contract (article 6.1 b)");
            case CONSENT -> of("samtycke (artikel 6.1 a)", "consent (article 6.1 a)");
        };
    }

    String roleSource(RoleSource source) {
        return switch (source) {
            case GRAPH -> of("i Samsas", "in Samsas");
            case PROVIDER -> of("i identitetstjänsten", "at the identity provider");
            case BOTH -> of("i Samsas och i identitetstjänsten", "in Samsas and at the identity provider");
        };
    }
}
