package se.samsas.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives every test the one browser that is started for all of them.
final class Journeys implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType().equals(Browser.class);
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(Journeys.class))
                .computeIfAbsent(Started.class)
                .browser;
    }

    /// Is closed with the last test.
    static final class Started implements AutoCloseable {

        private final Playwright playwright = Chromium.playwright();
        private final Browser browser = Chromium.launch(playwright);

        Started() {
            PlaywrightAssertions.setDefaultAssertionTimeout(Visit.PATIENCE_MILLIS);
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
