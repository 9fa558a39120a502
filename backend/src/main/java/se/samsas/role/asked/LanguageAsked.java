package se.samsas.role.asked;

import org.jspecify.annotations.Nullable;

/// A language that a text asks for.
///
/// @param code  in BCP 47
/// @param must  whether it is required or good to have; absent where the text does not say
/// @param quote the words that say so
/// @param guess whether they may only speak of the language
public record LanguageAsked(String code, @Nullable Boolean must, String quote, boolean guess) {}
