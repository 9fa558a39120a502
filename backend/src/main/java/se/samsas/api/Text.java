package se.samsas.api;

import java.util.Arrays;

/// The same said in both languages of the interface. (What may lack a language, such as a name, is a [Label].)
public record Text(String en, String sv) {

    /// As it is said in the language.
    public String in(Language language) {
        return switch (language) {
            case SV -> sv;
            case EN -> en;
        };
    }

    /// Fills the places (`%s`) of both; what is itself given in two languages comes in the one that fits.
    public Text with(Object... values) {
        return new Text(filled(Language.EN, values), filled(Language.SV, values));
    }

    private String filled(Language language, Object... values) {
        return in(language)
                .formatted(Arrays.stream(values)
                        .map(value -> value instanceof Text text ? text.in(language) : value)
                        .toArray());
    }

    @Override
    public String toString() {
        return en;
    }
}
