package se.samsas.text;

import java.util.Locale;
import java.util.ResourceBundle;

/// The words of a feature in a language, out of the properties beside its classes.
public final class Bundles {

    private Bundles() {}

    /// Those of exactly this language, or of none: never those of the machine's own.
    ///
    /// @param beside a class of the package in whose resources they are
    /// @param name   of the files, before their languages
    /// @throws java.util.MissingResourceException where there are none
    public static ResourceBundle of(Class<?> beside, String name, Locale locale) {
        return ResourceBundle.getBundle(
                beside.getPackageName() + "." + name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
