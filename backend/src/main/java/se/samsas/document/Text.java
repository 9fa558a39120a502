package se.samsas.document;

import se.samsas.api.Language;

/// The same said in both languages of the interface. (What may lack a language, such as a name, is an `api.Label`.)
public record Text(String sv, String en) {

    /// As it is said in the language.
    public String in(Language language) {
        return switch (language) {
            case SV -> sv;
            case EN -> en;
        };
    }
}
