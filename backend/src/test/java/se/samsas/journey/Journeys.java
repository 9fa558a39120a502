package se.samsas.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives every test the one browser that is started for all of them. A class is no end of it: where each is a run of
/// its own, only the process is what they have in common, and with that its driver ends, and the browser with the
/// driver.
final class Journeys implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType().equals(Browser.class);
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return Started.BROWSER;
    }

    private static final class Started {

        private static final Browser BROWSER = Chromium.launch(Chromium.playwright());

        static {
            PlaywrightAssertions.setDefaultAssertionTimeout(Visit.PATIENCE_MILLIS);
        }
    }
}
